import t from 'tap'
import { readBundledWatchlist } from '../src/watchlist/bundled.js'
import { buildCorpus } from '../src/watchlist/corpus.js'
import { asked, DEFAULT_THRESHOLD } from './matching/asked.js'

const { matcher, parties } = buildCorpus(await readBundledWatchlist())

/** Other spellings of every company and organisation on the list with a direct labour link; there are 46. */
const SPELLINGS: [id: string, asked: string, why: string][] = [
  ['CBP:jingde', 'Jing De Trading Limited', 'pinyin syllables apart, form written out'],
  ['CBP:jingde', '京德贸易有限公司', 'Han that the list does not give'],
  ['CBP:lining', 'Li-Ning Sporting Goods Co., Ltd.', 'form that the list leaves out'],
  ['CBP:lining', '李宁体育用品有限公司', 'Han of the family name that Korean reads Ri'],
  ['CBP:rixin', 'Ri Xin Foods Co., Ltd.', 'pinyin syllables apart'],
  ['CBP:rixin', 'Rixin Food Ltd', 'singular for plural'],
  ['CBP:rixin', '日新食品有限公司', 'Han that the list does not give'],
  ['CBP:sunrise', 'Zhejiang Sunrise Garments Group', 'plural, no form'],
  ['CBP:sunrise', 'Sunrise Garment Group Zhejiang Co Ltd', 'province moved to the end'],
  ['KR:emg', 'EMG Universal Auto LLC', 'form that the list leaves out'],
  ['KR:kumjong', 'Korea Kumjong Economic Information Technology Exchange Corp', 'joined, Korea for Chosun'],
  ['KR:kumjong', 'Chosun Kumjong Economics Information Technology Exchange Company', 'joined, Chosun'],
  ['KR:kumrung', 'Kum Rung Co., Ltd.', 'syllables apart'],
  ['KR:kumsong', 'Kumsong Akademy', 'typo'],
  ['KR:patisen', 'Patisen SA', 'form without dots'],
  ['KR:patisen', 'Pattisen S.A.', 'doubled letter'],
  ['KR:tongbang', 'Tong Bang Construction SARL', 'syllables apart, form of Senegal'],
  ['KR:tongbang', '동방건설', 'Hangul that the list does not give'],
  ['OFAC:19611', 'Korea General Corp. for External Construction', 'form shortened'],
  ['OFAC:19611', '조선대외건설총회사', 'Hangul as listed'],
  ['OFAC:19611', 'Генеральная корпорация внешнего строительства Кореи', 'translated into Russian'],
  ['OFAC:19611', '朝鲜对外建设总公司', 'translated into Chinese'],
  ['OFAC:19612', 'Nam Gang Construction Co.', 'syllables apart'],
  ['OFAC:19612', 'Намган Констракшн', 'as Russian registers write English'],
  ['OFAC:19612', '남강건설', 'Hangul that the list does not give'],
  ['OFAC:19612', '南江建设', 'Han read as Korean'],
  ['OFAC:19613', 'Korea Rungnado General Trading Corp', 'written as spoken, ngr as ngn'],
  ['OFAC:19613', '조선 능라도 무역총회사', 'Hangul as the South spells it, spaces'],
  ['OFAC:19613', 'Рынрадо', 'Cyrillic of an alias'],
  ['OFAC:19613', '朝鲜绫罗岛贸易总公司', 'Han that the list does not give'],
  ['OFAC:20579', 'Taewon Industries', 'McCune-Reischauer without marks'],
  ['OFAC:20579', '대원산업', 'Hangul that the list does not give'],
  ['OFAC:20579', '大元工业', 'Han read as Korean'],
  ['OFAC:22323', '조선콤퓨터쎈터', 'Hangul as the North spells it'],
  ['OFAC:22323', '조선컴퓨터센터', 'Hangul as the South spells it'],
  ['OFAC:22323', '朝鲜计算机中心', 'translated into Chinese'],
  ['OFAC:22323', 'Korean Computer Centre', 'British spelling'],
  ['OFAC:22323', 'Корейский компьютерный центр', 'translated into Russian'],
  ['OFAC:22703', 'Mansudae Overseas Projects Architectural & Technical Services (Pty) Ltd', 'ampersand, form shortened'],
  ['OFAC:22704', 'Qingdao Construction Namibia', 'brackets and form left out'],
  ['OFAC:22704', 'Tsingtao Construction (Namibia) CC', 'postal romanisation of the city'],
  ['OFAC:22704', '青岛建设（纳米比亚）', 'Han, with wide brackets'],
  ['OFAC:23083', 'External Construction General Co', 'form shortened'],
  ['OFAC:23083', '对外建设指导局', 'Han of an alias'],
  ['OFAC:23084', 'Cholhyon Overseas Construction', 'apostrophes and form left out'],
  ['OFAC:23084', '철현해외건설회사', 'Hangul that the list does not give'],
  ['OFAC:23178', 'Korea South South Co-operation Corp.', 'hyphen moved'],
  ['OFAC:23178', 'Nam Nam Cooperation General Corp', 'half of two listed names'],
  ['OFAC:23178', '남남총회사', 'Hangul of an alias'],
  ['OFAC:24977', 'Yanbian Silver Star Network Technology', 'two words for one, no form'],
  ['OFAC:24977', '은성인터넷기술회사', 'Hangul of an alias'],
  ['OFAC:24978', 'ООО «Воласис Силвер Стар»', 'Cyrillic with the Russian form'],
  ['OFAC:24978', 'Volasys Silverstar', 'one word for two'],
  ['OFAC:27383', '조선남강무역회사', 'Hangul as listed'],
  ['OFAC:27383', 'Korea Namgang Trading Corp', 'form shortened'],
  ['OFAC:27383', '朝鲜南江贸易会社', 'Han read as Korean'],
  ['OFAC:30082', 'Korea Ch\'ŏlsan General Trading Corp', 'McCune-Reischauer with marks'],
  ['OFAC:30082', '조선철산무역총회사', 'Hangul that the list does not give'],
  ['OFAC:30082', 'ООО «Чхольсан»', 'Cyrillic of an alias, with a form'],
  ['OFAC:30083', 'ООО «Мокран»', 'Cyrillic'],
  ['OFAC:30083', '木兰有限责任公司', 'Han read as Korean, syllable by syllable'],
  ['OFAC:30083', 'MOKRAN, OOO', 'Russian form in Latin letters, moved to the end'],
  ['OFAC:30083', 'Общество с ограниченной ответственностью «Мокран»', 'Cyrillic, form written out'],
  ['OFAC:34020', 'Европейский институт Юсто', 'Cyrillic'],
  ['OFAC:34020', 'Institute European Justo', 'reordered'],
  ['OFAC:34022', 'S.E.K. Studio', 'dotted abbreviation'],
  ['OFAC:34022', 'April 26 Childrens Animation Film Studio', 'no apostrophe'],
  ['OFAC:34022', 'СЭК Студия', 'Cyrillic, the abbreviation spelt'],
  ['OFAC:36298', 'Hapjang Gang Trading Corp', 'syllable apart'],
  ['OFAC:36298', '합장강 무역회사', 'Hangul with a space'],
  ['OFAC:36298', '合掌江贸易会社', 'Han read as Korean'],
  ['OFAC:36299', 'Korea Roun San Trading', 'syllable apart, no form'],
  ['OFAC:36299', 'Корейская торговая корпорация Роунсан', 'translated into Russian'],
  ['OFAC:36299', '조선로은산무역회사', 'Hangul with the country'],
  ['OFAC:39499', 'Korea Baekho Trading Corporation', 'Revised Romanization'],
  ['OFAC:39499', 'ООО «Пэкхо»', 'Cyrillic, with a form'],
  ['OFAC:39499', 'Чосон Пэкхо чхонхвеса', 'Korean words in Cyrillic'],
  ['OFAC:39499', '조선백호무역회사', 'Hangul as listed'],
  ['OFAC:39499', '朝鲜白虎贸易会社', 'Han read as Korean'],
  ['OFAC:40938', 'Congo Aconde S.A.R.L.', 'form with dots'],
  ['OFAC:40938', 'Kongo Akonde SARL', 'k for c'],
  ['OFAC:40938', 'Конго Аконде', 'Cyrillic, no form'],
  ['OFAC:43379', 'Jin Yong Information Technology Cooperation Company', 'syllables apart, the other romanisation'],
  ['OFAC:43379', 'Chinyong IT Cooperation Co', 'abbreviated business word, the other romanisation'],
  ['OFAC:43379', '진영정보기술협력회사', 'Hangul that the list does not give'],
  ['OFAC:48260', 'ООО «Алис»', 'Cyrillic'],
  ['OFAC:48260', 'Alis OOO', 'Russian form in Latin letters, moved to the end'],
  ['OFAC:48261', 'Pioneer Ben Cont Star Real Estate L.L.C', 'one word in two, form of the Emirates'],
  ['OFAC:48261', 'Pioneer Bencont Star Real Estates', 'plural'],
  ['OFAC:52282', '조선오성해운회사', 'Hangul that the list does not give'],
  ['OFAC:52282', 'Korea O Song Shipping Corp', 'syllables apart'],
  ['OFAC:52282', '五星海运', 'Han read as Korean'],
  ['OFAC:52283', 'Jonsurim Trading Corporation', 'j for ch'],
  ['OFAC:52283', '전수림무역회사', 'Hangul that the list does not give'],
  ['OFAC:53816', 'Korea Songgwang General Trading Corporation', 'Revised Romanization'],
  ['OFAC:53816', '조선송광무역총회사', 'Hangul that the list does not give'],
  ['OFAC:53816', '松光贸易总公司', 'Han read as Korean'],
  ['OFAC:53817', '조선새날무역회사', 'Hangul that the list does not give'],
  ['OFAC:53817', 'Korea Sae Nal Trading Corp', 'syllables apart'],
  ['OFAC:53817', 'Сэналь', 'Cyrillic of the own word alone'],
  ['OFAC:53820', 'ООО «Асатрян»', 'Cyrillic'],
  ['OFAC:53820', 'Asatrian LLC', 'ya as ia'],
  ['OFAC:53822', 'ООО «Фортуна»', 'Cyrillic'],
  ['OFAC:53822', 'Fortuna OOO', 'Russian form in Latin letters'],
  ['OFAC:54764', 'Korea Sobaeksoo United Corp', 'oo for u'],
  ['OFAC:54764', '조선소백수무역회사', 'Hangul that the list does not give'],
  ['OFAC:54764', 'Sobaeksu Trading Corp', 'no country'],
  ['OFAC:54764', '小白水贸易', 'Han read as Korean'],
  ['OFAC:55062', '沈阳金丰里网络科技有限公司', 'Han that the list does not give, read as Korean'],
  ['OFAC:55062', 'Shenyang Kumpungri Network Technology', 'the other romanisation, no form'],
  ['OFAC:55063', 'Korea Shinjin Trading Corp', 'sh for s'],
  ['OFAC:55063', '조선신진무역회사', 'Hangul that the list does not give'],
  ['OFAC:55063', '新进贸易', 'Han read as Korean'],
  ['OFAC:56044', '조선만경대콤퓨터기술회사', 'Hangul that the list does not give'],
  ['OFAC:56044', 'Korea Mankyongdae Computer Technology Corp', 'k for g'],
  ['OFAC:57056', '조선압록강기술개발회사', 'Hangul that the list does not give'],
  ['OFAC:57056', 'Korea Amnok-gang Technology Development Co', 'hyphen'],
  ['OFAC:57056', '鸭绿江技术开发公司', 'Han that the list does not give'],
  ['UN:KPe.050', 'Mansudae Overseas Project Group', 'end left out'],
  ['UN:KPe.050', 'Мансудэ', 'Cyrillic of the own word alone'],
  ['UN:KPe.050', '만수대해외개발회사그룹', 'Hangul that the list does not give'],
  ['UN:KPe.050', '만수대창작사', 'Hangul of an alias']
]

