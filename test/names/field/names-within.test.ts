import fc from 'fast-check'
import t from 'tap'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { mayHoldMore, namesWithin } from '../../../src/names/field/names-within.js'

const cases: [text: string, names: string[], why: string][] = [
  ['Tolmen Trading Co., Ltd.', [], 'a legal form is part of the name'],
  ['Samsung C&T', [], 'nothing but a name'],
  ['Tolmen Trading Co., Ltd., Pyongyang, DPRK', ['tolmen trading co ltd'], 'a place and a country behind it'],
  ['Tolmen, Potonggang District, Pyongyang, DPRK', ['tolmen'], 'a whole address'],
  ['Tolmen, No. 5 Lenin Street, Moscow', ['tolmen'], 'a street bears the name of somebody'],
  ['ООО «Толмен», г. Владивосток', ['ооо толмен'], 'the same in Russian'],
  ['Tolmen in Vladivostok', ['tolmen'], 'a place without a comma'],
  ['Pyongyang, Dandong', [], 'places alone leave no name'],
  ['Bank of China, Dandong Branch', ['bank of china'], 'a branch behind'],
  ['Tolmen Vladivostok Branch', ['tolmen'], 'without a comma'],
  ['Vladivostok Branch of Tolmen Trading', ['tolmen trading'], 'a branch before'],
  ['Representative Office of Tolmen Trading in Moscow', ['tolmen trading'], 'both'],
  ['Филиал компании «Толмен»', ['толмен'], 'the same in Russian'],
  ['Tolmen, Sales Department', ['tolmen'], 'a department'],
  ['Tolmen - Warehouse No. 2', ['tolmen'], 'a site with a number'],
  ['Tolmen, Construction Trust No. 5', [], 'a trade and a number are another firm'],
  ['Tolmen - DO NOT USE', ['tolmen'], 'a note'],
  ['Tolmen (USD)', ['tolmen'], 'a currency'],
  ['Tolmen - RUB account', ['tolmen'], 'an account'],
  ['Tolmen Attn: Accounts Payable', ['tolmen'], 'whom to write to'],
  ['Tolmen (also known as Orvel Ltd)', ['tolmen', 'orvel ltd'], 'two names'],
  ['Tolmen Ltd (ex Orvel Trading)', ['tolmen ltd', 'orvel trading'], 'an earlier name'],
  ['Orvanta Ltd t/a Tolmen', ['orvanta ltd', 'tolmen'], 'a trade name'],
  ['Tolmen Ltd / Orvel Ltd', ['tolmen ltd', 'orvel ltd'], 'two firms'],
  ['Tolmen (GENCO)', ['tolmen', 'genco'], 'an abbreviation'],
  ['толмен (ранее Орвел)', ['толмен', 'орвел'], 'the same in Russian'],
  ['톨멘무역 (구 오르벨무역)', ['톨멘무역', '오르벨무역'], 'in Korean'],
  ['托尔贸易（又名奥维尔贸易）', ['托尔贸易', '奥维尔贸易'], 'and in Chinese'],
  ['(주)일명건설', [], 'a letter in brackets is a legal form, and 일명 inside a word is part of it'],
  ['Tolmen Orvel 12.05.1970', ['tolmen orvel'], 'a day'],
  ['Tolmen sales@tolmen.ru', ['tolmen'], 'an address of mail'],
  ['Tolmen ИНН 7811489970', ['tolmen'], 'a number'],
  ['Tolmen (IMO 9562233)', ['tolmen'], 'a number in brackets'],
  ['Buyer: Tolmen Trading', ['tolmen trading'], 'what the party is to the clerk'],
  ['Tolmen, represented by Orvel', ['tolmen', 'orvel'], 'who signs'],
  ['Sungwoo Trading c/o Tolmen Logistics', ['sungwoo trading', 'tolmen logistics'], 'where the post goes'],
  ['Tolmen LLC, Orvel Ltd', ['tolmen llc', 'orvel ltd'], 'two firms behind each other'],
  ['Tolmen LLC/Orvel Trading', ['tolmen llc', 'orvel trading'], 'with a stroke'],
  ['ООО ТОЛМЕН И ООО ОРВЕЛ', ['ооо толмен', 'ооо орвел'], 'in capitals'],
  ['Tolmen GmbH und Orvel GmbH', ['tolmen gmbh', 'orvel gmbh'], 'in German'],
  ['ООО Толмен и ООО Орвел', ['ооо толмен', 'ооо орвел'], 'joined in Russian'],
  ['Tolmen B.V. & Orvel Trading AG', ['tolmen bv', 'orvel trading ag'], 'whatever their legal forms'],
  ['Tolmen Sp. z o.o. / Orvel Trading d.o.o.', ['tolmen sp z oo', 'orvel trading doo'], 'or with a slash'],
  ['SARL Tolmen et SARL Orvel', ['sarl tolmen', 'sarl orvel'], 'French forms stand before a name'],
  ['ТОО Толмен и ИП Орвел', ['тоо толмен', 'ип орвел'], 'Kazakh and Russian forms'],
  ['Tolmen Company, Limited', [], 'a comma within the form'],
  ['T0LM1N 5TROY', ['tolmln stroy', 'tolmin stroy'], 'as a scanner reads letters'],
  ['12) Tolmen Ltd', ['tolmen ltd'], 'the number of a line'],
  ['0001234 Tolmen Ltd', ['tolmen ltd'], 'an account'],
  ['7 Eleven', [], 'a number that is part of the name'],
  ['Tolmen Ltd, RUS', ['tolmen ltd'], 'a code of a country'],
  ['Tolmen Ltd/RU', ['tolmen ltd'], 'and another'],
  ['TOLMEN LTD', [], 'a legal form is no code'],
  ['Beneficiary Tolmen Ltd', ['tolmen ltd'], 'what a payment says of it'],
  ['договор с ООО «Толмен» от 12.03.2024', ['ооо толмен'], 'a contract'],
  ['Bank of Trade and Development', [], 'one bank: no legal form ends before the "and"'],
  ['M/V Tolmen', ['tolmen'], 'a ship'],
  ['теплоход Толмен', ['толмен'], 'in Russian'],
  ['托尔号', ['托尔'], 'in Chinese'],
  ["Tolmen Bureau of the Workers' Party of Korea", ['tolmen bureau'], 'the party that a body belongs to'],
  ['Tolmen Bureau, Korean People’s Army', ['tolmen bureau'], 'or the army'],
  ['DPRK Ministry of Tolmen', ['ministry of tolmen'], 'or the state'],
  ['조선로동당 톨멘국', ['톨멘국'], 'in Korean'],
  ['朝鲜人民军托尔总局', ['托尔总局'], 'in Chinese'],
  ['Министерство толмена КНДР', ['министерство толмена'], 'in Russian'],
  ['朝鲜托尔公司驻丹东代表处', ['朝鲜托尔公司'], 'an office elsewhere, in Chinese'],
  ['조선톨멘무역회사의 계약금', ['조선톨멘무역회사'], 'what a Korean paper says of the party'],
  ['доверенность на имя ООО Толмен', ['ооо толмен'], 'in whose name'],
  ['Дальневосточное представительство компании «Толмен»', ['толмен'], 'an office of a region'],
  ['Владивостокский филиал Толмен', ['толмен'], 'a branch of a town'],
  ['аккредитованным филиалом Толмен', ['толмен'], 'in another case'],
  ['Пред-во Толмен', ['толмен'], 'abbreviated'],
  ['Tolmen Bureau of the WPK Central Committee', ['tolmen bureau'], "the party's committee"],
  ['KWP CC Tolmen Bureau', ['tolmen bureau'], 'before it'],
  ['Tolmen-Büro der Partei der Arbeit Koreas', ['tolmen büro'], 'in German'],
  ['朝鮮労働党托尔局', ['托尔局'], 'in Japanese'],
  ['M/V Tolmen V.012E', ['tolmen'], 'a voyage'],
  ['Tolmen voy no 12N', ['tolmen'], 'spelt out'],
  ['MV Tolmen 12', ['tolmen 12'], 'a bare number is part of the name'],
  ['траулер Толмен', ['толмен'], 'another kind of ship'],
  ['General Cargo Ship Tolmen', ['tolmen'], 'in English'],
  ['Строитель Толмен', [], 'a trade is one of persons'],
  ['Tolmen Bank, Sonhung-dong, Central District, Pyongyang, Korea, North', ['tolmen bank sonhung dong central district', 'tolmen bank'], 'quarters that no lexicon has'],
  ['Tolmen Bank - Room 5, 12 Lenina St., Vladivostok 690990, Russia', ['tolmen bank'], 'behind a dash'],
  ['TOLMEN BANK ROOM 5 12 LENINA STREET VLADIVOSTOK RUSSIA', ['tolmen bank'], 'without commas, as payment messages have it'],
  ['TOLMEN TRADING CORPORATION SONHUNG DONG CENTRAL DISTRICT PYONGYANG', ['tolmen trading corporation'], 'a legal form ends the name'],
  ['Trading House of Moscow Russia', [], 'a town behind "of" is no address: it is whose house it is'],
  ['Tolmen Bank Pyongyang, North Korea', ['tolmen bank pyongyang', 'tolmen bank'], 'a town and its country'],
  ['Tolmen Orvel PO Box 416', ['tolmen orvel'], 'a box'],
  ['Limited Liability Company Tolmen, Office 5, Lenina Street, Moscow, Russia', ['limited liability company tolmen office 5 lenina street', 'limited liability company tolmen'], 'a form alone is no name'],
  ['Tolmen, OOO, Office 5, Lenina Street, Moscow', ['tolmen ooo office 5 lenina street', 'tolmen ooo'], 'a form behind the name begins no other firm'],
  ['Tolmen Ltd, Office 39, Lenina Street, Moscow', ['tolmen ltd office 39 lenina street', 'tolmen ltd'], 'an office in an address is no second firm'],
  ['Office 39, Lenina Street, Pyongyang, DPRK', ['office 39 lenina street', 'office 39'], 'an office that is a body, and its street'],
  ['Alis Street Food Moscow', [], 'a street in a trade'],
  ['Tolmen Road Construction Moscow', [], 'a road in another'],
  ['Ri Hyon Dong', [], 'a unit of a town is also a syllable'],
  ['Tolmen Building, Vladivostok', ['tolmen building'], 'a building is also a trade'],
  ['Tolmen, Olive Oil, Italy', ['tolmen olive oil'], 'a trade is no part of an address'],
  ['Tolmen, Korea, Democratic People’s Republic of', ['tolmen'], 'a country as an index has it'],
  ['Tolmen (Korea, Republic of)', ['tolmen'], 'in brackets'],
  ['Tolmen, Iran (Islamic Republic of)', ['tolmen'], 'its second half in brackets'],
  ['Tolmen, N. Korea', ['tolmen'], 'abbreviated'],
  ['Tolmen, Hong Kong SAR, China', ['tolmen'], 'two places'],
  ['Tolmen LLC payroll May', ['tolmen llc'], 'a note behind a legal form'],
  ['Tolmen LLC Orvel', [], 'one word may belong to the name'],
  ['Tolmen GmbH & Co. KG', [], 'a legal form of two parts'],
  ['ООО «Толмен» платеж', ['ооо толмен'], 'a form with a name in quotation marks'],
  ['Рабочий коллектив ООО Толмен', ['ооо толмен'], 'a Russian form begins a name'],
  ['Салон «Толмен»', [], 'what stands before the quotation marks may describe'],
  ['сотрудники компании «Толмен»', ['толмен'], 'its staff'],
  ['To the order of Tolmen', ['tolmen'], 'whom a bill is made out to'],
  ['Tolmen Vladivostok Branch No 2', ['tolmen'], 'a branch with a number'],
  ['Tolmen ref inv 2231', ['tolmen'], 'an invoice'],
  ['Tolmen - see OFAC', ['tolmen'], 'a remark'],
  ['1/TOLMEN TRADING 2/LENINA 5 3/KP/PYONGYANG', ['tolmen trading'], 'the lines of a payment message'],
  ['Tolmen (Olive Oil)', ['olive oil'], 'a trade in brackets describes the firm'],
  ['Толмен (ремонт обуви)', ['ремонт обуви'], 'in small letters'],
  ['Tolmen / Olive Oil', [], 'behind a stroke'],
  ['Tolmen (Orvel Bank)', ['tolmen', 'orvel bank'], 'a name in brackets'],
  ['Tolmen Computer Center/Orvel LLC', ['tolmen computer center', 'orvel llc'], 'a stroke without spaces'],
  ["RI, To'l-me'n/Orvel LLC", ['ri tol men', 'orvel llc'], 'behind an apostrophe'],
  ["O, To'l-me'n/O, Ryo'l", ['o tol men', 'o ryol'], 'and before a name of one letter'],
  ['RI Tol U/Orvel LLC', ['ri tol u', 'orvel llc'], 'behind a name of one letter'],
  ['Tolmen J/V Orvel Star', [], 'an abbreviation with a stroke'],
  ['Tolmen Trading n/m Orvel Star', [], 'in small letters'],
  ['Tolmen Import/Export Corporation', [], 'between two business words'],
  ['MV Orvel ex TOLMEN', ['mv orvel', 'orvel', 'tolmen'], 'the earlier name of a ship'],
  ['Orvel LLC, ex-Tolmen Center', ['orvel llc', 'tolmen center'], 'and of a firm'],
  ['Tolmen Ex-Im Bank', [], 'export and import'],
  ['Orvel LLC via Tolmen Center', ['orvel llc', 'tolmen center'], 'a party between'],
  ['Orvel SpA via Roma 5', [], 'an Italian street'],
  ['Ri Tol Men, Tolmen Trading Corporation', ['ri tol men', 'tolmen trading corporation'], 'a person and a firm'],
  ['Orvel LLC owned by Tolmen Center', ['orvel llc', 'tolmen center'], 'an owner'],
  ['JV of Tolmen Center and Orvel LLC', ['tolmen center', 'orvel llc'], 'two partners'],
  ['Harbour Works (Pty) Ltd', ['harbour works ltd'], 'a legal form in brackets is no name'],
  ['AIR K0RY0', ['air koryo'], 'figures that a scanner read for letters'],
  ['Tolmen 100', [], 'a number is a number'],
  ['Office 39', [], 'a body under a number'],
  ['Head of Tolmen Bank', ['tolmen bank'], 'who somebody is'],
  ['Deputy Chairman of the Tolmen Bank', ['tolmen bank'], 'with a rank and an article'],
  ['Master and Owners of MV Tolmen', ['tolmen'], 'two at once'],
  ['генеральному директору Толмен', ['толмен'], 'in Russian, in another case'],
  ['Head of State', ['state'], 'whatever it is, it is asked about as a whole first'],
  ['Headquarters of Tolmen', [], 'a word that begins with an office'],
  ['Accounts Payable Tolmen', ['tolmen'], 'a department of the payer'],
  ['Tolmen under sanctions', ['tolmen'], 'a remark'],
  ['Workers supplied by Tolmen', ['tolmen'], 'who sends them'],
  ["Tolmen's Moscow construction site", ['tolmen'], 'what belongs to it'],
  ["Women's Football", [], 'other things may be of its name'],
  ['Mr. Orvel, Tolmen Bank', ['orvel', 'tolmen bank'], 'a person with a form of address'],
  ['Tolmen Bank, Mr. Ri Tol Men', ['tolmen bank', 'ri tol men'], 'behind the firm'],
  ['Ri Tol Men, head of Tolmen Bank', ['ri tol men', 'head of tolmen bank', 'tolmen bank'], 'an office and a firm'],
  ['Ri Tol Men, Deputy Director, Tolmen Bank', ['ri tol men', 'tolmen bank'], 'between commas'],
  ['Ri Tol Men of Tolmen Bank', ['ri tol men', 'tolmen bank'], 'without commas'],
  ['University Hospital of Tolmen Bank', [], 'no person is called by a trade'],
  ['Tolmen and two other banks', ['tolmen'], 'others'],
  ['Bed, Bath & More', [], '"more" without a number'],
  ['Bed and 2 Breakfasts', [], 'a number without "other"'],
  ['bunkers MV Tolmen', ['tolmen'], 'what is paid for a ship'],
  ['port dues of m/v Tolmen', ['tolmen'], 'whatever it is'],
  ['shipped on board Tolmen', ['tolmen'], 'a bill of lading'],
  ['M/VTolmen', ['tolmen'], 'without a space'],
  ['Tolmen call sign HMYX3', ['tolmen'], 'a radio sign'],
  ['Tolmen Callsign Media', [], 'a firm: no code follows'],
  ['Zhang Lei', [], 'no code follows either'],
  ['Tolmen flag Panama', ['tolmen'], 'the flag'],
  ['Tolmen under DPRK flag', ['tolmen'], 'in other words'],
  ['North Korean vessel Tolmen', ['tolmen'], 'before it'],
  ['Togo-flagged Tolmen', ['tolmen'], 'without a word for a ship'],
  ['Tolmen号轮', ['tolmen'], 'a Chinese word behind it'],
  ['托尔号轮', ['托尔'], 'two words for it'],
  ['Orvel No.9, now TOLMEN', ['orvel no 9', 'tolmen'], 'its later name'],
  ['Tolmen IMO9562233', ['tolmen'], 'a number without a space'],
  ['теплоход Толмен, ИМО 9562233', ['толмен'], 'in Russian letters'],
  ['托尔贸易有限公司统一社会信用代码：91222401MA0Y31E659', ['托尔贸易有限公司'], 'directly behind the name'],
  ['info@tolmen.com', ['tolmen com'], 'a mailbox']
]

