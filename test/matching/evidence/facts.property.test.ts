import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../../src/identifiers/identifier.js'
import { assess } from '../../../src/risk/assess.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'
import { buildCorpus } from '../../../src/watchlist/corpus.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { parties, matcher } = buildCorpus(await readBundledWatchlist())
const policy = await loadPolicy()

const OTHER: { [Fact in 'countries' | 'birthDate']: Party[Fact] } = { countries: ['NZ'], birthDate: '1999-01-01' }
/** Characters of a number that is compared. */
const SHORTEST = 5
const OTHER_NUMBER = { inn: '7707083893', ogrn: '1027700132195', imo: '9074729' } as const

/** A score, and a decision as a number: 0 clear, 1 review, 2 block. */
interface Judgement { score: number, decision: number }

function judged (about: Party, position: number): Judgement {
  const comparison = matcher.compareWith(asked(about), position)
  const isAnswered = comparison.identifierMatched || comparison.score >= DEFAULT_THRESHOLD
  const { decision } = assess(isAnswered ? [comparison] : [], policy)
  return { score: comparison.score, decision: ['clear', 'review', 'block'].indexOf(decision) }
}

/** A listed name, the same without its last word, and with a slip. */
function namesOf ({ name }: ListedParty): string[] {
  const words = name.split(' ')
  return [name, ...words.length > 1 ? [words.slice(0, -1).join(' ')] : [], name.replace(/[aeiou](?=[^aeiou]*$)/i, '')]
}

function agreeing ({ countries, birthDates, addresses, identifiers }: ListedParty): Partial<Party>[] {
  const [identifier] = identifiers ?? []
  return [
    ...countries?.length ? [{ countries: [countries[0]] }] : [],
    ...birthDates?.length ? [{ birthDate: birthDates[0] }] : [],
    ...addresses?.length ? [{ addresses: [addresses[0]] }] : [],
    ...identifier === undefined ? [] : [{ identifiers: [{ scheme: identifier.scheme, value: identifier.value }] }]
  ]
}

function contradicting ({ identifiers = [] }: ListedParty): Partial<Party>[] {
  const schemes = (['inn', 'ogrn', 'imo'] as const).filter(scheme => identifiers.some(listed => listed.scheme === scheme))
  return [{ countries: OTHER.countries }, { birthDate: OTHER.birthDate }, ...schemes.map(scheme => ({ identifiers: [{ scheme, value: OTHER_NUMBER[scheme] }] }))]
}

/** Every so many parties are asked about, which is enough to show a rule that is broken. */
const EACH = 3

/** The questions about listed parties in which one fact more, beside another or alone, breaks a rule. */
function violations (factsOf: (party: ListedParty) => Partial<Party>[], isBroken: (before: Judgement, after: Judgement) => boolean): string[] {
  return parties.flatMap((party, position) => namesOf(party).filter(() => position % EACH === 0).flatMap(name => {
    const facts = factsOf(party)
    // Each question is asked by many pairs, as what one of them adds stands beside it in another.
    const known = new Map<string, Judgement>()
    const judgedOnce = (about: Party): Judgement => {
      const key = JSON.stringify(Object.entries(about).sort())
      const judgement = known.get(key) ?? judged(about, position)
      known.set(key, judgement)
      return judgement
    }
    return [{}, ...facts].flatMap(beside => facts.filter(fact => !Object.keys(fact).some(key => key in beside)).flatMap(fact => {
      const [before, after] = [judgedOnce({ name, ...beside }), judgedOnce({ name, ...beside, ...fact })]
      return isBroken(before, after) ? [JSON.stringify([party.id, name, beside, fact, before, after])] : []
    }))
  }))
}

t.test('an agreeing fact lowers neither the score nor the decision of any listed party', async t => {
  t.same(violations(agreeing, (before, after) => after.score < before.score || after.decision < before.decision), [])
})

t.test('a contradicting fact raises neither', async t => {
  t.same(violations(contradicting, (before, after) => after.score > before.score || after.decision > before.decision), [])
})

t.test('no listed party with an equal identifier is clear, whatever contradicts it', async t => {
  const clear = parties.flatMap((party, position) => (party.identifiers ?? []).flatMap(({ scheme, value, unverified }) => {
    if (canonicalIdentifier(scheme, value).length < SHORTEST || isValidIdentifier(scheme, value) === false || unverified) return []
    return [...namesOf(party), 'Rosinka Ltd', `${party.name} Holdings Ltd`].filter(name => judged({ name, ...OTHER, identifiers: [{ scheme, value }] }, position).decision === 0)
      .map(name => `${party.id} ${scheme} ${name}`)
  }))
  t.same(clear, [])
})
