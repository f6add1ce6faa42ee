import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { isPlace } from '../../../src/names/lexicon/concepts.js'
import { conceptOf, isSpeltWord, LEXICON_PHRASES, misspeltConceptOf } from '../../../src/names/lexicon/lexicon.js'
import { phraseAt } from '../../../src/names/lexicon/phrases.js'

/** The concepts of a text placed after an invented word, so that none of its words begins the name. */
const conceptsAfterAName = (text: string) => analyseName(canonicalName('xyzzy ' + text)).tokens.slice(1).map(({ concept }) => concept)

const concepts: [id: string, spellings: string[]][] = [
  ['construction', ['건설', '건축', '建设', '建筑', 'строительство', 'строительная', 'construction', 'const', 'construcción', 'inşaat', 'kensetsu', 'барилга', 'құрылыс', 'stroitelnaya', 'geonseol', 'jianshe']],
  ['trading', ['무역', '贸易', '貿易', 'торговая', 'торговли', 'trading', 'trade', 'trdg', 'comercio', 'تجارة', 'muyok', 'maoyi', 'handlowa', 'худалдааны', 'obchodni']],
  ['research', ['исследований', 'исследовательский', 'research']],
  ['factory', ['завод', 'завода', 'factory']],
  ['machinery', ['машиностроение', 'машиностроения', 'машиностроительная', 'mashinostroitelnaya']],
  ['transport', ['транспорт', 'транспортного', 'transport']],
  ['bank', ['은행', '银行', '銀行', 'банк', 'КБ', 'комбанк', 'bank', 'BK', '信用合作社', 'banco', 'banque', 'بنك']],
  ['shipping', ['해운', '海运', '航运', 'судоходная', 'судоходство', 'shipping', 'shpg', 'shpng', 'haeun', 'haiyun']],
  ['technology', ['기술', '技术', '科技', 'технологии', 'technology', 'technologies', 'tech', 'tecnología']],
  ['development', ['개발', '开发', '開發', '发展', 'развитие', 'development', 'dev']],
  ['fishery', ['수산', '水产', 'рыболовство', 'fishery', 'fisheries', 'fishing']],
  ['mining', ['광업', '矿业', 'горнодобывающая', 'mining', 'mines']],
  ['coal', ['석탄', '煤炭', 'уголь', 'coal']],
  ['insurance', ['보험', '保险', 'страхование', 'insurance', 'seguros']],
  ['electronics', ['전자', '电子', 'электроника', 'electronics']],
  ['software', ['소프트웨어', '软件', 'software']],
  ['logistics', ['물류', '物流', 'логистика', 'logistics']],
  ['machinery', ['기계', '机械', 'машиностроение', 'machinery']],
  ['textile', ['섬유', '纺织', 'текстиль', 'textile']],
  ['food', ['식품', '食品', 'продовольствие', 'food']],
  ['energy', ['에너지', '能源', 'энергия', 'energy']],
  ['restaurant', ['식당', '餐厅', 'ресторан', 'restaurant']],
  ['international', ['국제', '国际', 'международная', 'international', 'intl']],
  ['union', ['연합', '련합', '联合', 'союз', 'soyuz', 'union']],
  ['bureau', ['지도국', '指导局', 'управление', 'дирекция', 'bureau', 'directorate']],
  ['academy', ['학원', '과학원', '学院', '科学院', 'академия', 'academy']],
  ['cooperative', ['협조', '협력', '合作', 'cooperation']],
  ['culture', ['창작사', '创作社', '艺术', 'art']],
  ['youth', ['children', 'childrens', "children's", '아동', '儿童']],
  ['far-east', ['far east', 'Far Eastern', '극동', '远东', 'Дальневосточный', 'Дальний Восток']],
  ['north-east-asia', ['North East Asia', 'Northeast Asia', '동북아', '동북아시아', '东北亚', 'Северо-Восточная Азия']],
  ['east-asia', ['East Asia', '동아시아', '东亚']],
  ['overseas', ['대외', '해외', '对外', 'внешний', 'foreign', 'overseas', 'exterior', 'extérieure']],
  ['general', ['总', 'генеральная', 'general']],
  ['group', ['그룹', '集团', 'группа', 'group']],
  ['KOREA', ['조선', '朝鲜', '朝鮮', 'корейская', 'Korea', 'Choson', 'Chosŏn', 'Joseon', 'Corea']],
  ['KP', ['조선민주주의인민공화국', 'КНДР', 'DPRK', 'D.P.R.K.']],
  ['KP-pyongyang', ['평양', '平壤', 'Пхеньян', 'Pyongyang', 'P’yŏngyang', 'Pyeongyang']],
  ['CN-dandong', ['단둥', '丹东', '丹東', 'Даньдун', 'Dandong']],
  ['GQ', ['Equatorial Guinea', 'Guinea Ecuatorial', 'Guinée équatoriale', 'Guiné Equatorial', 'Äquatorialguinea']],
  ['CN', ['China', 'Trung Quốc', 'Китай']],
  ['AE', ['UAE', 'Emiratos Árabes Unidos', 'Birleşik Arap Emirlikleri']],
  ['computer', ['computer', 'computadora', 'ordinateur', 'komputery', 'informatique', 'informática', 'Informatik']],
  ['RU-moscow', ['모스크바', '莫斯科', 'Москва', 'Moscow']]
]