for (const [text, names, why] of cases) t.same(namesWithin(text).names, names, `${text}: ${why}`)

const persons: [text: string, names: string[], why: string][] = [
  ['KIM, Jong Un', [], 'a comma behind the family name'],
  ['Smith, Paris', [], 'no person goes by one word'],
  ['John (Jack) Smith', ['john smith'], 'what is called so among friends is no whole name'],
  ['Kim Sangman DOB 1965', ['kim sangman'], 'a birthday'],
  ['Kim Sangman (also known as Ri Tolmen)', ['kim sangman', 'ri tolmen'], 'two names'],
  ['P<PRKRI<<TOL<MEN<<<<<<', ['ri tol men'], 'the machine-readable line of a passport'],
  ['RI/TOLMENMR', ['ri tolmen'], 'a booking'],
  ['Surname: Ri Given names: Tol Men', ['ri tol men', 'ri given names tol men'], 'a form'],
  ['Ri Tol Men Ri Tol Men', ['ri tol men'], 'written twice'],
  ['DPRK national Ri Tol Men', ['ri tol men'], 'a citizen'],
  ['on behalf of Ri Tol Men', ['ri tol men'], 'for whom somebody pays'],
  ['임성호', [], '호 is a syllable of the name, and no ship'],
  ['Ivan Petrov and Ri Tolmen', ['ivan petrov', 'ri tolmen'], 'two persons'],
  ['рабочий Ким Толмен', ['ким толмен'], 'a trade'],
  ['подсобному рабочему из КНДР Ким Толмен', ['ким толмен'], 'in another case, and where the person is from'],
  ['доверенность на имя Ким Толмен', ['ким толмен'], 'a paper about a person'],
  ['림영환 외 2명', ['림영환'], 'others, in Korean'],
  ['金托尔等3人', ['金托尔'], 'and in Chinese'],
  ['Orvel LLC (Ri Tol Men)', ['orvel llc', 'ri tol men'], 'a person in brackets'],
  ['Ri Tol Men - Orvel Trading Corporation', ['ri tol men', 'orvel trading corporation'], 'a person with a firm'],
  ['Tolmen, Vladivostok', [], 'a firm'],
  ['Ri Tol Men and 12 other workers', ['ri tol men'], 'others by what they do'],
  ['Ri Tol Men & 12 DPRK workers', ['ri tol men'], 'or where they are from'],
  ['Ким Толмен и ещё 12 рабочих', ['ким толмен'], 'in Russian'],
  ['Ri Tol Men, North Korean diplomat', ['ri tol men'], 'where from and what'],
  ['Ri Tol Men (a North Korean IT worker)', ['ri tol men', 'a north korean it worker'], 'in brackets'],
  ['North Korean diplomat Ri Tol Men', ['ri tol men'], 'before the name'],
  ['Ри Тол Мен, северокорейский дипломат', ['ри тол мен'], 'in Russian'],
  ['Ri, Korean', [], 'a family name alone is no name'],
  ['beneficial owner Ri Tol Men', ['ri tol men'], 'without a colon'],
  ['Ri Tol Men savings account', ['ri tol men'], 'what the person has'],
  ["Ri Tol Men's account", ['ri tol men'], 'in other words'],
  ['estate of Ri Tol Men', ['ri tol men'], 'who is dead'],
  ['Ông Ri Tol Men', ['ri tol men'], 'a Vietnamese form of address'],
  ['Supervisor Ri Tol Men', ['ri tol men'], 'a trade in English']
]

