import t from 'tap'
import { compare } from '../../src/matching/matcher.js'
import { asked, DEFAULT_THRESHOLD } from './asked.js'

/** The score of two names as names of one organisation. */
function alike (name: string, listed: string): number {
  return compare(asked(name), { id: 'T:1', name: listed, type: 'company' }).score
}

t.test('what a firm does, in the languages of its papers', async t => {
  // A made-up company Namgang: the listed name has its business in English, the others in Korean, Chinese and Russian.
  const cases: [english: string, korean: string, chinese: string, russian?: string][] = [
    ['Electric Power', '전력', '电力', 'электроэнергия'],
    ['Atomic Energy', '원자력', '原子能', 'атомная энергия'],
    ['Light Industry', '경공업', '轻工业', 'легкая промышленность'],
    ['Heavy Industry', '중공업', '重工业', 'тяжелая промышленность'],
    ['Chemical Industry', '화학공업', '化工', 'химическая промышленность'],
    ['Iron and Steel', '철강', '钢铁', 'сталь'],
    ['Nonferrous Metals', '유색금속', '有色金属', 'цветные металлы'],
    ['Ferrous Metals', '흑색금속', '黑色金属', 'черные металлы'],
    ['Building Materials', '건재', '建材', 'стройматериалы'],
    ['Civil Engineering', '토목', '土木'],
    ['Import and Export', '수출입', '进出口', 'экспорт импорт'],
    ['Natural Resources', '자원', '资源', 'ресурсы'],
    ['Crude Oil', '원유', '原油', 'нефть'],
    ['Fuel', '연료', '燃料', 'топливо'],
    ['Electronics', '전자', '电子', 'электроника'],
    ['Investment', '투자', '投资', 'инвестиции'],
    ['Supply', '물자', '物资', 'снабжение'],
    ['Materials', '자재', '材料', 'материалы'],
    ['Seed', '종자', '种子', 'семена'],
    ['Postal', '체신', '邮电', 'почта'],
    ['Livestock', '축산', '畜牧', 'животноводство'],
    ['Ship', '선박', '船舶'],
    ['Medicine', '의학', '医学', 'медицина'],
    ['Aerospace', '항공우주', '航空宇宙', 'аэрокосмическая'],
    ['Missile', '미싸일', '导弹'],
    ['Locomotive', '기관차', '机车', 'локомотив'],
    ['Bearing', '베아링', '轴承', 'подшипник'],
    ['Agriculture', '농업', '农业', 'сельское хозяйство'],
    ['Travel Agency', '려행사', '旅行社', 'турагентство']
  ]
  for (const [english, korean, chinese, russian] of cases) {
    const listed = `Korea Namgang ${english} Corporation`
    for (const name of [`조선남강${korean}회사`, `朝鲜南江${chinese}公司`]) t.ok(alike(name, listed) >= DEFAULT_THRESHOLD + 0.1, `${name} is ${listed}`)
    if (russian !== undefined) t.ok(alike(`ООО «Намган ${russian}»`, `Namgang ${english} LLC`) >= DEFAULT_THRESHOLD + 0.1, `Намган ${russian} is Namgang ${english}`)
  }
})

t.test('what Russian builders and their suppliers do', async t => {
  const cases: [russian: string, english: string][] = [
    ['строймонтаж', 'construction and installation'], ['дорожное строительство', 'road construction'], ['отделочные работы', 'finishing works'],
    ['железобетон', 'reinforced concrete'], ['сваи', 'piling'], ['благоустройство', 'landscaping'], ['реконструкция', 'reconstruction'],
    ['застройщик', 'developer'], ['общежитие', 'dormitory'], ['теплица', 'greenhouse'], ['рыбопереработка', 'fish processing'],
    ['лесопереработка', 'wood processing'], ['грузоперевозки', 'freight'], ['нефтегаз', 'oil and gas'], ['газопровод', 'gas pipeline'],
    ['станкостроение', 'machine tool'], ['приборостроительный', 'instrument engineering'], ['вагоностроение', 'railcar'], ['вертолеты', 'helicopters'],
    ['верфь', 'verf'], ['кадровое агентство', 'recruitment agency'], ['трудовые ресурсы', 'labour resources']
  ]
  for (const [russian, english] of cases) t.ok(alike(`ООО «Намган ${russian}»`, `Namgang ${english} LLC`) >= DEFAULT_THRESHOLD + 0.05, `${russian} is ${english}`)
})

