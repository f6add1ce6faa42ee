import { recogniseCountry } from '../../facts/countries.js'

/**
 * The ISO 3166-1 alpha-2 code of a country as lists name it: `Region: Gaza`, `Palestinian`, `Russia / Russie`,
 * `North Macedonia, The Republic of`. Undefined when it is not recognised.
 */
export function countryCode (text: string): string | undefined {
  const name = text.replace(/^Region: /, '')
  if (name === 'Palestinian') return 'PS'
  const turned = name.split(', ').reverse().join(' ')
  return [name, name.split(' / ')[0], name.replace(/\s*\(.*\)$/, ''), turned].map(recogniseCountry).find(code => code !== undefined)
}
