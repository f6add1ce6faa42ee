import t from 'tap'
import type { Party } from '../../schemas/party.js'
import { compare } from '../../src/matching/matcher.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from './asked.js'

const { strongScore } = await loadPolicy()

/** The score of two names as names of one organisation. */
function alike (party: string | Party, name: string): number {
  return compare(asked(party), { id: 'T:1', name, type: 'company', countries: ['RU'] }).score
}

t.test('a name of the firm\'s own, its country and business word meet in every script', async t => {
  const WRITTEN: [name: string, others: string[]][] = [
    ['Korea Namgang Trading Corporation', ['조선남강무역회사', '朝鲜南江贸易会社', 'Чосон Намган торговая корпорация', 'Chosŏn Namgang Muyok Hoesa', 'Choson Namkang Trading Co.']],
    ['Korea Ryonbong General Corporation', ['조선련봉총회사', '조선연봉총회사', 'Chosun Yonbong General Corp.', 'Joseon Ryeonbong General Corporation', '朝鲜莲峰总公司']],
    ['Okryu Trading Company', ['옥류무역회사', '玉流贸易公司', '玉流']],
    ['Semenov Stroy', ['ООО «Семёнов Строй»', 'ООО «Семенов Строй»']],
    ['Tanchon Commercial Bank', ['단천상업은행', 'Танчхонский коммерческий банк', 'Danchon Commercial Bank', "Tanch'ŏn Commercial Bank"]],
    ['Mokran LLC', ['ООО «Мокран»', '목란', '(주)목란', '木兰有限责任公司', 'Mok-Ran L.L.C.', 'MOKRAN, OOO']],
    ['Dandong Hongxiang Industrial Development Co., Ltd.', ['丹东鸿祥实业发展有限公司', '丹東鴻祥實業發展有限公司', 'Dandong Hong Xiang Industrial Development']],
    ['Paekyangsan Shipping', ['백양산해운', 'Baegyangsan Shipping', 'Paegyangsan Shipping Co', 'Пэгянсан шиппинг']]
  ]
  for (const [name, others] of WRITTEN) for (const other of others) t.ok(alike(other, name) >= DEFAULT_THRESHOLD, `${other} is ${name}`)
})

t.test('how a name is set changes little: spaces, hyphens, marks, order, the legal form\'s place', async t => {
  const SET: [name: string, others: string[]][] = [
    ['Korea Namgang Trading', ['KoreaNamgangTrading', 'Korea Nam Gang Trading', 'Korea Nam-gang Trading', 'Korea Nam\'gang Trading', 'Trading Namgang Korea', 'Korea  NAMGANG, trading']],
    ['Tolmen Stroy LLC', ['LLC Tolmen Stroy', 'Tolmen-Stroy', 'TolmenStroy LLC', 'OOO Tolmen Stroy', 'Stroy Tolmen']]
  ]
  for (const [name, others] of SET) for (const other of others) t.ok(alike(other, name) >= strongScore, `${other} is ${name}`)
})