t.test('a company linked to labour is on top under each of its spellings', async t => {
  for (const [id, name, why] of SPELLINGS) {
    const [top] = matcher.match(asked(name), { threshold: DEFAULT_THRESHOLD, limit: 3 })
    t.equal(top?.party.id, id, `${name}: ${why}`)
  }
})

/** Bodies and companies of the DPRK by their names in Korean, Chinese, Russian and Arabic; the lists have English names only. */
const BODIES: [id: string, names: string[]][] = [
  ['UN:KPe.001', ['조선광업개발무역회사', '朝鲜矿业开发贸易公司']],
  ['UN:KPe.007', ['원자력총국', '原子能总局']],
  ['UN:KPe.012', ['조선우주공간기술위원회', '朝鲜宇宙空间技术委员会']],
  ['UN:KPe.020', ['원양해운관리회사', '远洋海运管理公司']],
  ['UN:KPe.027', ['원자력공업성', '原子能工业省', '原子能工业部']],
  ['UN:KPe.028', ['군수공업부', '军需工业部']],
  ['UN:KPe.029', ['국가우주개발국', '国家宇宙开发局']],
  ['UN:KPe.031', ['정찰총국', '侦察总局', 'Главное разведывательное управление КНДР']],
  ['UN:KPe.046', ['전략로케트군', '战略火箭军']],
  ['UN:KPe.047', ['조선대외무역은행', '朝鲜对外贸易银行', 'Внешнеторговый банк КНДР']],
  ['UN:KPe.048', ['조선민족보험총회사', '朝鲜民族保险总公司']],
  ['UN:KPe.052', ['조직지도부', '组织指导部']],
  ['UN:KPe.053', ['선전선동부', '宣传鼓动部']],
  ['UN:KPe.054', ['국방성', '国防省', '인민무력성', '人民武力省']],
  ['OFAC:20118', ['인민보안성', '人民保安省']],
  ['OFAC:20129', ['국가보위성', '国家保卫省']],
  ['OFAC:21308', ['로동성', '劳动省']],
  ['OFAC:22283', ['국무위원회', '国务委员会']],
  ['OFAC:22284', ['조선인민군', '朝鲜人民军']],
  ['OFAC:23083', ['대외건설국', 'مكتب البناء الخارجي']],
  ['OFAC:23174', ['륙해운성', '陆海运省']],
  ['OFAC:23211', ['원유공업성', '原油工业省']],
  ['OFAC:26852', ['로케트공업부', '火箭工业部']],
  ['OFAC:30082', ['조선철산총무역회사', '铁山总贸易公司']],
  ['OFAC:43337', ['기술정찰국', '技术侦察局']],
  ['OFAC:52262', ['53국', '인민무력성 53부']],
  ['OFAC:27383', ['조 선 남 강 무 역 회 사', '朝 鲜 南 江 贸 易 会 社']],
  ['OFAC:19612', ['남 강 건 설', 'N A M G A N G CONSTRUCTION', 'Namgang Contracting LLC', 'شركة نامغانغ للمقاولات', 'Намган барилга ХХК', 'Намган құрылыс ЖШС']],
  ['OFAC:52120', ['ДВ Инк', 'ООО «ДВ Инк»']]
]

t.test('a body is found under its name in its own language', async t => {
  for (const [id, names] of BODIES) {
    for (const name of names) t.ok(matcher.match(asked(name), { threshold: DEFAULT_THRESHOLD, limit: 5 }).some(({ party }) => party.id === id), `${name} is ${id}`)
  }
})

t.test('a name that gives only country and own word finds each company that bears them', async t => {
  const namgang = ['OFAC:19612', 'OFAC:27383']
  for (const name of ['Чосон Намган', 'Choson Namgang', '조선남강']) {
    const found = matcher.match(asked(name), { threshold: DEFAULT_THRESHOLD, limit: 3 }).map(({ party }) => party.id)
    t.same(namgang.filter(id => !found.includes(id)), [], name)
  }
})

t.test('no such company of the list is left out of the table', async t => {
  const direct = parties.filter(({ type, labour }) => labour?.link === 'direct' && (type === 'company' || type === 'organization'))
  t.same(new Set(SPELLINGS.map(([id]) => id)), new Set(direct.map(({ id }) => id)))
})