for (const [text, names, why] of persons) t.same(namesWithin(text, 'person').names, names, `${text}: ${why}`)

t.test('the last syllable of a Korean name is no word for a ship', t => {
  for (const text of ['류명호', '오명호', '임성호']) t.same(namesWithin(text).names, [], text)
  for (const [text, name] of [['톨멘호', '톨멘'], ['금강산호', '금강산']]) t.same(namesWithin(text).names, [name], text)
  t.end()
})

t.test('a ship may be called like a place, or by a number', t => {
  t.same(namesWithin('M/V Sevastopol').names, ['sevastopol'])
  t.same(namesWithin('M/V 7-28').names, ['7 28'])
  t.same(namesWithin('Sevastopol').names, [])
  t.end()
})

t.test('texts made to take long are looked through at once', t => {
  for (const filler of [',', ' ', '(', ')', ';', ' and ', ', ', '1', ' - ', '& ', ' of ', 'Ltd, ', '.', ': ', '又名', 'aka ', 'voy ', '-', '회사의 ', '등 1', '驻丹', '公司等', 'московский ', 'street ', '5 ', 'Korea, ', ' ex A', 'Ltd x ', 'ООО ', '1/ ', 'a b/', ' and 5 ', 'Mr. ', ' head of', "'s a ", ', Director', ' flagged', ' flag ', 'm/v ', ' of A b', '외 5 ', '的工', ', now ', 'a@', 'lei 1']) {
    const text = 'x ' + filler.repeat(500).slice(0, 490) + ' new'
    // Each takes milliseconds; one that took the hundredfold would hold up the run.
    for (let i = 0; i < 10; i++) t.ok(namesWithin(text).names.length <= 6, JSON.stringify(filler))
  }
  t.end()
})

