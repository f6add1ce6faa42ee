import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Party } from '../../schemas/party.js'
import type { Decision } from '../../schemas/screening.js'
import { verdict } from '../../src/verdict/verdict.js'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { buildCorpus, type Corpus } from '../../src/watchlist/corpus.js'
import { asked } from '../matching/asked.js'
import { policy } from '../screening/sample.js'

const OPTIONS = { ...policy.defaults, limit: 100 }
const RANK = { clear: 0, review: 1, block: 2 } as const satisfies Record<Decision, number>

function screened (corpus: Corpus, party: Party) {
  return verdict(corpus, policy, asked(party), OPTIONS)
}

/** What an answer says of one party, and in all. */
function told (corpus: Corpus, party: Party, id: string) {
  const { decision, risk, matches } = screened(corpus, party)
  return { decision: RANK[decision], risk: risk.score, score: matches.find(({ entityId }) => entityId === id)?.score ?? 0 }
}

t.test('a further name that is listed too takes nothing from the answer', async t => {
  const { parties } = await readBundledWatchlist()
  const corpus = buildCorpus(await readBundledWatchlist())
  const pairs = parties.flatMap(({ id, name, type, aliases = [] }) => aliases.filter(({ weak }) => weak !== true).map(alias => ({ id, type, name, alias: alias.name })))
  t.ok(pairs.length > 1000)
  for (const { id, type, name, alias } of pairs.filter((_, i) => i % 5 === 0)) {
    for (const facts of [{}, { type }]) {
      const [one, other, both, reversed] = [{ name }, { name: alias }, { name, aliases: [alias] }, { name: alias, aliases: [name] }].map(names => told(corpus, { ...names, ...facts }, id))
      t.ok(both.decision >= one.decision && both.risk >= one.risk && both.score >= one.score, `${id}: ${name}, and ${alias}`)
      t.ok(reversed.decision >= other.decision && reversed.risk >= other.risk, `${id}: ${alias}, and ${name}`)
    }
  }
})

t.test('nor does a name in another script, where each is judged by the false alert rate of its own', async t => {
  const corpus = buildCorpus({ version: 'v', listDates: {}, parties: [{ id: 'T:1', name: 'Tolmen Orvel Severin', type: 'company', aliases: [{ name: '광명성남강' }], listings: [{ list: 'L' }] }] })
  const found = (party: Party) => verdict(corpus, policy, asked(party), { ...OPTIONS, maxFalseAlertRate: 0.001 }).matches.length
  t.equal(found({ name: 'Tolmen Orvel Kostrin' }), 0)
  for (const party of [{ name: '광명성남강호텔' }, { name: '광명성남강호텔', aliases: ['Tolmen Orvel Kostrin'] }, { name: 'Tolmen Orvel Kostrin', aliases: ['광명성남강호텔'] }]) t.equal(found(party), 1, JSON.stringify(party))
})

t.test('of the names that met the one that decides is told', async t => {
  const listed = (party: Partial<ListedParty>): Corpus => buildCorpus({ version: 'v', listDates: {}, parties: [{ id: 'T:1', name: 'Tolmen Orvel Severin', type: 'company', listings: [{ list: 'L' }], ...party }] })
  const firm = listed({ name: 'Korea Tolmen Exhibition Corporation', aliases: [{ name: 'KTEC' }, { name: 'Tolmen Trading', weak: true }] })
  const ship = listed({ name: 'Petrel Orvel', type: 'vessel', aliases: [{ name: 'Jal Severin' }, { name: 'Eikoh Tolmen' }] })
  const cases: [corpus: Corpus, party: Party, decision: Decision, matchedName: string, why: string][] = [
    [firm, { name: 'KTEC' }, 'review', 'KTEC', 'an abbreviation alone'],
    [firm, { name: 'Korea Tolmen Exhibition Corporation', aliases: ['KTEC'] }, 'block', 'Korea Tolmen Exhibition Corporation', 'the name and its abbreviation'],
    [firm, { name: 'KTEC', aliases: ['Korea Tolmen Exhibition Corporation'] }, 'block', 'Korea Tolmen Exhibition Corporation', 'in the other order'],
    [firm, { name: 'Korea Tolmen Exhibition Corporation (KTEC)' }, 'block', 'Korea Tolmen Exhibition Corporation', 'in one field'],
    [firm, { name: 'Korea Tolmen Exhibition Corporation', aliases: ['Tolmen Trading'] }, 'block', 'Korea Tolmen Exhibition Corporation', 'a weak alias too'],
    [ship, { name: 'Jal Severin', type: 'vessel' }, 'review', 'Jal Severin', 'a former name of a ship'],
    [ship, { name: 'Petrel Orvel', type: 'vessel', aliases: ['Jal Severin'] }, 'block', 'Petrel Orvel', 'its name and a former one'],
    [ship, { name: 'Petrel Orvel (ex Jal Severin)', type: 'vessel' }, 'block', 'Petrel Orvel', 'in one field'],
    [ship, { name: 'Jal Severin', type: 'vessel', aliases: ['Eikoh Tolmen No.2'] }, 'review', 'Jal Severin', 'another number takes nothing from the name without one']
  ]
  for (const [corpus, party, decision, matchedName, why] of cases) {
    const answer = screened(corpus, party)
    t.same([answer.decision, answer.matches[0]?.matchedName], [decision, matchedName], why)
    t.equal(answer.risk.factors.some(({ code }) => code === 'SHORT_ALIAS' || code === 'SHIP_NAME_ALONE'), decision === 'review', `${why}: doubts`)
  }
})

