import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import type { FeatureResult } from '../../../src/matching/evidence/evidence.js'
import { explain } from '../../../src/matching/explain/explain.js'
import { compare } from '../../../src/matching/matcher.js'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'
import { buildCorpus } from '../../../src/watchlist/corpus.js'
import { asked } from '../asked.js'

const { byId } = buildCorpus(await readBundledWatchlist())
const MOKRAN = byId.get('OFAC:30083')!
const NAMGANG = byId.get('OFAC:27383')!
const inn = (value: string) => [{ scheme: 'inn' as const, value }]

/** Made-up parties. */
const builder: ListedParty = { id: 'T:1', name: 'Tolmen Stroy', type: 'company', aliases: [{ name: 'Orvel Severin', weak: true }], addresses: ['12 Sennaya, St. Petersburg'] }
const person: ListedParty = { id: 'T:2', name: 'Belmarev Anton', type: 'person', birthDates: ['1970-05-01'], identifiers: [{ scheme: 'passport', value: '108120258' }] }

function explained (about: string | Party, listed: ListedParty): FeatureResult[] {
  const question = asked(about)
  return explain(question, compare(question, listed))
}

function about (feature: string, results: FeatureResult[]): FeatureResult | undefined {
  return results.find(result => result.feature === feature)
}

t.test('the words that met are told in both scripts', async t => {
  const CASES: [name: string, listed: ListedParty, query: string, met: string, text: RegExp][] = [
    ['ООО «Мокран»', MOKRAN, 'мокран → mokran', 'mokran', /"мокран" sounds the same as "mokran"/],
    ['Mokran', MOKRAN, 'mokran', 'mokran', /"mokran" is the same word/],
    ['MOKRAN', MOKRAN, 'mokran', 'mokran', /"mokran" is the same word/],
    ['Moklan', MOKRAN, 'moklan', 'mokran', /"moklan" is like "mokran" \(\d\d %\)/],
    ['조선남강무역', NAMGANG, '조선, 남강 → namgang, 무역', 'korea, namgang, trading', /"조선" and "korea" mean the same.*"무역" and "trading" mean the same\./],
    ['朝鲜南江贸易会社', { ...NAMGANG, name: '조선남강무역', aliases: [] }, '朝鲜, 南江 → namgang, 贸易', '조선, 남강 → namgang, 무역', /"贸易" and "무역" mean the same \(trading\)/],
    ['Tolmen 3rd Floor', { ...builder, name: 'Tolmen Third Floor' }, 'tolmen, 3, floor', 'tolmen, third, floor', /"3" is the same number as "third"\./],
    ['Tolmen Defence', { ...builder, name: 'Tolmen Defense' }, 'tolmen, defence', 'tolmen, defense', /"defence" and "defense" mean the same\./],
    ['Tolmen Defense', { ...builder, name: 'Tolmen Munitions' }, 'tolmen, defense', 'tolmen, munitions', /"defense" and "munitions" are taken as one \(defense, arms\)\./],
    ['톨멘국방', { ...builder, name: 'Tolmen Munitions' }, '톨멘 → tolmen, 국방', 'tolmen, munitions', /"국방" and "munitions" are taken as one \(defense, arms\)\./],
    ['Tolmen Commission', { ...builder, name: 'Tolmen General Bureau' }, 'tolmen, commission', 'tolmen, general bureau', /"commission" and "general bureau" are near in meaning \(\d\d %\)\./],
    ['朝鲜南江贸易会社', NAMGANG, '朝鲜, 南江 → namgang, 贸易', 'korea, namgang, trading', /"南江" sounds the same as "namgang"/],
    ['KNT Trading', NAMGANG, 'knt, trading', 'korea namgang trading, trading', /"knt" may be the initials of "korea namgang trading"/],
    ['Tolmen Orvel Machinery and Equipm', { ...builder, name: 'Tolmen Equipment' }, 'tolmen, equipm', 'tolmen, equipment', /"equipm" and "equipment" mean the same\..*Only in the name asked about: "orvel", "machinery"\./],
    ['Tolmen Bank of the Democratic Peop', { ...builder, name: 'North Korea Bank' }, 'bank, the democratic peop', 'bank, north korea', /"the democratic peop" and "north korea" mean the same\./],
    ['Nam River Trading', NAMGANG, 'nam river, trading', 'namgang, trading', /"nam river" \(read namgang\) sounds the same as "namgang"\./],
    ['Mt. Kuwol Trading', { ...builder, name: 'Kuwolsan Trading' }, 'kuwol mt, trading', 'kuwolsan, trading', /"mt kuwol" \(read kuwolsan\) sounds the same as "kuwolsan"\./],
    ['ООО Мокраном', MOKRAN, 'мокраном → mokran', 'mokran', /"мокраном" \(in the nominative mokran\) sounds the same as "mokran"\./],
    ['Rungrado', { ...builder, name: 'Rynrado' }, 'rungrado', 'rynrado', /"rungrado" sounds the same as "rynrado" \(read rungrado\)\./],
    ['릉라도', { ...builder, name: 'Rynrado' }, '릉라도 → reungrado', 'rynrado', /"릉라도" \(reungrado\) is like/],
    ['мид', { ...builder, name: 'MID' }, 'мид → mid', 'mid', /"мид", transliterated, is "mid"; that counts \d\d %\./],
    ['Tol Men Stroy', builder, 'tol men, stroy', 'tolmen, stroy', /"tol men" sounds the same as "tolmen"/]
  ]
  for (const [name, listed, query, met, text] of CASES) {
    const result = about('name', explained(name, listed))!
    t.same([result.query, result.listed], [query, met], name)
    t.match(result.text, text, name)
  }
})