t.test('where the rest of the field says that the party is', async t => {
  const stated: [text: string, countries: string[]][] = [
    ['Tolmen Trading, Vladivostok, Russia', ['RU']], ['Tolmen, Dandong', ['CN']], ['Tolmen, Seoul, Korea', ['KR']], ['Tolmen, Korea', []],
    ['Tolmen Bank, Korea, North', ['KP']], ['Tolmen Bank, 5 Anson Road, Singapore', ['SG']], ['Dandong Branch of Tolmen', []], ['Tolmen (Dandong Branch)', []], ['Dandong Tolmen Trading', []], ['Tolmen Trading', []]
  ]
  for (const [text, countries] of stated) t.same(namesWithin(text).countries, countries, text)
})

t.test('whatever the text, names are canonical, few, and other than the whole', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.constantFrom('Tolmen', 'Orvel', '(', ')', ', ', ' / ', ' - ', ' aka ', ' formerly ', 'Moscow', 'DPRK', 'K0R', '又名', '일명', 'Branch of ', ' DO NOT USE', ':', ' в ', '구 ', '회사의 ', '驻丹东代表处', '公司等', '由朝鲜', ' V.012E', 'рабочий ', ', Korea, North', ' 5 Lenin Street', ' ex ', '1/', ' LLC ', '«', '»', 'ООО ', 'Head of ', 'Mr. ', "'s account", ' and 12 others', ' flag Togo', ' call sign HM3', 'M/V', '号轮', ', now ', 'info@tolmen.com'), { maxLength: 12 }).map(parts => parts.join(''))
  )
  fc.assert(fc.property(text, fc.constantFrom('firm' as const, 'person' as const), (text, of) => {
    const { names } = namesWithin(text, of)
    if (!mayHoldMore(text) && names.length > 0) return false
    return names.length <= 6 && new Set(names).size === names.length && names.every(name => name !== '' && name !== canonicalName(text) && canonicalName(name) === name)
  }), { numRuns: 2_000 })
})
t.end()