t.test('Russian firms in Latin papers', async t => {
  const cases: [russian: string, latin: string, why: string][] = [
    ['ООО «ТКХ-Инвест»', 'TKH-Invest LLC', 'an abbreviation, letter for letter'],
    ['АО «ЦНИИ Толмен»', 'CNII Tolmen JSC', 'with c for ц'],
    ['ООО «КР Пром»', 'KR Prom LLC', 'two letters are no domain of the web'],
    ['АО «Восточная верфь»', 'JSC Vostochnaia Verf', 'a business word that English papers leave in Russian'],
    ['Таганрогский завод связи', 'Taganrog Communications Plant', 'a city as an adjective']
  ]
  for (const [russian, latin, why] of cases) t.ok(alike(russian, latin) >= DEFAULT_THRESHOLD, `${russian} is ${latin}: ${why}`)
})

t.test('a phrase in the place of a business word is no more than the word', async t => {
  const cases: [asked: string, listed: string][] = [
    ['Science and Technology LLC', 'Tekhnologiya OOO'], ['ООО «Новые технологии»', 'Tekhnologiya OOO'], ['High-Tech LLC', 'Tekhnologiya OOO'], ['先进技术有限公司', 'Tekhnologiya OOO'],
    ['AI Bureau LLC', 'Reconnaissance Bureau'], ['Machinery Training LLC', 'Intellekt LLC'], ['Steel Bridge Ltd', 'Railway']
  ]
  for (const [name, listed] of cases) t.ok(alike(name, listed) < DEFAULT_THRESHOLD, `${name} is not ${listed}`)
  for (const [name, listed] of [['Construction Industry Trading Ltd', 'Construction Trading'], ['Economic Trade Bank', 'Trade Bank'], ['Ministry of Oil and Gas', 'Ministry of Crude Oil Industry']]) {
    t.ok(alike(name, listed) <= 0.85, `${name} is no more than like ${listed}`)
  }
})

t.test('a near business meets beside a word of the firm\'s own, and tells nobody alone', async t => {
  t.ok(alike('Haejin Shipping', 'Haejin Ship Management Company Limited') >= DEFAULT_THRESHOLD)
  t.ok(alike('平进船务有限公司', 'Pyongjin Ship Management Company Limited') >= DEFAULT_THRESHOLD)
  t.ok(alike('Hongxiang Light Industry', 'Dandong Hongxiang Industrial Development Co Ltd') >= DEFAULT_THRESHOLD)
  t.ok(alike('Shipping & Trading Ltd', 'Vessel Trading Corporation') < DEFAULT_THRESHOLD)
})

t.test('another business of a namesake is a little less', async t => {
  for (const [name, same, other] of [
    ['조선남강전력회사', 'Korea Namgang Electric Power Corporation', 'Korea Namgang Electric Corporation'],
    ['朝鲜南江钢铁公司', 'Korea Namgang Iron and Steel Corporation', 'Korea Namgang Iron and Timber Corporation'],
    ['조선남강연합회사', 'Korea Namgang United Corporation', 'Korea Namgang Trading Corporation']
  ]) t.ok(alike(name, same) > alike(name, other), `${name}: ${same}`)
})

t.test('a firm\'s own word that sounds like a business word of Chinese', async t => {
  for (const [name, listed] of [['广博集团股份有限公司', 'Guangbo Group Stock Co., Ltd.'], ['鸿利贸易有限公司', 'Hongli Trading Co., Ltd.']]) {
    t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}`)
  }
})

t.test('a department is a ministry only beside a word of its own', async t => {
  for (const name of ['Ministry of Labour', 'Department of Labour', 'Labor Department', '노동부']) t.ok(alike(name, 'MINISTRY OF LABOR') >= DEFAULT_THRESHOLD, name)
  for (const name of ['HR Department', 'Personnel Department']) t.ok(alike(name, 'MINISTRY OF LABOR') < DEFAULT_THRESHOLD, name)
})
