import fc from 'fast-check'
import t from 'tap'
import type { Party } from '../../schemas/party.js'
import type { Fault } from '../../schemas/problem.js'
import { mayHoldMore } from '../../src/names/field/names-within.js'
import { readQuestion } from '../../src/question/read-question.js'

function question (party: Party) {
  const faults: Fault[] = []
  const result = readQuestion(party, '/party', faults)
  return { result, faults }
}

t.test('parties that mean the same are one question', t => {
  const canonical: Party = {
    name: 'tolmen stroy llc',
    type: 'company',
    aliases: ['a b', 'ооо толмен'],
    countries: ['KP', 'RU'],
    addresses: ['12 sennaya st petersburg', 'moscow'],
    identifiers: [{ scheme: 'inn', value: '7707083893' }, { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }],
    birthDate: '1970'
  }
  const same: [string, Partial<Party>][] = [
    ['case and spaces', { name: '  Tolmen   STROY  llc ' }],
    ['full width', { name: 'Ｔｏｌｍｅｎ Stroy LLC' }],
    ['order of aliases', { aliases: ['ООО «Толмен»', 'A B'] }],
    ['an alias twice', { aliases: ['A B', 'ООО Толмен', 'a  b'] }],
    ['an alias that is the name', { aliases: ['A B', 'TOLMEN STROY LLC', 'ООО Толмен'] }],
    ['alpha-3', { countries: ['RUS', 'PRK'] }],
    ['English names', { countries: ['russian federation', 'North Korea', 'RU'] }],
    ['order and commas of addresses', { addresses: ['Moscow', '12 Sennaya, St. Petersburg', 'moscow'] }],
    ['identifiers as written', { identifiers: [{ scheme: 'lei', value: '5493001kjtiigc8y1r12' }, { scheme: 'inn', value: 'ИНН 7707 083 893' }] }]
  ]
  const expected = JSON.stringify(question(canonical).result)
  for (const [what, change] of same) {
    t.equal(JSON.stringify(question({ ...canonical, ...change }).result), expected, what)
  }
  t.end()
})

t.test('"Korea" alone may mean either state, unless one of them is given beside it', t => {
  const CASES: [given: string[], countries: string[], ambiguous: string[] | undefined][] = [
    [['Korea'], [], ['Korea']],
    [['KOREA', 'korea'], [], ['Korea']],
    [['Congo', 'RU'], ['RU'], ['Congo']],
    [['St. Martin', 'Korea'], [], ['Korea', 'Saint Martin']],
    [['Korea', 'KR'], ['KR'], undefined],
    [['South Korea'], ['KR'], undefined]
  ]
  for (const [given, countries, ambiguous] of CASES) {
    const { result } = question({ name: 'Tolmen', countries: given })
    t.same([result.countries, result.ambiguousCountries], [countries, ambiguous], given.join())
  }
  t.same(question({ name: 'Tolmen Bank, Belgrade, Serbia', countries: ['Korea'] }).result.statedCountries, ['RS'], 'and what the name states counts as if none were given')
  t.end()
})

t.test('a field of several lines is one name, and its lines are asked about besides', t => {
  const { result } = question({ name: 'RI TOL MEN\nORVELSKAYA 27A\nVLADIVOSTOK' })
  t.equal(result.names[0], 'ri tol men orvelskaya 27a vladivostok')
  t.ok(result.names.includes('ri tol men'))
  t.ok(result.personNames?.includes('ri tol men'))
  t.same(result.statedCountries, ['RU'])
  t.same(question({ name: 'Orvel Ltd', aliases: ['RI TOL MEN\nORVELSKAYA 27A'] }).result.names, ['orvel ltd', 'ri tol men', 'ri tol men orvelskaya 27a'])
  t.end()
})

t.test('parties that do not mean the same are different questions', t => {
  const party: Party = { name: 'Tolmen', aliases: ['Orvel'], countries: ['RU'] }
  const other: [string, Party][] = [
    ['name and alias exchanged', { name: 'Orvel', aliases: ['Tolmen'], countries: ['RU'] }],
    ['one country less', { name: 'Tolmen', aliases: ['Orvel'] }],
    ['a type', { ...party, type: 'company' }],
    ['a birth date', { ...party, birthDate: '1970' }],
    ['an address in place of an alias', { name: 'Tolmen', addresses: ['Orvel'], countries: ['RU'] }]
  ]
  for (const [what, each] of other) t.notSame(question(each).result, question(party).result, what)
  t.end()
})

t.test('every fault is found, with its place and what is right', t => {
  const { faults } = question({
    name: '\u3164',
    aliases: ['Orvel', '\u115f'],
    countries: ['RU', 'Ruritania', 'XX'],
    identifiers: [{ scheme: 'inn', value: '7707083893' }, { scheme: 'other', value: ' - ' }, { scheme: 'inn', value: 'none' }, { scheme: 'website', value: 'http://' }],
    birthDate: '2021-02-29'
  })
  t.same(faults, [
    { path: '/party/name', message: 'must hold a letter or a digit' },
    { path: '/party/aliases/1', message: 'must hold a letter or a digit' },
    { path: '/party/countries/1', message: '"Ruritania" is not a country Tumen knows: give ISO alpha-2, alpha-3 or the usual English name' },
    { path: '/party/countries/2', message: '"XX" is not a country Tumen knows: give ISO alpha-2, alpha-3 or the usual English name' },
    { path: '/party/identifiers/1/value', message: 'must hold an identifier of the scheme other' },
    { path: '/party/identifiers/2/value', message: 'must hold an identifier of the scheme inn' },
    { path: '/party/identifiers/3/value', message: 'must hold an identifier of the scheme website' },
    { path: '/party/birthDate', message: 'must be a day that exists, or a month or a year' }
  ])
  t.end()
})

