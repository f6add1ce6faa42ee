import fc from 'fast-check'
import t from 'tap'
import type { Party, PartyType } from '../../../schemas/party.js'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Comparison } from '../../../src/matching/evidence/comparison.js'
import { compare, Matcher } from '../../../src/matching/matcher.js'
import { asked } from '../asked.js'

/** Few words, so that names often match: own words and misspellings of them, frame words, places and forms, in four scripts. */
const WORDS = [
  'Mokran', 'Mocran', 'Мокран', '목란', 'Namgang', 'Namkang', '남강', 'Tolmen', 'Tolman', 'Orvel', 'Толмен', '红星', 'Hongxing', 'Ryongsong', 'Yongseong',
  'Ku', 'Ryong', 'Kang', 'Kuryonggang', 'NTC', 'KNTC', 'TGC', 'SK', '에스케이', '7', 'No', 'Trading', '무역', '贸易', 'торговая', 'Construction', 'Constrution', '건설',
  'General', 'Korea', 'Choson', 'Dandong', 'LLC', 'ООО', 'Corporation', '회사', '有限公司', 'JSC', 'of', 'Li', 'A', 'S', 'Serbin', 'Andrey'
]
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .chain(words => fc.constantFrom(words.join(' '), words.join('')))
const type: fc.Arbitrary<PartyType> = fc.constantFrom('company', 'organization', 'person', 'vessel')
const countries = fc.subarray(['RU', 'KP', 'CN'], { maxLength: 2 })
const birth = fc.constantFrom('1970', '1970-05-01', '1971', '1990')
const parties: fc.Arbitrary<ListedParty[]> = fc.array(fc.record({
  name,
  type,
  aliases: fc.array(fc.record({ name, weak: fc.boolean() }), { maxLength: 2 }),
  countries,
  birthDates: fc.array(birth, { maxLength: 1 }),
  addresses: fc.array(fc.constantFrom('12 Sennaya, St. Petersburg', '8 Zhenxing Road, Dandong'), { maxLength: 1 }),
  identifiers: fc.subarray([{ scheme: 'inn' as const, value: '7811489970' }], { maxLength: 1 })
}), { maxLength: 12 }).map(list => list.map((party, i) => ({ id: `T:${i}`, ...party })))
const question: fc.Arbitrary<Party> = fc.record({
  name,
  aliases: fc.array(name, { maxLength: 2 }),
  countries,
  type,
  birthDate: birth,
  addresses: fc.constant(['Sennaya 12, Petersburg']),
  identifiers: fc.subarray([{ scheme: 'inn' as const, value: '7811489970' }], { minLength: 1 })
}, { requiredKeys: ['name'] })
/** The lowest threshold that a caller may give. */
const LOWEST = 0.3
/** Scores have four decimals. The fifth keeps every score off the threshold, because rounding is not tested here. */
const threshold = fc.integer({ min: 3000, max: 9900 }).map(n => n / 10_000 + 0.00005)

/** Companies and organisations are treated as one type. The other types are separate, even where they share an index. */
function family (type: PartyType): string {
  return type === 'organization' ? 'company' : type
}

const ALL = { limit: Infinity }

/** A comparison as text. The name is omitted if an identifier matched: a screening then does not look for dissimilar names. */
function told ({ party, score, matchedName, identifierMatched }: Comparison): string {
  return `${party.id} ${score} ${identifierMatched ? '' : matchedName}`
}

t.test('a screening finds exactly the parties whose own comparison reaches the threshold, or whose identifier is equal', async t => {
  let found = 0
  fc.assert(fc.property(parties, question, threshold, (listed, party, anywhere) => {
    const matcher = new Matcher(listed)
    const about = asked(party)
    const compared = listed.map((_, position) => matcher.compareWith(about, position))
      .filter(({ party: { type } }) => about.type === undefined || family(type) === family(about.type))
    // A threshold just below a score reveals an index that leaves out too much, and one just above it an index that
    // includes too much.
    const scores = compared.map(({ score }) => score).filter(score => score - 0.0001 >= LOWEST)
    const thresholds = [anywhere, ...scores.flatMap(score => [score - 0.0001, score + 0.0001])]
    found += scores.length
    return thresholds.every(least => {
      const matches = matcher.match(about, { threshold: least, ...ALL })
      const reaching = compared.filter(({ score, identifierMatched }) => identifierMatched || score >= least)
      return JSON.stringify(matches.map(told).sort()) === JSON.stringify(reaching.map(told).sort())
    })
  }), { numRuns: 700 })
  t.ok(found > 250, 'the names are alike enough to show anything')
})

t.test('whether a party is found, and its score, depends on no other party', async () => {
  fc.assert(fc.property(parties, question, threshold, (listed, party, least) => {
    const { type: _, ...about } = asked(party)
    const together = new Matcher(listed).match(about, { threshold: least, ...ALL })
    return listed.every(one => {
      const there = together.find(match => match.party.id === one.id)?.score
      return new Matcher([one]).match(about, { threshold: least, ...ALL })[0]?.score === there &&
        (there === undefined || compare(about, one).score === there)
    })
  }), { numRuns: 150 })
})

t.test('the order of the listed parties and of the aliases asked about changes nothing', async () => {
  fc.assert(fc.property(parties, question, threshold, (listed, party, least) => {
    const answer = (list: ListedParty[], about: Party) => new Matcher(list).match(asked(about), { threshold: least, limit: 5 })
      .map(match => [match.party.id, match.score, match.matchedName])
    const turned = party.aliases === undefined ? party : { ...party, aliases: party.aliases.toReversed() }
    return JSON.stringify(answer(listed, party)) === JSON.stringify(answer(listed.toReversed(), turned))
  }), { numRuns: 150 })
})

t.test('a higher threshold only leaves out matches under it, none of them by an identifier, and keeps the order of the others', async () => {
  fc.assert(fc.property(parties, question, threshold, threshold, (listed, party, a, b) => {
    const matcher = new Matcher(listed)
    const [high, low] = [Math.max(a, b), Math.min(a, b)]
    const found = (least: number): Comparison[] => matcher.match(asked(party), { threshold: least, ...ALL })
    const left = found(low).filter(({ score, identifierMatched }) => identifierMatched || score >= high)
    return JSON.stringify(found(high).map(told)) === JSON.stringify(left.map(told))
  }), { numRuns: 150 })
})

t.test('what lowers a score at the end lowers it before the threshold is held against it', async t => {
  const CASES: [listed: string, asked: string, why: string][] = [
    ['Tolmen Orvel LLC', 'Tolmin Orvel JSC', 'another legal form'],
    ['Stroytreyd', 'Construction Trading', 'business words that only mean the same'],
    ['Korea Mining Development Trading Corporation', 'KMDTC Trading', 'initials']
  ]
  for (const [name, about, why] of CASES) {
    const party: ListedParty = { id: 'T:1', name, type: 'company' }
    const { score } = compare(asked(about), party)
    const found = (threshold: number) => new Matcher([party]).match(asked(about), { threshold, ...ALL }).length
    t.ok(score > LOWEST && found(score) === 1, `${about}: ${score}`)
    for (const more of [0.0002, 0.01, 0.1]) t.equal(found(score + more), 0, why)
  }
})
