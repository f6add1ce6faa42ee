import { recogniseCountry } from '../../src/facts/countries.js'
import { withTypo, randomFrom } from '../speed/typos.js'
import { readLines } from '../inputs/lines.js'
import { isEncodable } from './encode.js'

/** The number of misspelt listed parties in each file, spread over its rows. */
export const LISTED_ROWS = 50

export interface Supplier {
  reference: string
  name: string
  country: string
  /** Whether the name is that of a listed party, with a typo. */
  listed: boolean
}

/**
 * Generates suppliers: real unlisted companies whose names the encoding can represent, with LISTED_ROWS misspelt listed
 * parties among them. Names with non-ASCII characters come first. Once all names are used they are repeated with a number.
 * @param path a file with lines `name<TAB>country`, plain or gzip
 * @param rows the number of suppliers
 */
export function * suppliers (path: string, encoding: string, rows: number, listedNames: readonly string[]): Generator<Supplier> {
  const encodable = readLines(path).map(line => line.split('\t')).filter(([name]) => isEncodable(name, encoding))
  const beyondAscii = ([name]: string[]) => /[^\p{ASCII}]/u.test(name)
  const benign = [...encodable.filter(beyondAscii), ...encodable.filter(line => !beyondAscii(line))]
  const random = randomFrom(rows)
  const listed = spelling(listedNames.filter(name => isEncodable(name, encoding)), random)
  const every = Math.floor(rows / LISTED_ROWS)
  for (let i = 0; i < rows; i++) {
    const reference = `S${String(i + 1).padStart(8, '0')}`
    if (i % every === Math.floor(every / 2) && i < every * LISTED_ROWS) {
      yield { reference, name: listed(), country: '', listed: true }
    } else {
      const [name, country] = benign[i % benign.length]
      const round = Math.floor(i / benign.length)
      // Some country texts of the company data are not recognised as countries.
      yield { reference, name: round === 0 ? name : `${name} ${round}`, country: recogniseCountry(country) ?? '', listed: false }
    }
  }
}

/** Gives random listed names, each with a typo. Names under 12 characters are left out: with a typo they would be other names. */
function spelling (names: readonly string[], random: () => number): () => string {
  const long = names.filter(name => [...name].length >= 12)
  return () => withTypo(long[Math.floor(random() * long.length)], random)
}
