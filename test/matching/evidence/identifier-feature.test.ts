import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { identifier } from '../../../src/matching/evidence/identifier-feature.js'
import { explain } from '../../../src/matching/explain/explain.js'
import { compare, Matcher } from '../../../src/matching/matcher.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

type Identifiers = NonNullable<Party['identifiers']>
const inn = (value: string) => ({ scheme: 'inn' as const, value })
const passport = (value: string) => ({ scheme: 'passport' as const, value })
const imo = (value: string) => ({ scheme: 'imo' as const, value })

/** Made-up parties, with numbers that pass their checks. */
const person: ListedParty = { id: 'T:1', name: 'Anton Belmarev', type: 'person', countries: ['RU'], birthDates: ['1970-05-01'], identifiers: [passport('108120258')] }
const ship: ListedParty = { id: 'T:2', name: 'TOLMEN GANG', type: 'vessel', countries: ['KP'], identifiers: [imo('9074729')] }
const firm: ListedParty = { id: 'T:3', name: 'Tolmen LLC', type: 'company', countries: ['RU'], identifiers: [inn('7707083893')] }

t.test('what contradicts an equal identifier leaves a review, at any threshold', async t => {
  const CASES: [listed: ListedParty, about: Party, why: string][] = [
    [person, { name: 'Anton Belmarev', countries: ['BR'], birthDate: '1999-01-01', identifiers: [passport('108120258')] }, 'the very name, an invented country and birth date'],
    [person, { name: 'Orvel', countries: ['BR'], birthDate: '1999-01-01', identifiers: [passport('108120258')] }, 'no name either'],
    [person, { name: 'Anton Belmarev', countries: ['BR'], birthDate: '1999', identifiers: [passport('108120258'), inn('7811489970')] }, 'and a number that the list has none of'],
    [ship, { name: 'Tolmen Gang Holdings Ltd', countries: ['PA'], identifiers: [imo('9074729')] }, 'a firm named like the ship'],
    [firm, { name: 'Tolmen Shipping D.Y.', countries: ['DE'], identifiers: [inn('7707083893')] }, 'another country']
  ]
  for (const [listed, about, why] of CASES) {
    const question = asked(about)
    const comparison = compare(question, listed)
    t.ok(comparison.score >= DEFAULT_THRESHOLD, why)
    t.not(comparison.contradictions.length, 0, why)
    for (const threshold of [0.3, DEFAULT_THRESHOLD, 1]) t.equal(new Matcher([listed]).match(question, { threshold, limit: 1 }).length, 1, `${why}: ${threshold}`)
  }
})

t.test('beside an equal identifier a nearer name is never the weaker match', async t => {
  const NAMES: [listed: ListedParty, fromFarToNear: string[], identifiers: Identifiers][] = [
    [ship, ['Orvel Ltd', 'Tolmen Gang 2 Holdings Ltd', 'Tolmen Gang Holdings Ltd', 'Tolmen Gang'], [imo('9074729')]],
    [firm, ['Orvel', 'Tolmen (UK) Shipping GmbH', 'Tolmen D.Y.', 'Tolmen LLC'], [inn('7707083893')]],
    [{ ...firm, name: 'Tolmen Construction LLC' }, ['Orvel', 'Tolmen Fishery', 'Tolmen Construction LLC'], [inn('7707083893')]],
    [{ ...firm, name: 'Ministry of Labour' }, ['Orvel', 'Ministry of Labour, Kenya', 'Ministry of Labour'], [inn('7707083893')]]
  ]
  for (const countries of [[], ['DE'], ['RU', 'KP']]) {
    for (const [listed, names, identifiers] of NAMES) {
      const compared = names.map(name => compare(asked({ name, countries, identifiers }), listed))
      const scores = compared.map(({ score }) => score)
      t.same(scores, scores.toSorted((a, b) => a - b), `${names.join(' | ')} ${countries.join()}`)
      t.equal(new Set(compared.map(({ contradictions, tooLittle }) => JSON.stringify([contradictions, tooLittle]))).size, 1, 'nor the more doubtful')
    }
  }
})

t.test('what takes from an equal number is told', async t => {
  const question = asked({ name: 'Tolmen LLC', countries: ['KZ'], identifiers: [inn('7707083893')] })
  t.match(explain(question, compare(question, firm)).find(({ feature }) => feature === 'identifier')?.text, /near-certain by itself\. What contradicts it takes from that\.$/)
})

