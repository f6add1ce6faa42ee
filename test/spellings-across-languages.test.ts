import t from 'tap'
import { readBundledWatchlist } from '../src/watchlist/bundled.js'
import { buildCorpus } from '../src/watchlist/corpus.js'
import { asked, DEFAULT_THRESHOLD } from './matching/asked.js'

const { matcher } = buildCorpus(await readBundledWatchlist())

/** Listed parties as the papers of a third country write them: Chinese names in Russia and South Korea, Korean names in Japan. */
const SPELLINGS: [id: string, type: 'person' | 'company', names: string[]][] = [
  ['OFAC:52174', 'person', ['Чжан Цзянь', '장젠']],
  ['OFAC:20566', 'person', ['Чжоу Цзяньшу', 'Чжоу Цзянь-шу', '저우젠수', '저우 젠수']],
  ['OFAC:42496', 'person', ['У Хуэйхуэй', '우후이후이']],
  ['OFAC:28264', 'person', ['Ли Цзядун', '리자둥']],
  ['OFAC:28263', 'person', ['Тянь Иньинь', '톈인인']],
  ['OFAC:20567', 'person', ['Хун Цзиньхуа', '훙진화']],
  ['OFAC:20701', 'person', ['Ло Чуаньсюй', '뤄촨쉬']],
  ['OFAC:23170', 'person', ['Сунь Сыдун', '쑨쓰둥']],
  ['OFAC:39661', 'person', ['Янь Чжиюн', '옌즈융']],
  ['OFAC:22614', 'company', ['Даньдун Тяньфу Трейд', '단둥톈푸무역']],
  ['OFAC:23176', 'company', ['Даньдун Сянхэ Трейдинг', '단둥샹허무역']],
  ['OFAC:22603', 'company', ['Даньдун Чжичэн', '단둥즈청금속']],
  ['OFAC:22613', 'company', ['Цзинхоу Интернешнл Холдингс', '진허우국제']],
  ['OFAC:20157', 'person', ['キム・ジョンウン', 'ｷﾑ･ｼﾞｮﾝｳﾝ', '金正恩（キム・ジョンウン）']],
  ['OFAC:21444', 'person', ['キム・ヨジョン']],
  ['OFAC:19497', 'person', ['パク・ヨンシク']],
  ['OFAC:20120', 'person', ['チェ・ブイル']],
  ['OFAC:19496', 'person', ['ファン・ビョンソ']],
  ['OFAC:15771', 'person', ['オ・グクリョル']],
  ['UN:KPi.052', 'person', ['リ・スヨン']],
  ['UN:KPi.042', 'person', ['チェ・フィ']],
  ['UN:KPi.003', 'person', ['ファン・ソクファ']],
  ['UN:KPi.006', 'person', ['ペク・チャンホ']],
  ['UN:KPi.019', 'person', ['カン・ムンギル']],
  ['OFAC:22998', 'person', ['クァク・ジョンチョル']]
]

t.test('a party is found as a third country spells it', async t => {
  for (const [id, type, names] of SPELLINGS) {
    for (const name of names) t.ok(matcher.match(asked({ name, type }), { threshold: DEFAULT_THRESHOLD, limit: 5 }).some(({ party }) => party.id === id), `${name} is ${id}`)
  }
})

t.test('names that merely sound alike across scripts mean no listed party', async t => {
  const others: [type: 'person' | 'company', names: string[]][] = [
    ['person', ['Ху Цзиньтао', 'Лю Цысинь', '후진타오', '야오밍', 'パク・チソン', 'ソン・フンミン', 'ペ・ヨンジュン', 'ポン・ジュノ', 'スズキ・イチロー', 'マイケル・ジャクソン']],
    ['company', ['ООО «Хуавэй»', 'Вэньчжоу Синьда', '샤오미', '징둥', '톈진강관', 'パナソニック', 'ヤクルト', 'チョーヤ']]
  ]
  for (const [type, names] of others) for (const name of names) t.same(matcher.match(asked({ name, type }), { threshold: DEFAULT_THRESHOLD, limit: 1 }), [], name)
})
