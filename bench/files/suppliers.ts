import { recogniseCountry } from '../../src/countries.js'
import { withTypo, randomFrom } from '../speed/typos.js'
import { readLines } from '../inputs/lines.js'
import { isEncodable } from './encode.js'

/** Listed parties that each file holds, spelt badly, at rows that are spread over it. */
export const LISTED_ROWS = 50

export interface Supplier {
  reference: string
  name: string
  country: string
  /** Its name is that of a listed party with a typo. */
  listed: boolean
}

/**
 * So many suppliers: real companies of no list as far as the encoding can write them, those beyond ASCII first, again with a number once all
 * have come, and fifty listed parties spelt badly among them.
 * @param path of lines `name<TAB>country`, plain or gzip
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
      // The list of companies and the list of countries are not made for each other: some are no country.
      yield { reference, name: round === 0 ? name : `${name} ${round}`, country: recogniseCountry(country) ?? '', listed: false }
    }
  }
}

/** Listed names by turns, each with a typo. Short ones are left out: with a typo they are another name. */
function spelling (names: readonly string[], random: () => number): () => string {
  const long = names.filter(name => [...name].length >= 12)
  return () => withTypo(long[Math.floor(random() * long.length)], random)
}