t.test('what keeps the score is told', async t => {
  const told = (about: Party, listed: ListedParty, feature: string) => {
    const question = asked(about)
    return explain(question, compare(question, listed)).find(each => each.feature === feature)!.text
  }
  const about: Party = { name: 'Anton Belmarev', countries: ['BR'], birthDate: '1999', identifiers: [passport('108120258')] }
  t.match(told(about, person, 'identifier'), /Whatever contradicts it, the score stays at 0\.7: worth a review\.$/)
  t.notMatch(told({ ...about, birthDate: '1970' }, person, 'identifier'), /stays at/, 'not where the facts leave more')
  t.match(told({ name: 'Tolmen LLC', identifiers: [inn('7707083893')] }, firm, 'identifier'), /Together with the very name it makes the score 1\.$/)
  t.match(told({ name: 'Technology Trading LLC', identifiers: [inn('7811489970')] }, { ...firm, name: 'Technology Trading LLC' }, 'name'), /One fact against the very name/)
})

t.test('a number of another party beside an equal one is told, and the match is not exactly the same', async t => {
  const both = compare(asked({ name: 'Tolmen LLC', identifiers: [inn('7707083893'), inn('7811489970')] }), firm)
  t.ok(both.score < 1 && both.score >= 0.99)
  t.same(both.contradictions, [], 'an invented number does not weaken it')
  const [equal, other] = identifier.compare(asked({ name: 'Tolmen LLC', identifiers: [inn('7707083893'), inn('7811489970')] }), firm)
  t.match(equal, { effect: 0.99, query: 'inn 7707083893' })
  t.match(other, { effect: 0, query: 'inn 7811489970', text: /^The INN 7811489970 is not this party's, which has only one: it may be another party's, or mistyped\.$/ })
  const unchecked: ListedParty = { ...firm, identifiers: [inn('7707083893'), { scheme: 'email', value: 'info@tolmen.example' }] }
  t.same(compare(asked({ name: 'Tolmen LLC', identifiers: [{ scheme: 'email', value: 'info@tolmen.example' }, inn('7811489970')] }), unchecked).contradictions,
    ['identifier'], 'an equal e-mail address is no proof against another INN')
})

t.test('each number that could be compared is told, in words', async t => {
  const listed: ListedParty = {
    ...firm,
    identifiers: [
      inn('7707083893'), passport('108120258'), { scheme: 'swift_bic', value: 'NEABKPPY' }, { scheme: 'company_number', value: 'AB-12345' },
      { scheme: 'email', value: 'info@tolmen.example' }, { scheme: 'website', value: 'tolmen.example' }, { scheme: 'other', value: '542957624' },
      { scheme: 'ogrn', value: '1117847131640', unverified: true }, { scheme: 'national_id', value: '123' }
    ]
  }
  const CASES: [given: Identifiers, effect: number, text: RegExp | undefined, why: string][] = [
    [[passport('381120629')], 0, /^The passport number 381120629 is none of the listed ones; a party may have several, so it does not count\.$/, 'a passport'],
    [[{ scheme: 'swift_bic', value: 'KMBKKPPY' }], 0, /^The BIC KMBKKPPY is none of the listed ones/, 'a bank code'],
    [[{ scheme: 'company_number', value: '2001/044' }], 0, /^The company number 2001044 is none/, 'a register'],
    [[{ scheme: 'email', value: 'sale@tolmen.example' }], 0, /^The e-mail address sale@tolmen\.example is none/, 'an e-mail address'],
    [[{ scheme: 'website', value: 'orvel.example' }], 0, /^The website orvel\.example is none/, 'a website'],
    [[{ scheme: 'other', value: '770501001' }], 0, /^The number 770501001 is none/, 'a number of no named kind'],
    [[{ scheme: 'ogrn', value: '1117847600529' }], 0, /^The OGRN 1117847600529 is not the listed one, which fails its own check digit, so it does not count\.$/, 'a listed number that is wrong'],
    [[inn('7811489970')], -0.25, /^The INN differs from the listed one\.$/, 'a number of which a party has one'],
    [[{ scheme: 'email', value: 'INFO@tolmen.example' }], 0.85, /^The e-mail address info@tolmen\.example is the listed one: worth a review by itself: others may use it too\.$/, 'an equal e-mail address'],
    [[passport('108120258')], 0.85, /is the listed one: .* it has no check digit that would show a slip\.$/, 'an equal passport'],
    [[{ scheme: 'ogrn', value: '1117847131640' }], 0.85, /is the listed one: .* it fails its own check digit\.$/, 'an equal number that is wrong'],
    [[{ scheme: 'national_id', value: '123' }], 0, undefined, 'an equal number that is too short to be compared'],
    [[{ scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }], 0, undefined, 'a scheme that the list does not give']
  ]
  for (const [identifiers, effect, text, why] of CASES) {
    const [found] = identifier.compare(asked({ name: 'Tolmen LLC', identifiers }), listed)
    t.equal(found?.effect ?? 0, effect, why)
    if (text === undefined) t.equal(found, undefined, why)
    else t.match(found.text, text, why)
  }
})
