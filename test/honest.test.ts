import t from 'tap'
import { buildCorpus } from '../src/watchlist/corpus.js'
import { readBundledWatchlist } from '../src/watchlist/bundled.js'
import { asked, DEFAULT_THRESHOLD } from './matching/asked.js'

const { matcher } = buildCorpus(await readBundledWatchlist())

/** Builders and suppliers that are on no list, by country, in the spellings and scripts of everyday documents. */
const HONEST: Record<string, string[]> = {
  KR: [
    'Samsung C&T Corporation', 'Samsung C&T Construction', '삼성물산', '삼성건설',
    'Hyundai Engineering & Construction Co., Ltd.', 'Hyundai E&C', '현대건설', '현대엔지니어링', 'HDC현대산업개발',
    'Daewoo Engineering & Construction', 'Daewoo E&C', '대우건설',
    'GS Engineering & Construction', 'GS E&C', 'GS건설', 'DL E&C',
    'Lotte Engineering & Construction', 'Lotte E&C', '롯데건설',
    'POSCO Eco & Challenge', 'POSCO E&C', '포스코건설', 'SK ecoplant', 'Hanwha Corporation', '한화건설',
    'Ssangyong Engineering & Construction', '쌍용건설', 'Doosan Enerbility', '두산건설', 'Kolon Global', '코오롱글로벌',
    'Taeyoung Engineering & Construction', '태영건설', 'Hoban Construction', '호반건설', 'Halla Corporation', '한라건설',
    'Kumho Engineering & Construction', '금호건설', 'Kyeryong Construction Industrial', '계룡건설산업', 'Dongbu Corporation', '동부건설',
    'Hanjin Heavy Industries & Construction', '한진중공업', 'Sambu Construction', '삼부토건', 'Keangnam Enterprises', '신세계건설',
    'Korea Electric Power Corporation', '한국전력공사', 'Korea Land and Housing Corporation', 'Korea Expressway Corporation',
    'Korea Gas Corporation', 'Korea Development Bank', 'Export-Import Bank of Korea', 'Korean Air', 'Pyeongtaek General Trading'
  ],
  CN: [
    'China State Construction Engineering Corporation', 'CSCEC', '中国建筑集团有限公司',
    'China Railway Construction Corporation Limited', 'CRCC', '中国铁建股份有限公司',
    'China Railway Group Limited', '中国中铁股份有限公司',
    'China Communications Construction Company', 'CCCC', '中国交通建设股份有限公司',
    'Power Construction Corporation of China', 'PowerChina', '中国电力建设集团',
    'Sinohydro', 'Sinohydro Corporation Limited', '中国水利水电建设股份有限公司',
    'Shanghai Construction Group', '上海建工集团股份有限公司', 'Beijing Urban Construction Group', '北京城建集团',
    'China Harbour Engineering Company', '中国港湾工程有限责任公司', 'China Gezhouba Group', '中国葛洲坝集团',
    'Metallurgical Corporation of China', 'Zhejiang Construction Investment Group', 'Anhui Construction Engineering Group', 'Bank of China'
  ],
  RU: [
    'PIK Group', 'ПАО «ПИК-специализированный застройщик»', 'ГК ПИК', 'ПИК',
    'LSR Group', 'ПАО «Группа ЛСР»', 'ЛСР', 'Mostotrest PJSC', 'Мостотрест', 'ООО «СГМ»', 'Стройгазмонтаж',
    'Renaissance Construction', 'Setl Group', 'ООО «Сэтл Строй»', 'ЮИТ', 'Мосинжпроект', 'Mosinzhproekt', 'ГК «Самолет»', 'Эталон', 'ДСК-1',
    'АО «Корпорация развития Дальнего Востока»'
  ],
  PH: [
    'DMCI Holdings', 'DMCI', 'D.M. Consunji, Inc.', 'EEI Corporation', 'EEI', 'Megawide Construction Corporation', 'Megawide',
    'First Balfour, Inc.', 'Makati Development Corporation', 'Phil. Harbor Construction Services', 'R.D. Policarpio & Co., Inc.', 'Frey-Fil Corporation',
    'San Miguel Corporation', 'F.F. Cruz & Co.', 'Sta. Clara International Corporation', 'Leighton Contractors (Philippines)', 'Datem Inc.',
    'Monolith Construction and Development Corporation', 'C-E Construction Corporation'
  ]
}

/** Names that consist of frame words only: line of business, legal form or country, without a name of their own. */
const FRAMES = [
  'Korea General Trading Corporation', 'General Trading Company', 'Trading Co', 'Construction Company', 'Shipping Company', 'Korea Construction',
  'Korea', 'Corporation', 'Co., Ltd.', 'LLC', 'Bank', 'Import Export',
  '건설회사', '무역회사', '무역상사', '조선무역회사', '은행', '주식회사',
  '贸易有限公司', '建设工程有限公司', '进出口有限公司', '有限公司',
  'ООО Строительная компания', 'Торговая компания', 'ООО Торговый дом', 'ООО «Строй»', 'АО «Главстрой»', 'Общество с ограниченной ответственностью'
]

/** The listed names that a name matches at the default threshold. */
function met (name: string, country?: string): string[] {
  const question = asked({ name, ...(country !== undefined && { countries: [country] }) })
  return matcher.match(question, { threshold: DEFAULT_THRESHOLD, limit: 10 }).map(({ matchedName }) => matchedName)
}

for (const [country, names] of Object.entries(HONEST)) {
  t.test(`honest builders and suppliers of ${country} are clear, with and without their country`, async t => {
    for (const name of names) {
      t.same(met(name), [], name)
      t.same(met(name, country), [], `${name}, ${country}`)
    }
  })
}

t.test('a line of business, legal form or country without a name of its own means no listed party', async t => {
  for (const name of FRAMES) t.same(met(name), [], name)
})