t.test('each match tells why it stops at review', async t => {
  const party = (id: string, changes: Partial<ListedParty>): ListedParty => ({ id, name: 'Tolmen Orvel Severin', type: 'company', listings: [{ list: 'L' }], ...changes })
  const cases: [changes: Partial<ListedParty>, asked: string | Party, told: [feature: string, text: RegExp][], why: string][] = [
    [{}, 'Tolmen Orvel Severin', [], 'a block'],
    [{}, 'Tolmen Orvel', [['score', /^The score is under 0\.9, from which on a match may block; this stops at review\.$/]], 'a low score'],
    [{ countries: ['RU'] }, { name: 'Tolmen Orvel Severin', countries: ['DE'] }, [['doubt', /^The different country stops this at review\.$/], ['score', /under 0\.9/]], 'another country, which takes of the score'],
    [{ countries: ['RU'] }, 'Tolmen Orvel Severin GmbH', [['doubt', /^The different country stops this at review\.$/]], 'a country said by the legal form'],
    [{ name: 'Orvel', aliases: [{ name: 'Tolmen Orvel Severin', weak: true }] }, 'Tolmen Orvel Severin', [['doubt', /^The weak alias stops this at review\.$/]], 'a weak alias'],
    [{ aliases: [{ name: 'TOSV' }] }, 'TOSV', [['doubt', /^Only an abbreviation has met, .*; this stops at review\.$/]], 'an abbreviation'],
    [{ type: 'vessel' }, 'Tolmen Orvel Severin', [['doubt', /^A name or a mark alone does not settle which ship/]], 'a ship'],
    [{ name: 'Trust Bank' }, 'Trust Bank', [['doubt', /^Only general words have met/]], 'general words'],
    [{ listings: [{ list: 'L', kind: 'import_detention' }] }, 'Tolmen Orvel Severin', [['listing', /^Goods detained at the border .*not a designation of the party; this stops at review\.$/]], 'a detention'],
    [{ listings: [] }, 'Tolmen Orvel Severin', [['listing', /^On your own list; no official listing is recorded; this stops at review\.$/]], 'an own list']
  ]
  for (const [changes, name, told, why] of cases) {
    // A riskier match stands beside it, whose reasons are the factors of the answer.
    const riskier = party('T:2', { labour: { link: 'direct', sectors: ['construction'] }, name: 'Tolmen Orvel Severin' })
    const { matches } = verdict(buildCorpus({ version: 'v', listDates: {}, parties: [party('T:1', changes), riskier] }), policy, asked(name), OPTIONS)
    const { explanation } = matches.find(({ entityId }) => entityId === 'T:1')!
    const reasons = explanation.filter(({ feature }) => ['doubt', 'listing', 'score'].includes(feature))
    t.match(reasons, told.map(([feature, text]) => ({ feature, effect: 0, text })), why)
    t.equal(reasons.length, told.length, why)
    t.equal(explanation.at(-1)?.feature, 'open', `${why}: what would settle it comes last`)
  }
})