t.test('dotted initials are kept for persons alone', t => {
  const dotted = question({ name: 'Nikulin D.Y.', aliases: ['Nikulin Dmitry'] }).result
  t.same(dotted.names, ['nikulin dy', 'nikulin dmitry'])
  t.same(dotted.personNames, ['nikulin d y', 'nikulin dmitry'])
  t.strictSame(question({ name: 'NIKULIN D. Y.', aliases: ['Nikulin, Dmitry'] }).result, dotted, 'the same question')
  t.equal(question({ name: 'Nikulin D.Y.', type: 'company' }).result.personNames, undefined, 'no company has any')
  t.equal(question({ name: 'Mokran L.L.C.' }).result.personNames, undefined, 'nor has a legal form')
  t.end()
})

t.test('what the field holds besides is asked about as a firm and as a person', t => {
  const { names, personNames } = question({ name: 'Orvel LLC (Ri Tol Men)' }).result
  t.same(names, ['orvel llc ri tol men', 'orvel llc', 'ri tol men'])
  t.same(personNames, names)
  t.same(question({ name: 'Tolmen, Korea, North' }).result.statedCountries, ['KP'], 'and where it says that the party is')
  t.end()
})

t.test('a question put again is the same question, whatever the Unicode', t => {
  const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }))
  const party = fc.record({
    name: text,
    aliases: fc.array(text, { maxLength: 4 }),
    countries: fc.subarray(['RU', 'KP', 'CN', 'AE']),
    addresses: fc.array(text, { maxLength: 3 }),
    identifiers: fc.array(fc.record({ scheme: fc.constantFrom('inn', 'lei', 'website', 'other'), value: text }), { maxLength: 3 })
  }, { requiredKeys: ['name'] }) as fc.Arbitrary<Party>
  fc.assert(fc.property(party, party => {
    const { result, faults } = question(party)
    // A text may read as a field of several names only once it is in canonical form: the sign ㎶ before a word is a ship's MV then.
    if (faults.length > 0 || [...result.names, ...result.personNames ?? []].some(mayHoldMore)) return
    const { names: [name, ...aliases], personNames, ...rest } = result
    t.strictSame(question({ name, aliases, ...rest }).result, { names: result.names, ...rest })
    if (personNames !== undefined) t.strictSame(question({ name: personNames[0], aliases: personNames.slice(1) }).result.names, personNames)
    const shuffled: Party = { ...party, aliases: party.aliases?.toReversed(), identifiers: party.identifiers?.toReversed(), addresses: party.addresses?.toReversed() }
    t.strictSame(question(shuffled).result, result)
  }), { numRuns: 300 })
  t.end()
})

t.test('how the field of a name is typed changes nothing of the question', t => {
  const names = ["Office 39 of the Workers' Party of Korea", '조선로동당 39호실', 'M/V Tolmen Star', 'Tolmen LLC do not use', 'Tolmen in Moscow', 'ООО Толмен и ООО Орвел',
    'Tolmen (formerly Orvel), Dandong', 'Tolmen, IMO 9562233', 'DPRK Ministry of Tolmen', 'Ivan Petrov and Ri Tolmen', 'АО Толмен ИНН 7811489970', 'Buyer: Tolmen']
  const typed: [how: string, type: (name: string) => string][] = [
    ['in capitals', name => name.toUpperCase()], ['in small letters', name => name.toLowerCase()], ['decomposed', name => name.normalize('NFD')],
    ['padded', name => `  ${name} \n`], ['with hard spaces', name => name.replaceAll(' ', '\u00a0')], ['with double spaces', name => name.replaceAll(' ', '  ')],
    ['with an invisible character', name => name.replace(' ', ' \u200b')], ['escaped', name => name.replaceAll("'", '&#39;')],
    ['full-width', name => name.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))]
  ]
  for (const name of names) {
    for (const [how, type] of typed) t.same(question({ name: type(name) }).result, question({ name }).result, `${name}, ${how}`)
  }
  t.end()
})

t.test('no word of a name is the code of a bank', t => {
  const found = (name: string) => question({ name }).result?.identifiers?.map(({ value }) => value)
  t.same(found('Tolmen Bank, SWIFT code TLMNRUMM'), ['TLMNRUMM'])
  for (const name of ['SWIFT CODE HOLDINGS', 'BIC: PRODUCTS', 'BIC HOLDINGS LTD']) t.same(found(name), [], name)
  t.end()
})

t.test('an address behind an alias says nothing of the name', t => {
  t.equal(question({ name: 'Tolmen LLC', aliases: ['Orvel, Belgrade'] }).result?.statedCountries, undefined)
  t.same(question({ name: 'Tolmen LLC, Belgrade', aliases: ['Orvel'] }).result?.statedCountries, ['RS'])
  t.end()
})
