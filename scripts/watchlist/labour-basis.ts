import { wordingOf } from './labour-wordings.js'
import type { SourceParty } from './source-party.js'

/** Lists in the order in which a sentence names their authorities. */
const AUTHORITIES: readonly [list: string, authority: string][] = [
  ['UNSC 1718', 'the UN'], ['OFAC SDN', 'the US'], ['EU', 'the EU'], ['UK', 'the UK'], ['AU', 'Australia'], ['KR', 'South Korea']
]

/** The sentences that the source repeats, each by the words that it begins with, and how we say the same. */
const COMPOSED: readonly [beginning: string, wording: (source: SourceParty) => string][] = [
  ['Designated under DPRK measures',
    source => `Under North Korea sanctions of ${authorities(source)}${field(source)}. The sources read show no part in overseas labour.`],
  ['Representative or officer of a DPRK bank',
    source => `Represents or serves a North Korean bank and is under sanctions of ${authorities(source)}. Such banks are a way to move money; the sources read tell of no workers.`],
  ['Bank, insurer or payment body',
    source => `North Korean bank, insurer or payment service under sanctions of ${authorities(source)}: a way to move wages earned abroad. The sources read tell of no workers.`],
  ['DPRK ministry on a sanctions list',
    source => `North Korean ministry under sanctions of ${authorities(source)}; trading and dispatching companies answer to such bodies. The sources read tell of no workers that it sent itself.`]
]

/**
 * Why the party has its labour link, in our own words.
 * @throws Error when the source says something for which there is no wording yet
 */
export function labourBasis (source: SourceParty): string {
  const composed = COMPOSED.find(([beginning]) => source.labour_basis.startsWith(beginning))
  const text = composed === undefined ? wordingOf.get(source.id) : composed[1](source)
  if (text === undefined) throw new Error(`${source.id}: no wording for "${source.labour_basis}"`)
  return text
}

/** The authorities in the source's sentence, which knows of EU listings without a record, else of the listings. */
function authorities (source: SourceParty): string {
  const inSentence = /\(((?:[A-Z][A-Za-z0-9 ]*(?:, )?)+)\)/.exec(source.labour_basis)?.[1].split(', ')
  const lists = new Set(inSentence ?? source.lists.map(({ list }) => list))
  const names = AUTHORITIES.flatMap(([list, authority]) => lists.delete(list) ? [authority] : [])
  if (lists.size > 0 || names.length === 0) throw new Error(`${source.id}: no authority for list ${[...lists].join(', ')}`)
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function field ({ sectors }: SourceParty): string {
  return sectors.length === 0 ? '' : ` (field: ${sectors.map(sector => sector === 'it' ? 'IT' : sector).join(', ')})`
}