t.test('one concept in many languages', async t => {
  for (const [id, spellings] of concepts) for (const spelling of spellings) t.strictSame(conceptsAfterAName(spelling), [id], spelling)
})

t.test('English business words in Cyrillic', async t => {
  const cases: [id: string, spellings: string[]][] = [
    ['industry', ['индастри', 'индастриз']],
    ['enterprise', ['энтерпрайз', 'энтерпрайзес']],
    ['technology', ['технолоджи', 'текнолоджис']],
    ['shipping', ['шиппинг', 'маритайм']],
    ['insurance', ['иншуранс']],
    ['trading', ['трейдинг', 'коммерс', 'коммершиал']],
    ['real-estate', ['проперти', 'риэлти']],
    ['fishery', ['фишери']],
    ['mining', ['майнинг']]
  ]
  for (const [id, spellings] of cases) for (const spelling of spellings) t.strictSame(conceptsAfterAName(spelling), [id], spelling)
})

t.test('words of several concepts', async t => {
  const cases: [string, string[]][] = [
    ['Агросоюз', ['agriculture', 'union']],
    ['коммерческий банк', ['trading', 'bank']],
    ['商业银行', ['trading', 'bank']],
    ['commercial bank', ['trading', 'bank']],
    ['управление внешнего строительства', ['bureau', 'overseas', 'construction']],
    ['정보기술개발협조회사', ['information-technology', 'technology', 'development', 'cooperative']],
    ['自然科学院', ['natural', 'academy']],
    ['贸易会社', ['trading']],
    ['投资公司', ['investment']]
  ]
  for (const [text, ids] of cases) t.strictSame(conceptsAfterAName(text), ids, text)
})

t.test('a plural or possessive is its word', async t => {
  t.equal(conceptOf('childrens')?.id, 'youth')
  t.equal(conceptOf('plywoods')?.id, conceptOf('plywood')?.id)
  t.equal(conceptOf('mokrans'), undefined, 'but a name stays one')
})

t.test('Russian words count in every case and gender', async t => {
  for (const word of ['строительный', 'строительная', 'строительное', 'строительных', 'строительной']) t.equal(conceptOf(word)?.id, 'construction', word)
})

t.test('ё and е are one letter of a Russian word', async t => {
  const cases: [string, string][] = [
    ['объединённый', 'объединенный'], ['расчётный', 'расчетный'], ['партнёр', 'партнер'], ['самолёт', 'самолет'], ['счётчик', 'счетчик'], ['вооружённый', 'вооруженный']
  ]
  for (const [word, plain] of cases) t.strictSame(conceptOf(word), conceptOf(plain), word)
  t.not(conceptOf('вооружённый'), undefined)
  t.equal(phraseAt(['лёгкая', 'промышленность'], 0)?.concept.id, 'light-industry', 'in a phrase')
  t.equal(conceptOf('пхенсон')?.id, conceptOf('пхёнсон')?.id, 'a place that the lexicon spells with ё')
  t.equal(conceptOf('хверён')?.id, 'KP-hoeryong')
})