t.test('in a frame of common words the firm\'s own word decides', async t => {
  const OTHERS: [asked: string, listed: string, why: string][] = [
    ['Korea Namgang Trading', 'Korea Daesong Trading', 'one frame, another word'],
    ['조선남강무역회사', '조선대성무역회사', 'in Hangul'],
    ['丹东鸿祥贸易有限公司', '丹东宏达贸易有限公司', 'in Han, in one city'],
    ['ООО «Толмен Строй»', 'ООО «Орвел Строй»', 'in Cyrillic'],
    ['Korea Kumryong Trading', '조선백호무역회사', 'in two scripts'],
    ['Tolmen General Construction Company', 'Orvel General Construction Company', 'four words alike of five'],
    ['Korea General Trading Corporation', 'Korea Namgang General Trading Corporation', 'a frame without any word of its own'],
    ['Dandong Trading Company', 'Dandong Hongda Trade Co., Ltd.', 'a city and a business word'],
    ['LLC Vostok', 'LLC Vostok Trading', 'a word that is half of Russia\'s firms'],
    ['Hongxiang', 'Hong Kong', 'the beginning of a word'],
    ['Technologies Ltd', 'Tekhnologiya OOO', 'a business word and a legal form are no name, even where nothing is missing'],
    ['科技有限公司', 'Tekhnologiya OOO', 'in two scripts'],
    ['기술개발회사', 'Tekhnologiya OOO', 'with a second business word'],
    ['Korea Zinc', 'Zinc', 'a metal and a country'],
    ['ZQR Foods', 'ZQR', 'a short abbreviation, which unlike firms share, and a business that the listed name lacks'],
    ['Orvel', 'Tolmen Orvel', 'one of several words of the firm\'s own'],
    ['Cholsin', 'Cholsan Trading', 'a word that is only like the listed one, and no business beside it'],
    ['Cholsin Development', 'Cholsan Trading', 'nor with another business'],
    ['NK Computer', 'Korea Computer Company', 'an abbreviation whose last letter sounds like the first of the next word'],
    ['RG General Trading', 'General Trading', 'before a frame'],
    ['Guangdong Trading Company', 'Dandong Trading Company', 'two places that sound alike'],
    ['Isfahan Orvel', 'Isfahan Central Office', 'a city and other words'],
    ['International Trade Bank of Vladivostok', 'International Trade Bank', 'the place that a bank is of']
  ]
  for (const [name, listed, why] of OTHERS) t.ok(alike(name, listed) < DEFAULT_THRESHOLD, `${name} is not ${listed}: ${why}`)
})

/** For a listed name: a query that must score higher than another. */
const NEARER: [listed: string, nearer: string, farther: string, why: string][] = [
  ['Tolmen Stroy LLC', 'Tolmen Stroy', 'Tolmin Stroy', 'a missing legal form is no sign, a slip is one'],
  ['Tolmen Stroy LLC', 'Tolmen Stroy Limited', 'Tolmen Stroy JSC', 'another legal form of the same family is none, another family is a small one'],
  ['Tolmen Stroy LLC', 'Tolmen Stroy JSC', 'Tolmen Trading LLC', 'and a smaller one than another business'],
  ['Tolmen Stroy', 'Tolmen Stroy Russia', 'Tolmen Stroy Belmarev', 'a country added is less than a name added'],
  ['Tolmen Stroy', 'Tolmen Stroy Office', 'Tolmen Stroy Belmarev', 'an office added is less than a name added'],
  ['Tolmen Stroy', 'Tolmen Stroy 3', 'Tolmen Stroy Belmarev', 'a number added is less than a name added'],
  ['Tolmen Stroy 3', 'Tolmen Stroy 3', 'Tolmen Stroy', 'a number that both have'],
  ['Tolmen Stroy 3', 'Tolmen Stroy', 'Tolmen Stroy 7', 'no number is nearer than another one'],
  ['Tolmen Stroy', 'Tolmne Stroy', 'Tolxyn Stroy', 'letters in another order, two other letters'],
  ['Tolmen Trading', 'Tolmen Trdg', 'Tolmen Tools', 'an abbreviated business word'],
  ['Tolmen Trading', 'Tolmen Tradign', 'Tolmen Tunnelling', 'a typo beside a business word'],
  ['Tolmen Trading', 'Tolmen', 'Trading', 'the own word says more than the business'],
  ['Dandong Orvel', 'Orvel', 'Guangdong Orvel', 'no place rather than another one'],
  ['Pungsan Pong Trading', 'Pungsan Bong Trading', 'Pungsan Trading', 'a syllable of Korean names is no business word'],
  ['Daesong Bank', 'Daesomg Bank', 'Daedong Bank', 'a slip rather than a word that other firms bear'],
  ['Tolmen Trading', 'Tolmen Trading, Vladivostok', 'Tolmen Trading of Vladivostok', 'where a firm is rather than what it is of'],
  ['Tolmen Orvel Stroy', 'Tolmen Orvel', 'Tolmen Stroy', 'of two words left out the commoner one'],
  ['Daesong Bank', 'Taesong Bank', 'Taesang Bank', 'one name in two romanisations'],
  ['Ryongsong Trading', 'Yongseong Trading', 'Kyongsong Trading', 'the r that the South drops, another sound'],
  ['Cholsan Trading', 'Chʻŏlsan Trading', 'Cholsang Trading', 'marks are no letters'],
  ['Namgang Trading Corporation', '남강무역회사', '남강건설', 'the business word, across scripts'],
  ['Korea Namgang Trading', 'DPRK Namgang Trading', 'China Namgang Trading', 'two names of one country']
]

