import { existsSync, readFileSync } from 'node:fs'

const lexicon = 'data/lexicon/countries.json'

interface CountryLexicon { countries: { alpha2: string, alpha3: string, name: string, names?: string[] }[] }

const normal = (name: string) => name.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim()

function table (): Map<string, string> {
  const codes = new Map<string, string>()
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (let a = 65; a < 91; a++) {
    for (let b = 65; b < 91; b++) {
      const code = String.fromCharCode(a, b)
      const name = english.of(code)
      if (name !== undefined) codes.set(normal(name), code)
    }
  }
  if (!existsSync(lexicon)) return codes
  const { countries } = JSON.parse(readFileSync(lexicon, 'utf8')) as CountryLexicon
  for (const { alpha2, alpha3, name, names = [] } of countries) {
    for (const spelling of [alpha2, alpha3, name, ...names]) codes.set(normal(spelling), alpha2)
  }
  return codes
}

let codes: Map<string, string> | undefined

/**
 * The ISO 3166-1 alpha-2 code of a country as lists write it ("Korea, North", "Iran (Islamic Republic of)"),
 * or undefined when it is not known: nationalities, several countries in one field, regions.
 */
export function countryCode (name: string): string | undefined {
  codes ??= table()
  const [head, ...rest] = name.split(/[,(]/u)
  return codes.get(normal(name)) ?? codes.get(normal(`${rest.join(' ')} ${head}`))
}