t.test('an identifier is said to have made the match only where it did', async t => {
  const name = (party: Party) => about('name', explained(party, MOKRAN))!.text
  t.equal(name({ name: 'Rosinka' }), 'The names have no word in common.')
  t.match(name({ name: 'Rosinka', identifiers: inn('7811489970') }), /no word in common; an identifier made the match/)
})

t.test('the words that did not meet and the legal forms are told too', async t => {
  const CASES: [name: string, listed: ListedParty, text: RegExp][] = [
    ['Mokran Severin', MOKRAN, /Only in the name asked about: "severin"\./],
    ['Mokran Seven', MOKRAN, /Only in the name asked about: "seven"\./],
    ['Mokran VII', MOKRAN, /Only in the name asked about: "vii"\./],
    ['Mokran Thirty-Nine', MOKRAN, /Only in the name asked about: "thirty nine"\./],
    ['Mokran 7', MOKRAN, /Only in the name asked about: "7"\./],
    ['Tolmen Stroy Seven', { ...builder, name: 'Tolmen Stroy 7' }, /"seven" is the same number as "7"\./],
    ['Namgang', NAMGANG, /Only in the listed name: "(korea|조선|dprk)", "(trading|무역)"\./],
    ['ЗАО «Мокран»', MOKRAN, /Legal forms set apart: зао in the name asked about, llc in the listed name\./],
    ['Mokran', MOKRAN, /Legal forms set apart: llc in the listed name\./],
    ['Mokran LLC', MOKRAN, /Legal forms set apart: llc in both names\./],
    ['ООО «Мокран»', MOKRAN, /transliterated letter for letter\. Legal forms set apart: ооо in the name asked about, ooo in the listed name\./]
  ]
  for (const [name, listed, text] of CASES) t.match(about('name', explained(name, listed))!.text, text, name)
  const same = about('name', explained('Tolmen Stroy', builder))!.text
  t.notMatch(same, /Only in|Legal forms|weak/)
})

t.test('it is made from the canonical name: how it was typed leaves no trace', async t => {
  const typed = ['Mokran LLC', '  mokran   llc ', 'MOKRAN, L.L.C.', 'Ｍｏｋｒａｎ LLC', 'Mo\u200bkran LLC']
  for (const name of typed) t.same(explained(name, MOKRAN), explained('mokran llc', MOKRAN), JSON.stringify(name))
})

t.test('the name comes first, then each fact that both sides have, in a fixed order', async t => {
  const facts: Party = { name: 'Mokran', birthDate: '1970', countries: ['RU'], addresses: MOKRAN.addresses, identifiers: inn('7811489970') }
  t.same(explained(facts, MOKRAN).map(({ feature }) => feature), ['name', 'identifier', 'country', 'address', 'birthDate'])
  t.same(explained('Mokran', MOKRAN).map(({ feature }) => feature), ['name', 'open'])
  t.same(explained({ name: 'Belmarev', birthDate: '1970-05-01' }, person).map(({ feature }) => feature), ['name', 'birthDate', 'open'])
})