t.test('which of two names is nearer', async t => {
  for (const [listed, nearer, farther, why] of NEARER) t.ok(alike(nearer, listed) > alike(farther, listed), `${listed}: ${nearer} rather than ${farther}, ${why}`)
})

t.test('an abbreviation that a name gives of itself is weak evidence alone, and more with the country', async t => {
  const listed = 'Korea Tolmen Insurance Orvel Trading (KTIOT)'
  const [alone, whole, other] = ['KTIOT', 'Korea Tolmen Insurance Orvel Trading', 'KTION'].map(name => alike(name, listed))
  t.ok(alone >= DEFAULT_THRESHOLD, 'worth a look')
  t.ok(alone < strongScore, 'and no more')
  t.ok(alone < whole, 'less than the words')
  t.ok(other < alone, 'another abbreviation is another')
})

t.test('the initials of a listed name are weak evidence alone, and more with the country or a business word', async t => {
  const listed = 'Korea Tolmen Mining and Orvel Trading Corporation'
  for (const initials of ['KTMOT', 'KTMOTC', 'K.T.M.O.T.', 'KTMOT Ltd']) {
    const [alone, withCountry, withWord, withBoth, withAnother] = [
      initials, { name: initials, countries: ['RU'] }, `${initials} Trading`, { name: `Mining ${initials}`, countries: ['RU'] }, `${initials} Belmarev`
    ].map(party => alike(party, listed))
    t.ok(alone > 0.5 && alone < DEFAULT_THRESHOLD, `${initials}: worth a look to those who ask for a low threshold: ${alone}`)
    t.ok(alone < withCountry && withCountry < DEFAULT_THRESHOLD, `${initials}: more with the country: ${withCountry}`)
    t.ok(alone < withWord && withWord < DEFAULT_THRESHOLD, `${initials}: more with a business word: ${withWord}`)
    t.ok(withBoth >= DEFAULT_THRESHOLD && withBoth < strongScore, `${initials}: to be looked at with both: ${withBoth}`)
    t.ok(withAnother < alone, `${initials}: less with a word that the listed name lacks`)
    t.ok(alike(`${initials} Mining Trading`, listed) < DEFAULT_THRESHOLD, `${initials}: business words alone never make it an alert`)
  }
  t.ok(alike({ name: 'TMT Mining Trading', countries: ['RU'] }, 'Tolmen Mining Trading') < DEFAULT_THRESHOLD, 'three letters and common words are many firms\'')
  const department = 'Marine Equipment Procurement (MEP)'
  t.ok(alike('Marine Equipment hrocurement (MEP)', department) >= DEFAULT_THRESHOLD, 'initials beside the words, one misspelt, take nothing from what the words say')
  t.ok(alike('КТМОТ', 'Корейская Толмен Майнинг и Орвел Трейдинг') > 0.5, 'in Cyrillic')
  for (const [name, other, why] of [
    ['KTMOS', listed, 'another letter'],
    ['KT', 'Korea Tolmen', 'two letters stand for too much'],
    ['Ktmot Belmarev Sagorny', listed, 'initials beside words of another firm'],
    ['АТМ', 'Авиатрансмаш', 'words written in one have one initial']
  ]) t.ok(alike(name, other) < 0.5, `${name} is not ${other}: ${why}`)
})

t.test('a namesake in another country is told apart as far as the facts allow', async t => {
  for (const name of ['Mokran', 'ООО «Мокран»', 'MOKRAN LLC']) {
    const [here, unknown, elsewhere] = [['RU'], undefined, ['PH']].map(countries => alike({ name, ...(countries && { countries }) }, 'Mokran LLC'))
    t.ok(here > unknown && unknown > elsewhere, `${name}: the same country, none, another`)
    t.ok(elsewhere < strongScore, `${name}: too little to block`)
    t.ok(elsewhere >= DEFAULT_THRESHOLD, `${name}: but to be looked at`)
  }
})

