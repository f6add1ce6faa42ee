import lexicon from '../../../data/lexicon/columns.json' with { type: 'json' }
import countryLexicon from '../../../data/lexicon/countries.json' with { type: 'json' }
import type { PartyType } from '../../../schemas/party.js'
import { ambiguousCountry, possibleCountries } from '../../facts/countries.js'
import { doesExist } from '../../facts/partial-date.js'
import { fold, withoutAccents } from './fold.js'

const typeByName = new Map<string, PartyType>()
for (const [type, names] of Object.entries(lexicon.types)) {
  for (const name of names) typeByName.set(name, type as PartyType)
}

/** The languages, besides English, in which supplier files may name countries. */
const LANGUAGES = ['ko', 'zh-Hans', 'zh-Hant', 'ru', 'uk', 'ja', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'vi']
let alpha2ByName: Map<string, string> | undefined

/** The type of party that a cell names: `company` for `법인` and `Юридическое лицо`. Undefined when not recognised. */
export function typeOf (text: string): PartyType | undefined {
  return typeByName.get(fold(text))
}

/**
 * The ISO alpha-2 codes of the countries in a cell, which may hold several. Names such as `대한민국` and `КНДР` are recognised.
 * "Korea" alone may mean either state, and is asked about as such.
 * @param unknown called with each part that is not a country
 */
export function countriesOf (text: string, unknown: (part: string) => void): string[] {
  const whole = countryOf(text)
  if (whole.length > 0) return whole
  return text.split(/[;,/|\n、，；]/u).map(part => part.trim()).filter(part => part !== '').flatMap(part => {
    const country = countryOf(part)
    if (country.length === 0) unknown(part)
    return country
  })
}

function countryOf (text: string): string[] {
  const ambiguous = ambiguousCountry(text)
  const codes = ambiguous === undefined ? possibleCountries(text) : [ambiguous]
  if (codes.length > 0) return codes
  const local = (alpha2ByName ??= localNames()).get(fold(text))
  return local === undefined ? [] : [local]
}

/** The country names of Unicode CLDR, as the runtime has them, and the usual short forms from the lexicon; "Korea" for either state. */
function localNames (): Map<string, string> {
  const names = new Map<string, string>()
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region' })
    for (const { alpha2 } of countryLexicon.countries) {
      const name = fold(display.of(alpha2)!)
      names.set(name, alpha2).set(withoutAccents(name), alpha2)
    }
  }
  for (const [alpha2, shortNames] of Object.entries(lexicon.countries)) {
    for (const name of shortNames) names.set(name, alpha2)
  }
  return names
}

/**
 * The date in a cell in ISO format, from `1970`, `1970-05-23`, `1970.5.23`, `1970년 5월 23일` or `23.05.1970`. Undefined when
 * no date is recognised, or when day and month could be swapped.
 */
export function dateOf (text: string): string | undefined {
  const day = text.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')
  const parts: string[] = day.match(/\d+/g) ?? []
  if (/\p{L}/u.test(day.replace(/[年月日년월일г]/gu, ''))) return undefined
  if (parts.length === 1 && /^\d{8}$/.test(parts[0])) return iso(parts[0].slice(0, 4), parts[0].slice(4, 6), parts[0].slice(6))
  if (parts.length > 3 || parts.length === 0) return undefined
  if (/^\d{4}$/.test(parts[0])) return iso(parts[0], parts[1], parts[2])
  if (parts.length !== 3 || !/^\d{4}$/.test(parts[2])) return undefined
  const [first, second, year] = parts
  // With dots the day comes first. Otherwise the day is known only if it is above 12 or equals the month.
  if (text.includes('.') || Number(first) > 12 || first === second) return iso(year, second, first)
  return Number(second) > 12 ? iso(year, first, second) : undefined
}

function iso (year: string, month?: string, day?: string): string | undefined {
  const date = [year, month, day].filter((part): part is string => part !== undefined).map(part => part.padStart(2, '0')).join('-')
  return doesExist(date) ? date : undefined
}
