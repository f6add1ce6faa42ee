import t from 'tap'
import { loadPolicy } from '../src/policy-file.js'
import { Matcher } from '../src/matching/matcher.js'
import { canonicalName } from '../src/names/canonical.js'
import { readBundledWatchlist } from '../src/watchlist/bundled.js'

const { parties } = await readBundledWatchlist()
const { defaults } = await loadPolicy()
const matcher = new Matcher(parties)

/** Builders and suppliers of Korea, China, Russia and the Philippines that are on no list, as they write themselves. */
const honest = [
  'Samsung C&T Corporation',
  'Samsung C&T Construction',
  '삼성물산',
  'Hyundai Engineering & Construction Co., Ltd.',
  '현대건설',
  '현대엔지니어링',
  'Daewoo Engineering & Construction',
  '대우건설',
  'GS Engineering & Construction',
  'GS건설',
  'DL E&C',
  'Lotte Engineering & Construction',
  '롯데건설',
  'POSCO Eco & Challenge',
  '포스코건설',
  'SK ecoplant',
  'Hanwha Corporation',
  '한화건설',
  'Ssangyong Engineering & Construction',
  '쌍용건설',
  'Doosan Enerbility',
  '두산건설',
  'Kolon Global',
  '코오롱글로벌',
  'Taeyoung Engineering & Construction',
  '태영건설',
  'Hoban Construction',
  '호반건설',
  'China State Construction Engineering Corporation',
  '中国建筑集团有限公司',
  'China Railway Construction Corporation Limited',
  '中国铁建股份有限公司',
  'China Railway Group Limited',
  '中国中铁股份有限公司',
  'China Communications Construction Company',
  '中国交通建设股份有限公司',
  'Power Construction Corporation of China',
  '中国电力建设集团',
  'Sinohydro',
  'Shanghai Construction Group',
  '上海建工集团股份有限公司',
  'Beijing Urban Construction Group',
  '北京城建集团',
  'Metallurgical Corporation of China',
  'PIK Group',
  'ПАО «ПИК-специализированный застройщик»',
  'ПАО «Группа ЛСР»',
  'LSR Group',
  'Мостотрест',
  'Mostotrest PJSC',
  'ООО «СГМ»',
  'Стройгазмонтаж',
  'Renaissance Construction',
  'АО «Главстрой»',
  'Setl Group',
  'ООО «Сэтл Строй»',
  'ЮИТ',
  'DMCI Holdings',
  'D.M. Consunji, Inc.',
  'EEI Corporation',
  'Megawide Construction Corporation',
  'First Balfour, Inc.',
  'Makati Development Corporation',
  'Phil. Harbor Construction Services',
  'R.D. Policarpio & Co., Inc.',
  'Frey-Fil Corporation',
  'Korea Electric Power Corporation',
  '한국전력공사',
  'Korea Land and Housing Corporation',
  'Pyeongtaek General Trading'
]

/** Names of frame words alone: what a firm does or what form it has, and nothing of its own. */
const frames = [
  'Korea General Trading Corporation',
  'General Trading Company',
  'Trading Co',
  'Construction Company',
  '건설회사',
  '무역회사',
  '贸易有限公司',
  '建设工程有限公司',
  'ООО Строительная компания',
  'Торговая компания',
  'Korea',
  'Corporation'
]

for (const [group, names] of Object.entries({ honest, frames })) {
  for (const name of names) {
    t.test(`${name} is clear (${group})`, async t => {
      const matches = matcher.match({ names: [canonicalName(name)], countries: [], addresses: [], identifiers: [] }, defaults)
      t.strictSame(matches.map(({ matchedName }) => matchedName), [])
    })
  }
}

t.ok(honest.length >= 60, 'at least 60 honest names')
