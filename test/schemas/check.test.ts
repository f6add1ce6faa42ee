import fc from 'fast-check'
import t from 'tap'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { ListedParty } from '../../schemas/listed-party.js'
import { ScreenRequest } from '../../schemas/screening.js'
import { SearchQuery } from '../../schemas/search.js'
import bundledPolicy from '../../data/risk-policy.json' with { type: 'json' }

const LISTED = {
  id: 'A',
  name: 'MOKRAN LLC',
  type: 'company',
  aliases: [{ name: 'OOO MOKRAN', weak: true }],
  countries: ['RU'],
  birthDates: ['1970-01'],
  identifiers: [{ scheme: 'inn', value: '7811489970', country: 'RU' }],
  listings: [{ list: 'L', listedBetween: ['2017', '2018-01'] }],
  labour: { link: 'direct', sectors: [] }
}
const REQUEST = { party: { name: 'Mokran', countries: ['RU'], identifiers: [{ scheme: 'inn', value: '1' }], birthDate: '1970' }, options: { threshold: 0.7, limit: 3, labourLinks: ['direct'] } }
const QUERY = { q: 'mokran', limit: 20, labourLink: 'direct' }
const POINTS = Type.Object({ sectors: Type.Record(Type.String(), Type.Object({ value: Type.Integer({ minimum: 0, maximum: 100 }), why: Type.String({ minLength: 5 }) })) })

const junk = fc.oneof(fc.anything({ maxDepth: 1 }), fc.string(), fc.string({ unit: 'grapheme', maxLength: 600 }), fc.double(), fc.integer(),
  fc.constantFrom('', '1970-13', 'RU', 'rus', '\ud800', '😀', 0, -1, 101, 0.5, [], {}, null, true))

/** The paths of all parts of a value, and of the value itself. */
function placesOf (value: unknown, path: string[] = []): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key])) : []
  return [path, ...inside]
}

/** A copy of a value in which the part at a path is replaced, or a field added there. */
function spoilt (value: unknown, path: readonly string[], other: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return other
  const copy: any = Array.isArray(value) ? [...value] : { ...value as object }
  copy[key] = spoilt(copy[key], rest, other)
  return copy
}

for (const [what, schema, valid] of [
  ['a listed party', ListedParty, LISTED], ['a request', ScreenRequest, REQUEST], ['a query', SearchQuery, QUERY],
  ['a table', POINTS, { sectors: bundledPolicy.sectors }]
] as const) {
  t.test(`what is no ${what.slice(2)} for TypeBox is none here`, t => {
    const oracle = Compile(schema)
    const faultsOf = checkOf(schema)
    t.same(faultsOf(valid), [])
    const fields = placesOf(valid).flatMap(path => [path, [...path, 'more']])
    fc.assert(fc.property(fc.constantFrom(...fields), junk, (path, other) => {
      const value = spoilt(valid, path, other)
      return (faultsOf(value).length === 0) === oracle.Check(value)
    }), { numRuns: 2000 })
    t.end()
  })
}

t.test('every fault is told, at its place and in words', t => {
  const cases: [unknown, [path: string, message: string | RegExp][]][] = [
    [7, [['', 'must be an object']]],
    [{}, [['/party', 'is required']]],
    [{ party: { nmae: 'Mokran' } }, [['/party/name', 'is required'], ['/party/nmae', /^is not a field here; the fields are name, /]]],
    [{ party: { name: '—', type: 'firm' } }, [['/party/name', 'must hold a letter or a digit'], ['/party/type', /^must be one of company, /]]],
    [{ party: { name: 'a', 'a/b~': 1 } }, [['/party/a~1b~0', /^is not a field here/]]],
    [{ party: { name: 'a', aliases: ['b', 7, 'c'.repeat(501)] } }, [['/party/aliases/1', 'must be a string'], ['/party/aliases/2', 'must have at most 500 characters']]],
    [{ party: { name: 'a', countries: Array(11).fill('RU') } }, [['/party/countries', 'must have at most 10 items']]],
    [{ party: { name: 'a' }, options: { threshold: 2, limit: 1.5, lists: [], maxFalseAlertRate: 0 } }, [
      ['/options/threshold', 'must be at most 1'], ['/options/limit', 'must be a whole number'],
      ['/options/lists', 'must not be empty'], ['/options/maxFalseAlertRate', 'must be more than 0']
    ]]
  ]
  const faultsOf = checkOf(ScreenRequest)
  for (const [value, expected] of cases) {
    const faults = toFaults(faultsOf(value))
    t.match(faults.map(({ path, message }) => [path, message]), expected, JSON.stringify(value))
    t.equal(faults.length, expected.length, JSON.stringify(value))
  }
  t.end()
})

t.test('characters are counted as people count them', t => {
  const faultsOf = checkOf(Type.String({ minLength: 2, maxLength: 3 }))
  for (const [text, fits] of [['a', false], ['ab', true], ['😀', false], ['😀😀', true], ['😀😀😀', true], ['😀😀😀😀', false], ['abcd', false]] as const) {
    t.equal(faultsOf(text).length === 0, fits, text)
  }
  t.end()
})

t.test('a schema that says more than is understood is refused, not half checked', t => {
  t.throws(() => checkOf(Type.String({ format: 'date' })), /does not know "format"/)
  t.throws(() => checkOf(Type.Object({ a: Type.Array(Type.Union([Type.Number(), Type.Null()])) })), /does not know "anyOf"/)
  t.end()
})
