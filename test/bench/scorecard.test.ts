import t from 'tap'
import type { Pair } from '../../bench/inputs/pairs.js'
import { namesOf } from '../../bench/inputs/list.js'
import { qualityReport } from '../../bench/quality/report.js'
import { scorecard, type Material } from '../../bench/quality/scorecard.js'
import { totalsOf } from '../../bench/quality/totals.js'
import type { ScorerMaker } from '../../bench/scorers/scorer.js'

/** Scores the share of leading letters that two names have in common. A different country halves it; the same adds nothing. */
const prefixScorer: ScorerMaker = list => {
  const alike = (a: string, b: string) => {
    let same = 0
    while (same < a.length && a[same] === b[same]) same++
    return same / Math.max(a.length, b.length)
  }
  const pair: ReturnType<ScorerMaker>['pair'] = ({ name, countries = [] }, party) => {
    const best = Math.max(...namesOf(party).map(listed => alike(name, listed)))
    return countries.length > 0 && party.countries!.length > 0 && !party.countries!.includes(countries[0]) ? best / 2 : best
  }
  return { name: 'prefix', pair, best: asked => Math.max(...list.map(party => pair(asked, party))) }
}

const row = (kind: Pair['kind'], query: Pair['query'], target: Pair['target'], match: boolean, rel?: Pair['rel']): Pair =>
  ({ id: query.name, kind, query, target, match, category: 'typo', rel, group: target.name })

const unlisted = (name: string) => ({ name, country: 'PH', corpus: 'ph_made_up' })

const material: Material = {
  mix: new Map([['one', ['abcdef', 'xbcdefghij'].map(unlisted)], ['two', ['zzzz'].map(unlisted)]]),
  pairs: new Map([
    ['alias_dprk_org', [
      row('organization', { name: 'abcdefghij' }, { name: 'nothing like it', aliases: ['abcdefghiX'] }, true, 'string'),
      row('organization', { name: 'abc' }, { name: 'abcdefghij' }, true, 'string'),
      row('organization', { name: 'abcdefghij' }, { name: 'abcdefghij' }, true, 'unrelated')
    ]],
    ['hard_negative_org', [row('organization', { name: 'abcdefghiX', country: 'KR' }, { name: 'abcdefghij', countries: ['Cuba'] }, false)]],
    ['namesake_org', [row('organization', { name: 'abcdefghij', country: 'KR' }, { name: 'abcdefghij' }, false)]],
    ['hard_negative_internal_org', [row('organization', { name: 'q' }, { name: 'abcdefghij' }, false)]],
    ['alias_dprk_person', [row('person', { name: 'Person One' }, { name: 'Person Onf' }, true, 'string')]],
    ['hard_negative_internal_person', [row('person', { name: 'q' }, { name: 'r' }, false)]]
  ]),
  organisations: [{ id: 'o', name: 'abcdefghij', type: 'organization' }],
  persons: [{ id: 'p', name: 'Person One', type: 'person' }],
  inventedPersons: ['Perhaps Not', 'Nobody']
}

t.test('a scorecard counts hits at the threshold that its benign names give', async t => {
  const card = scorecard(prefixScorer, material, Infinity, false)
  const totals = totalsOf(card)
  const { files, headline, thresholds } = totals.organisations

  // The best benign score is 6 of 10 letters, for one of the two names in its stratum.
  t.same(thresholds, [0.6001, 0.6001])
  t.match(headline['DPRK aliases'][0], { hits: 1, n: 2 }, 'the headline counts the rows that letters can find')
  t.match(files.alias_dprk_org.all[0], { hits: 2, n: 3 })
  t.match(files.alias_dprk_org['rel unrelated'][0], { hits: 1, n: 1 })
  t.match(files.alias_dprk_org['category typo'][0], { hits: 2, n: 3 })
  t.match(files.hard_negative_org.all[0], { hits: 1, n: 1 }, 'it alerts by its name')
  t.match(files.hard_negative_org.withCountry[0], { hits: 0, n: 1 }, 'and is silent with its country')
  t.match(files.namesake_org.withCountry[0], { hits: 1, n: 1 }, 'a country can only speak where the list has one')
  t.match(totals.persons.headline['DPRK persons'][0], { hits: 1, n: 1 })

  await t.test('its report holds totals and no name', async t => {
    const share = { hits: 1, n: 1, share: 1, low: 0.2, high: 1 }
    const report = qualityReport([totals], { identity: share, candidates: share, decisions: { namesake_org: { clear: 0, review: 7, block: 0 } } })
    t.match(report, /\| DPRK aliases \| 2 \| 50\.0 \(/)
    t.match(report, '| namesakes | 0 | 7 | 0 |')
    t.notMatch(report, /abc|person o/i)
  })
})
