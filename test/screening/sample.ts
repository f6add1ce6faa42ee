import type { ListedParty } from '../../schemas/listed-party.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { buildCorpus, type Corpus } from '../../src/watchlist/corpus.js'

export const policy = await loadPolicy()

/** Made-up parties with everything that an answer may contain. */
const parties: ListedParty[] = [
  {
    id: 'T:1',
    name: 'Tolmen Stroy LLC',
    type: 'company',
    aliases: [{ name: 'ООО «Толмен Строй»' }, { name: '톨멘건설', weak: true }],
    countries: ['RU'],
    addresses: ['12 Sennaya, St. Petersburg'],
    identifiers: [{ scheme: 'inn', value: '7707083893', country: 'RU' }],
    listings: [
      { list: 'List A', reference: '17', kind: 'designation', programs: ['DPRK3'], listedOn: '2020-11-19', sourceUrl: 'https://example.org/17' },
      { list: 'List B' }
    ],
    labour: { link: 'direct', sectors: ['construction'], basis: 'Hosts workers.' }
  },
  { id: 'T:2', name: 'Orvel Shipyard', type: 'company', listings: [{ list: 'List C', kind: 'import_detention' }] },
  { id: 'T:3', name: 'Anton Belmarev', type: 'person', birthDates: ['1970'], listings: [{ list: 'List A' }] }
]

/** A corpus of the made-up parties. @param left selects the parties that are in it */
export function sampleCorpus (version = 'v1', left: (party: ListedParty) => boolean = () => true): Corpus {
  return buildCorpus({ version, asOf: '2026-08-01', parties: parties.filter(left), listDates: {} })
}