t.test('a place counts in every case and as an adjective, and not at the beginning of another word', async t => {
  for (const word of ['новосибирск', 'новосибирска', 'новосибирский', 'новосибирская', 'новосибирского']) t.equal(conceptOf(word)?.id, 'RU-novosibirsk', word)
  for (const [word, id] of [['алжирская', 'DZ'], ['китайско', 'CN'], ['португалия', 'PT'], ['португальский', 'PT'], ['кыргызстана', 'KG'], ['україни', 'UA'], ['novosibirskaya', 'RU-novosibirsk']]) t.equal(conceptOf(word)?.id, id, word)
  for (const word of ['новосибирскоблгаз', 'novosibirskoblgaz', 'китайстрой', 'сургутнефть']) t.not(conceptOf(word)?.kind, 'place', word)
})

t.test('names are no concepts', async t => {
  for (const name of ['namgang', 'taesong', 'mokran', 'hongxiang', '남강', '鸿祥', 'мокран', '']) t.equal(conceptOf(name), undefined, name)
})

t.test('kinds: what a firm does, how it describes itself, where it is', async t => {
  const cases: [string, string][] = [['trading', 'activity'], ['general', 'generic'], ['bureau', 'body'], ['pyongyang', 'place'], ['dprk', 'country']]
  for (const [word, kind] of cases) t.equal(conceptOf(word)?.kind, kind, word)
})

t.test('phrases of several words', async t => {
  const korea = phraseAt(['of', 'north', 'korea', 'ltd'], 1)
  t.equal(korea?.concept.kind, 'country', 'a country of two words')
  t.equal(korea?.length, 2)
  t.equal(phraseAt(['foreign', 'trade', 'bank'], 0), undefined, 'words that mean something each are left apart')
  t.equal(phraseAt(['mokran'], 0), undefined, 'a name is no phrase')
})

t.test('romanisations made by rule are words, but no compound is divided by them', async t => {
  t.equal(isSpeltWord('trading'), true)
  for (const [word, id] of [['geoneop', 'construction'], ['chengbao', 'contractor']]) {
    t.equal(conceptOf(word)?.id, id, word)
    t.equal(isSpeltWord(word), false, word)
  }
})

t.test('a place of several words is known with one slip in it, and written in one', async t => {
  const cases: [string, string | undefined, string][] = [
    ['noth korea', 'KP', 'a letter dropped'],
    ['democratic peopels republic of korea', 'KP', 'letters in the wrong order'],
    ['north esat asia', undefined, 'a short word is no slip of another'],
    ['worth east asia', 'north-east-asia', 'in the first word'],
    ['far easrern', 'far-east', 'in the last word'],
    ['noth koria', undefined, 'two slips'],
    ['youth korea', undefined, 'a word that means something else'],
    ['noth kazan', undefined, 'another word']
  ]
  for (const [text, id, why] of cases) t.equal(phraseAt(text.split(' '), 0)?.concept.id, id, `${text}: ${why}`)
  t.equal(conceptOf('northkorea')?.id, 'KP')
  t.equal(conceptOf('fareastern')?.id, 'far-east')
})

t.test('a long business word is known with one slip in it', async t => {
  const cases: [string, string | undefined, string][] = [
    ['construcyion', 'construction', 'a wrong letter'],
    ['consutrction', 'construction', 'letters in the wrong order'],
    ['internaional', 'international', 'a letter dropped'],
    ['xngineering', 'engineering', 'the first letter'],
    ['tradimg', undefined, 'a short word'],
    ['mokran', undefined, 'a name']
  ]
  for (const [word, id, why] of cases) t.equal(misspeltConceptOf(word)?.id, id, `${word}: ${why}`)
})

t.test('Korean business words as firms of the South romanise them', async t => {
  for (const [word, id] of [['gunyoung', 'construction'], ['junggong', 'precision'], ['heungup', 'enterprise']]) t.strictSame(conceptsAfterAName(word), [id], word)
})

t.test('no phrase is made of business words that each have a meaning of their own: those stand among the phrases of a concept', async t => {
  const dead = LEXICON_PHRASES.filter(({ words, concept }) => !isPlace(concept) && words.every(word => conceptOf(word) !== undefined))
  t.strictSame(dead.map(({ words }) => words.join(' ')), [])
})