t.test('ships that differ by their number alone are no block', async t => {
  for (const name of ['Hao Fan 3', 'HAO FAN No. 3', 'Hao Fan 12']) t.ok(alike(name, 'HAO FAN 2') < strongScore, name)
  t.ok(alike('Hao Fan', 'HAO FAN 2') > alike('Hao Fan 3', 'HAO FAN 2'), 'no number is nearer than another one')
})

t.test('a branch, an office or a site with its place tells where a firm is, not who', async t => {
  for (const name of ['Tolmen Orvel Trading (Beijing Branch)', 'Tolmen Orvel Trading - Dandong Office', 'Tolmen Orvel Trading Construction Site No. 3', 'Tolmen Orvel Trading, Moscow']) {
    t.ok(alike(name, 'Tolmen Orvel Trading') > alike('Tolmen Orvel Trading Belmarev', 'Tolmen Orvel Trading'), name)
  }
  for (const [name, listed] of [['Second Economic Committee, Dandong Office', 'Second Economic Committee'], ['Korea United Development Bank, Pyongyang', 'Korea United Development Bank']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
})

t.test('a listed name asked letter for letter is worth a look, whatever its words are', async t => {
  for (const name of ['Intellekt LLC', 'Tekhnologiya, OOO', 'Sevastopol', 'RGB']) {
    const score = alike(name.toLowerCase(), name)
    t.ok(score >= DEFAULT_THRESHOLD && score < strongScore, `${name}: ${score}`)
  }
  for (const [name, listed] of [['ООО «Интеллект»', 'Intellekt OOO'], ['OOO Intellekt', 'Intellekt, OOO'], ['Общество с ограниченной ответственностью «Интеллект»', 'OOO Intellekt'], ['Stroytorg, ZAO', 'ЗАО «Стройторг»'], ['ZAO «Tekhnologiya»', 'ЗАО «Технология»']]) {
    const score = alike(name, listed)
    t.ok(score >= DEFAULT_THRESHOLD, `${name} is ${listed}, transliterated`)
  }
  t.ok(alike('ЗАО «Интеллект»', 'Intellekt OOO') < DEFAULT_THRESHOLD, 'another legal form')
  t.ok(alike('Технологии, ООО', 'Tekhnologiya, OOO') < DEFAULT_THRESHOLD, 'another word')
  t.ok(alike('Technologies Ltd', 'Tekhnologiya, OOO') < DEFAULT_THRESHOLD, 'another word for it is not')
  t.ok(alike('Intellekt JSC', 'Intellekt LLC') < DEFAULT_THRESHOLD, 'nor is another legal form')
})

t.test('business words written in one are a name of the firm\'s own', async t => {
  for (const [name, listed] of [['Gazprom PAO', 'PJSC Gazprom'], ['Газпром', 'Gazprom'], ['ООО «Агроремонт»', 'Agroremont LLC'], ['Aviatrans Anstalt', 'Aviatrans'], ['AviatransAnstalt', 'Aviatrans']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
  for (const [name, listed, why] of [['Avia Trans', 'Trans Avia Service', 'written apart they say what a firm does'], ['Gazstroy', 'Gazprom', 'one word in common'], ['Aviaremont', 'Aviatrans', 'one word in common']]) {
    t.ok(alike(name, listed) < DEFAULT_THRESHOLD, `${name} is not ${listed}: ${why}`)
  }
})

t.test('a name is known in fields put in another order, and cut off at the end of a line', async t => {
  const listed = 'Korea Tolmen Far Eastern Corporation for External Construction'
  for (const name of ['Korea Tolmen Eastern Corporation for External Construction Far', 'Korea Tolmen Far Eastern Corporation for Exter']) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, name)
  }
})

t.test('long words are known with several slips inside them', async t => {
  for (const [name, listed] of [['Belmxrqvian Trading', 'Belmarevian Trading'], ['Tolmen Eloctranics', 'Tolmen Electronics'], ['Far Eanturn Bank', 'Far Eastern Bank'], ['Ministry of Xrude Oil Industry', 'Ministry of Crude Oil Industry']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
})

t.test('a Russian abbreviation of what a firm is meets the words that it stands for, in every language', async t => {
  for (const [name, listed] of [['НПО «Мокран»', 'Scientific Production Association Mokran'], ['СМУ-4 «Мокран»', 'Construction and Installation Directorate No. 4 Mokran'], ['Mokran Trading House LLC', 'ООО «ТД Мокран»']]) {
    t.ok(alike(name, listed) >= strongScore, `${name} is ${listed}`)
    t.ok(alike(listed, name) >= strongScore, `${listed} is ${name}`)
  }
  t.ok(alike('НПО «Мокран»', 'Scientific Production Association Belmarev') < DEFAULT_THRESHOLD, 'and is no name by itself')
})

t.test('a misspelt word is met as it was written, though it looks like a compound', async t => {
  for (const [name, listed] of [['Foresign Trade Bank', 'Foreign Trade Bank'], ['Hong Kong Electuronics', 'Hong Kong Electronics'], ['Tolmen Internaional Trading', 'Tolmen International Trading']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
})

t.test('an Arabic name meets its Latin spellings', async t => {
  for (const [name, listed] of [['شركة الخالدي للتجارة', 'Al-Khaldi Trading Company'], ['مؤسسة ناصر للصرافة', 'Nasir Exchange Company']]) {
    t.ok(alike(name, listed) > alike(name, 'Al-Kamali Import Company') + 0.3, `${name} is ${listed}`)
  }
  t.ok(alike('حسين دارويش', 'Hussein Darwish') >= DEFAULT_THRESHOLD)
})

t.test('builders call themselves one thing in Korean and another in English', async t => {
  for (const [name, listed] of [['해원주택건설', 'Haewon Construction'], ['해원개발', 'Haewon Construction Co., Ltd.'], ['해원건설', 'Haewon E&C']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
})

t.test('a name of a country and a business word is met where it is the whole of both', async t => {
  for (const [name, listed] of [['Hong Kong Electronics', 'Hong Kong Electronics Co.'], ['Hong-Kong Elec.', 'Hong Kong Electronics'], ['Chosun Expo', 'Korea Expo Joint Venture']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
  for (const [name, listed] of [['Electronics', 'Hong Kong Electronics'], ['Korea Expo', 'Korea Expo Travel'], ['Electronics', 'Electronics Ltd']]) {
    t.ok(alike(name, listed) < DEFAULT_THRESHOLD, `${name} is not ${listed}`)
  }
})

t.test('a body of a state is met under the name of another kind of body', async t => {
  t.ok(alike('DPRK Department of Space Technology', 'Korean Committee of Space Technology') >= DEFAULT_THRESHOLD)
  t.ok(alike('Second Economic Department', 'Second Economic Committee') > alike('Second Economic Bank', 'Second Economic Committee'))
})

t.test('borrowed words and letter names in Hangul are the Latin words that are written in one', async t => {
  for (const [name, listed] of [['토이소프트', 'Toysoft Co., Ltd.'], ['해원피엠텍', 'Haewon PM Tech'], ['해원이노웍스', 'Haewon Innoworks'], ['해원씨엠', 'HAEWONCM']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
})

t.test('a rare word that sounds like a business word of another language keeps its weight', async t => {
  for (const [name, listed] of [['Cholhyon', "Ch'olhyo'n Overseas Construction Company"], ['금릉회사', 'Kumrung Company'], ['Hongxiang', 'Dandong Hongxiang']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
})

t.test('only what is the same throughout comes near certainty, and nothing is certain by name alone', async t => {
  for (const name of ['Mokran LLC', 'Korea Namgang Trading Corporation', '조선남강무역회사', '丹东鸿祥实业发展有限公司', 'Tolmen Orvel Belmarev Severin']) {
    const same = alike(name, name)
    t.ok(same >= strongScore && same < 1, name)
    t.ok(alike(name + ' Rosinka', name) < same, `${name} with another word`)
  }
})

t.test('business words that only mean the same are worth a look and no more', async t => {
  const CASES: [name: string, listed: string, isStrong: boolean, why: string][] = [
    ['건설무역', 'Stroytreyd LLC', false, 'what a Korean firm may be called by, in what it means'],
    ['Construction Trading LLC', 'Stroytreyd LLC', false, 'the listed words are Russian, and written in one'],
    ['Stroytreyd', 'Stroytreyd LLC', true, 'the words themselves'],
    ['Стройтрейд', 'Stroytreyd LLC', true, 'in Cyrillic'],
    ['Korea Innovation Trading', 'Korea Hyoksin Trading Corporation', false, 'the listed word is Korean'],
    ['Korea Hyoksin Trading', 'Korea Hyoksin Trading Corporation', true, 'the word itself'],
    ['Foreign Trading Bank of Korea', 'Foreign Trade Bank of Korea', true, 'a form of the same word'],
    ['조선무역은행', 'Korea Trade Bank', true, 'another script has no other way to say it, and it says which Korea'],
    ['한국무역은행', 'Korea Trade Bank', false, 'it says the other Korea'],
    ['Корейский торговый банк', 'Korea Trade Bank', false, 'it may be either'],
    ['Namgang Building Company', 'Namgang Construction Company', true, 'a word of its own met too']
  ]
  for (const [name, listed, isStrong, why] of CASES) {
    t.equal(alike(name, listed) >= strongScore, isStrong, `${name}: ${why}`)
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is found`)
  }
})

t.test('a word like the reading of Chinese characters counts for less than one like a word that was typed', async t => {
  t.ok(alike('丹东吉祥贸易有限公司', 'Dandong Jinxiang Trade Co., Ltd.') < alike('Dandong Jixiang Trade Co., Ltd.', 'Dandong Jinxiang Trade Co., Ltd.'))
  t.ok(alike('丹东吉祥贸易有限公司', 'Dandong Jixiang Trade Co., Ltd.') >= strongScore, 'the reading itself')
})

t.test('order tells names of syllables apart', async t => {
  t.ok(alike('Cuong Thinh', 'Thinh Cuong Company Limited') < strongScore)
  t.ok(alike('Orvel Tolmen', 'Tolmen Orvel Company Limited') > 0.9, 'words of more syllables may be turned')
})

t.test('trading beside another trade is hardly missed, and own words on both sides are', async t => {
  t.ok(alike('Tolmen Mining', 'Tolmen Mining Trading') > alike('Tolmen Mining', 'Tolmen Mining Textile'))
  t.ok(alike('Dandong Orvel Metal Materials', 'Dandong Tolmen Metal Materials') < alike('Dandong Metal Materials', 'Dandong Tolmen Metal Materials'))
})

t.test('Chinese words of other syllables are other words, in Latin letters too', async t => {
  t.ok(alike('Dandong Jinxing Trade', 'Dandong Jinxiang Trade') < 0.9)
  t.ok(alike('Dandong Jinxiagn Trade', 'Dandong Jinxiang Trade') > 0.9, 'a slip leaves no pinyin')
})

t.test('in a name that says China, words of other syllables of pinyin are other words', async t => {
  const likeness = (name: string, listed: string) => compare(asked(name), { id: 'T:1', name: listed, type: 'company' }).score
  const cases: [name: string, listed: string, alike: boolean, why: string][] = [
    ['Yanji Hengman Trading', 'Yanji Hongman Trading', false, 'heng is not hong'],
    ['Hengman Trading China', 'Hongman Trading China', false, 'China itself'],
    ['Yanji Hongman Trading', 'Yanji Hongman Trading', true, 'the same'],
    ['Yanji Namgang Trading', 'Yanji Namgaeng Trading', true, 'Korean, and no pinyin']
  ]
  for (const [name, listed, alike, why] of cases) t.equal(likeness(name, listed) >= 0.85, alike, `${name}, ${listed}: ${why}`)
})