t.test('a fact says in a sentence what both sides have, and by its sign which way it speaks', async t => {
  const CASES: [about: Party, listed: ListedParty, feature: string, sign: number, text: RegExp][] = [
    [{ name: 'Mokran', countries: ['RU', 'DE'] }, MOKRAN, 'country', 1, /Both are in RU\./],
    [{ name: 'Mokran', countries: ['DE'] }, MOKRAN, 'country', -1, /asked about DE, listed in RU\./],
    [{ name: 'Mokran', identifiers: inn('7811489970') }, MOKRAN, 'identifier', 1, /INN 7811489970 .* near-certain by itself/],
    [{ name: 'Mokran', identifiers: inn('7707083893') }, MOKRAN, 'identifier', -1, /INN differs/],
    [{ name: 'Tolmen Stroy', addresses: ['Sennaya 12, Petersburg'] }, builder, 'address', 1, /share "12", "sennaya", "st petersburg"\./],
    [{ name: 'Belmarev', birthDate: '1970-05-01' }, person, 'birthDate', 1, /^The birth dates agree\.$/],
    [{ name: 'Belmarev', birthDate: '1970' }, person, 'birthDate', 1, /as far as both are known/],
    [{ name: 'Belmarev', birthDate: '1971' }, person, 'birthDate', 0, /by a year or less/],
    [{ name: 'Belmarev', birthDate: '1990' }, person, 'birthDate', -1, /contradict/]
  ]
  for (const [party, listed, feature, sign, text] of CASES) {
    const result = about(feature, explained(party, listed))
    t.match(result?.text, text, JSON.stringify(party))
    t.equal(Math.sign(result!.effect), sign, JSON.stringify(party))
  }
})

t.test('a number that fails its own check digit is named, and changes no score', async t => {
  const unverified: ListedParty = { ...builder, identifiers: [{ scheme: 'inn', value: '7811489971', unverified: true }] }
  const lei = { scheme: 'lei' as const, value: '5493001KJTIIGC8Y1R13' }
  const CASES: [identifiers: NonNullable<Party['identifiers']>, listed: ListedParty, named: string[], why: string][] = [
    [inn('7811489971'), MOKRAN, ['inn 7811489971'], 'of a scheme that the list gives'],
    [inn('7811489971'), NAMGANG, ['inn 7811489971'], 'of one that it does not give'],
    [[...inn('7811489971'), lei], MOKRAN, ['inn 7811489971', 'lei 5493001KJTIIGC8Y1R13'], 'two'],
    [[...inn('7811489970'), lei], MOKRAN, ['inn 7811489970', 'lei 5493001KJTIIGC8Y1R13'], 'beside one that is equal'],
    [[...inn('7707083893'), lei], MOKRAN, ['inn 7707083893', 'lei 5493001KJTIIGC8Y1R13'], 'beside one that differs'],
    [inn('7811489971'), unverified, ['inn 7811489971'], 'equal to a listed one that fails as well, which is told already'],
    [[{ scheme: 'company_number', value: '7' }], { ...builder, identifiers: [{ scheme: 'company_number', value: '81234' }] }, ['company_number 7'], 'a scheme without a check']
  ]
  for (const [identifiers, listed, named, why] of CASES) {
    const lines = explained({ name: listed.name, identifiers }, listed).filter(({ feature }) => feature === 'identifier')
    t.same(lines.map(({ query }) => query), named, why)
  }
  const [line] = explained({ name: 'Mokran', identifiers: inn('7811489971') }, MOKRAN).filter(({ feature }) => feature === 'identifier')
  t.match(line, { effect: 0, text: 'The INN 7811489971 fails its own check digit and was not compared.' })
  t.equal(compare(asked({ name: 'Mokran', identifiers: inn('7811489971') }), MOKRAN).score, compare(asked('Mokran'), MOKRAN).score)
})

