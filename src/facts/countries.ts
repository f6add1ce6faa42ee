import lexicon from '../../data/lexicon/countries.json' with { type: 'json' }

/** ISO alpha-2 codes by folded name or code, and by code as usually written, which needs no folding. */
const alpha2ByName = new Map<string, string>()
for (const country of lexicon.countries) {
  alpha2ByName.set(country.alpha2, country.alpha2).set(country.alpha3, country.alpha2)
  for (const name of [country.alpha2, country.alpha3, country.name, ...country.names]) {
    alpha2ByName.set(fold(name), country.alpha2)
  }
}

/**
 * The ISO 3166-1 alpha-2 code of a country given as alpha-2, alpha-3 or its usual English name, whatever the
 * case, accents and punctuation: `ru`, `RUS` and `Russian Federation` are `RU`. Undefined when not recognised.
 */
export function recogniseCountry (text: string): string | undefined {
  return alpha2ByName.get(text) ?? alpha2ByName.get(fold(text))
}

const nameByAlpha2 = new Map(lexicon.countries.map(({ alpha2, name }) => [alpha2, name]))

/** The usual English name of a country, by its alpha-2 code. */
export function countryName (alpha2: string): string {
  return nameByAlpha2.get(alpha2) ?? alpha2
}

/** Names that two countries go by, and their codes. */
const AMBIGUOUS = [['Korea', ['KP', 'KR']], ['Congo', ['CD', 'CG']], ['Virgin Islands', ['VG', 'VI']], ['Saint Martin', ['MF', 'SX']]] as const
const ambiguousByName = new Map<string, typeof AMBIGUOUS[number]>(AMBIGUOUS.map(entry => [fold(entry[0]), entry]))
ambiguousByName.set('st martin', ambiguousByName.get('saint martin')!)

/** Whether a text is an alpha-2 code as it is written. */
export function isCountryCode (text: string): boolean {
  return alpha2ByName.get(text) === text
}

/** The ISO alpha-2 codes that a text may mean, none when it is not recognised. "Korea" alone may mean either state. */
export function possibleCountries (text: string): string[] {
  const ambiguous = ambiguousByName.get(fold(text))
  if (ambiguous !== undefined) return [...ambiguous[1]]
  const alpha2 = recogniseCountry(text)
  return alpha2 === undefined ? [] : [alpha2]
}

/** The usual form of a name that two countries go by, "Korea"; undefined for any other text. */
export function ambiguousCountry (text: string): string | undefined {
  return ambiguousByName.get(fold(text))?.[0]
}

/** The message to a caller who gives a country that is not recognised. */
export function unknownCountry (text: string): string {
  return `${JSON.stringify(text)} is not a country Tumen knows: give ISO alpha-2, alpha-3 or the usual English name`
}

/**
 * The form in which names are compared: `Côte d'Ivoire` and `cote divoire`, `U.S.A.` and `usa`, `The Gambia` and `Gambia` are
 * equal in it.
 */
function fold (text: string): string {
  return text.normalize('NFKD').toLowerCase()
    .replace(/[\p{M}.'’ʼ`]/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
}
