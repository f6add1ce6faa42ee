import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { northernTitleAt } from '../../../src/names/lexicon/northern-title.js'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { foldLatin } from '../../../src/names/text/latin.js'

const wordsOf = (text: string) => foldLatin(canonicalName(text)).split(' ')
const lengthOf = (text: string) => northernTitleAt(wordsOf(text), 0)

t.test('the title of North Korea is known in many languages, orders and cases', async t => {
  const titles = [
    "Democratic People's Republic of Korea", "People's Democratic Republic of Korea", 'Democratic People Republic of Korea', "Democratic People's Republic Korea",
    "Dem. People's Rep. of Korea", "Korea, Democratic People's Republic of", "Korean People's Republic", 'Democratic People\u2019s Republic of Korea', 'Democratic People-s Republic of Korea',
    'République populaire démocratique de Corée', 'República Popular Democrática de Corea', 'República Popular Democrática da Coreia', 'Repubblica Popolare Democratica di Corea',
    'Demokratische Volksrepublik Korea', 'Demokratischen Volksrepublik Korea', 'Koreanische Demokratische Volksrepublik', 'Democratische Volksrepubliek Korea', 'Demokratiska folkrepubliken Korea',
    'Korean demokraattinen kansantasavalta', 'Kore Demokratik Halk Cumhuriyeti', 'Republik Rakyat Demokratik Korea', 'Koreańska Republika Ludowo-Demokratyczna', 'Koreańskiej Republiki Ludowo-Demokratycznej',
    'Korejská lidově demokratická republika', 'Koreai Népi Demokratikus Köztársaság', 'Republica Populară Democrată Coreeană', 'Demokratska Narodna Republika Koreja',
    'Корейская Народно-Демократическая Республика', 'Корейской Народно-Демократической Республики', 'Корейскую Народно-Демократическую Республику', 'Народная Демократическая Республика Корея',
    'Корейська Народно-Демократична Республіка', 'Корейської Народно-Демократичної Республіки', 'جمهورية كوريا الديمقراطية الشعبية', 'لجمهورية كوريا الشعبية الديمقراطية', 'جمهوری دموکراتیک خلق کره',
    'הרפובליקה העממית הדמוקרטית של קוריאה', 'Λαοκρατική Δημοκρατία της Κορέας', 'Λαϊκής Δημοκρατίας της Κορέας'
  ]
  for (const title of titles) t.equal(lengthOf(title), wordsOf(title).length, title)
})

t.test('other names of several of its words are no title of the North', async t => {
  const cases: [text: string, why: string][] = [
    ['Republic of Korea', 'the South'],
    ['Республика Корея', 'in Russian'],
    ['República de Corea', 'in Spanish'],
    ['Popular de la República de Corea', 'a word before "of the" is not of the title'],
    ['Republic of Korea Democratic Party', 'the South has a Democratic Party'],
    ["Korean People's Army", 'no republic'],
    ["Korea, People's Republic of China", 'the republic is another'],
    ["Lao People's Democratic Republic", 'no Korea'],
    ['Democratic Republic of the Congo', 'nor here'],
    ['Republic of China', 'nor here']
  ]
  for (const [text, why] of cases) t.equal(lengthOf(text), 0, `${text}: ${why}`)
})

t.test('either Korea is told by its own title and name in each language', async t => {
  const cases: [id: string, names: string[]][] = [
    ['KP', ['Coreia do Norte', 'Coréia do Norte', 'Kuzey Kore', 'Bắc Triều Tiên', 'Cộng hòa Dân chủ Nhân dân Triều Tiên', 'Korea Północna', 'PDRK', 'KPDR', 'RPD Corée', 'کرهٔ شمالی', 'کره شمالی', 'צפון קוריאה', 'Βόρεια Κορέα', 'เกาหลีเหนือ', 'उत्तर कोरिया',
      'Korea Utara', 'БНАСАУ', 'Бүгд Найрамдах Ардчилсан Солонгос Ард Улс', 'Північна Корея', 'Severní Korea', 'Corea del Nord']],
    ['KR', ['Republik Korea', 'République de Corée', 'República de Corea', 'Repubblica di Corea', 'República da Coreia', 'Республика Корея', 'Республики Корея', 'Республіка Корея', 'جمهورية كوريا', 'Kore Cumhuriyeti', 'Republika Korei', 'Hàn Quốc', 'Korea Selatan', 'Coreia do Sul', 'Güney Kore', 'Бүгд Найрамдах Солонгос Улс']],
    ['KOREA', ['Coreia', 'Coréia', 'Coreea', 'Koreja']]
  ]
  for (const [id, names] of cases) for (const name of names) t.strictSame(analyseName(canonicalName(`xyzzy ${name}`)).tokens.slice(1).map(({ concept }) => concept), [id], name)
})