t.test('a weak alias is called so', async t => {
  const results = explained('Orvel Severin', builder)
  t.match(about('weakAlias', results)?.text, /The list itself calls this alias weak\./)
  t.equal(about('name', results), undefined)
  t.equal(about('weakAlias', results)?.effect, compare(asked('Orvel Severin'), builder).score, 'what it counts for, not what it would if it were strong')
})

t.test('where only an identifier met, the listed name is told and no word of it', async t => {
  const [name, identifier] = explained({ name: 'Rosinka', identifiers: inn('7811489970') }, MOKRAN)
  t.match(name, { feature: 'name', effect: 0, listed: 'MOKRAN LLC', text: /no word in common/ })
  t.equal(identifier.feature, 'identifier')
})

t.test('a word that the other name has in its legal form is not called missing', async t => {
  const told = (name: string, listed: string) => about('name', explained(name, { ...builder, name: listed }))!.text
  t.notMatch(told('Korea Tolmen General', 'Korea Tolmen General Corporation'), /Only in the name asked about/)
  t.match(told('Korea Tolmen Orvel', 'Korea Tolmen General Corporation'), /Only in the name asked about: "orvel"\./)
})

t.test('an exact name that scores little says why', async t => {
  const little = /Its words are so few or so common that even the exact name says little by itself\./
  t.match(about('name', explained({ name: 'Song Rim', type: 'person' }, { ...person, name: 'SONG Rim' }))!.text, little)
  t.notMatch(about('name', explained('Tolmen Stroy', builder))!.text, little)
})

t.test('what keeps a score that the facts alone would not leave is told', async t => {
  const CASES: [party: Party, listed: ListedParty, feature: string, text: RegExp, why: string][] = [
    [{ name: 'Mokran LLC', identifiers: inn('7811489970') }, MOKRAN, 'identifier', /Together with the very name it makes the score 1\.$/, 'an equal identifier'],
    [{ name: 'ООО «Интеллект»', countries: ['DE'] }, { ...builder, name: 'Intellekt OOO', countries: ['RU'] }, 'name', /One fact against the very name takes no more of its score than leaves it worth a review\./, 'one contradiction']
  ]
  for (const [party, listed, feature, text, why] of CASES) t.match(about(feature, explained(party, listed))?.text, text, why)
})

t.test('what else made the score is told', async t => {
  const CASES: [name: string, listed: string, text: RegExp | undefined, why: string][] = [
    ['Stroy Tolmen Orvel', 'Tolmen Orvel Stroy', /The words stand in another order\./, 'order'],
    ['Tolmen Orvel LLC', 'Tolmen Orvel JSC', /The legal forms differ\./, 'legal forms of two families'],
    ['고려항공', 'Air Koryo', /The words stand in another order, as they may in another language\./, 'order between languages'],
    ['Tolmen Orvel Co', 'Tolmen Orvel LLC', undefined, 'a form that any firm may have'],
    ['Foreign Trade Bank', 'Bank of Foreign Trade', /Only general words \(business, place or country\) match, none that is the firm's own\./, 'business words alone'],
    ['Korea Foreign Trade Bank', 'Bank of Foreign Trade', /the firm's own; but the name says Korea\./, 'business words and Korea'],
    ['Корейский восточный банк', 'Korea Eastern Bank', /met only by their meaning, and none is the firm's own: such a name scores 0\.85 at most\./, 'words by meaning'],
    ['KTO Bank', 'Korea Tolmen Orvel', /Initials met, and no word of the firm's own: such a name scores 0\.64 at most\./, 'initials'],
    ['Guryong Shipping', 'Gooryong Shipping', undefined, 'a firm\'s own word that is a place in another spelling'],
    ['tolmen ORVEL', 'Tolmen Orvel', /It is the listed name letter for letter\./, 'the same'],
    ['ООО «Интеллект»', 'Intellekt OOO', /It is the listed name, transliterated letter for letter\./, 'the same in another alphabet'],
    ['Tolmen Orvell', 'Tolmen Orvel', undefined, 'a spelling says itself']
  ]
  for (const [name, listed, text, why] of CASES) {
    const told = about('name', explained(name, { ...builder, name: listed, aliases: [] }))!.text
    if (text === undefined) t.notMatch(told, /another order|forms differ|own word|letter for letter/, why)
    else t.match(told, text, why)
  }
})

t.test('general words that are enough say why', async t => {
  const saigon: ListedParty = { id: 'T:7', name: 'Saigon United Co Ltd', type: 'company', countries: ['VN'] }
  t.match(about('name', explained('Saigon United', saigon))!.text, /none that is the firm's own; but they are all of the listed name\./)
})

t.test('a further word that makes another firm is told', t => {
  const CASES: [name: string, told: boolean][] = [['Mokran-M', true], ['Mokran', false]]
  for (const [name, told] of CASES) t.equal(about('name', explained(name, { id: 'T:3', name: 'Mokran LLC', type: 'company' }))?.text.includes('mostly makes another firm'), told, name)
  t.end()
})

t.test('a person\'s words are told by the reading that met', async t => {
  const CASES: [name: string, listed: string, text: RegExp, why: string][] = [
    ['Kim Chen Yn', 'KIM Jong Un', /"chen" \(read chong\) is like "jong" \(\d\d %\)\. "yn" \(read un\) sounds the same as "un"\./, 'through Russian'],
    ['Тольмин Д.Ю.', 'TOLMIN, Dmitriy Yurevich', /"ю" may stand for "yurevich"\./, 'an initial'],
    ['김톨멘', 'KIM Tol Men', /^"김" and "kim" are the same family name\./, 'a family name'],
    ['Rl Song Il', 'RI Sung Il', /^"rl" \(read ri\) and "ri" are the same family name\./, 'one that was scanned']
  ]
  for (const [name, listed, text, why] of CASES) t.match(about('name', explained({ name, type: 'person' }, { id: 'T:4', name: listed, type: 'person' }))?.text, text, why)
})

t.test('a name listed in other characters of the same sound is told', async t => {
  const firm: ListedParty = { ...builder, name: 'Shen Zhong International Shipping', aliases: [{ name: '沈忠国际海运有限公司' }] }
  t.match(about('name', explained('神众国际海运', firm))!.text, /The list writes the name in other characters of the same sound: 沈忠国际海运有限公司\./)
  t.notMatch(about('name', explained('沈忠国际海运', firm))!.text, /other characters/)
})

t.test('each effect is the one that a fact had', async t => {
  const dandong: ListedParty = { id: 'T:5', name: 'Dandong Hongda Trade Co. Ltd.', type: 'company', countries: ['CN'] }
  const question = asked('Shanghai Hongda Trade')
  const comparison = compare(question, dandong)
  const [name, seat] = explain(question, comparison)
  t.equal(comparison.score, 0.7)
  t.ok(Math.abs(name.effect * (1 + seat.effect) - 0.7) < 0.0002, 'a loss that may take no more')
  t.match(about('country', explained({ name: 'Velsom', countries: ['RU'] }, { ...builder, countries: ['RU'] })), { effect: 0, text: /^Both are in RU\. The names have too little in common for that to count\.$/ })
})

t.test('a fact that could not be compared is told', async t => {
  const bare: ListedParty = { id: 'T:6', name: 'Tolmen', type: 'company' }
  const CASES: [given: Partial<Party>, feature: string, text: string][] = [
    [{ countries: ['PA'] }, 'country', 'The country PA was not compared: there is none to compare it with.'],
    [{ countries: ['Korea'] }, 'country', 'The country Korea was not compared: there is none to compare it with.'],
    [{ birthDate: '1970' }, 'birthDate', 'The birth date was not compared: there is none to compare it with.'],
    [{ addresses: ['Sennaya 5'] }, 'address', 'The address was not compared: there is none to compare it with.'],
    [{ identifiers: [{ scheme: 'swift_bic', value: 'NEABKPPY' }] }, 'identifier', 'The BIC NEABKPPY was not compared: there is none to compare it with.']
  ]
  for (const [given, feature, text] of CASES) t.match(about(feature, explained({ name: 'Tolmen', ...given }, bare)), { effect: 0, text })
  const numbered: ListedParty = { ...bare, identifiers: [{ scheme: 'national_id', value: '123' }] }
  const told = (value: string) => about('identifier', explained({ name: 'Tolmen', identifiers: [{ scheme: 'national_id', value }] }, numbered))?.text
  t.equal(told('123'), 'The national ID number 123 is too short to be compared.')
  t.match(told('124'), /is none of the listed ones/)
})
