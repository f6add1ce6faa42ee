/**
 * Names of companies that do not exist, composed of words the way builders and traders of each country name their
 * companies. A style holds the words for one country.
 */
interface Style { first: string[], second: string[], business: string[], form: string[], join: string }

const words = (text: string) => text.trim().split(/\s+/u)

const styles: Style[] = [
  {
    first: words(`Amber Birch Cedar Delta Elm Falcon Granite Harbour Iris Juniper Kestrel Lantern Maple Northern Oak Pioneer
      Quarry Ridge Silver Timber Upland Valley Willow Yarrow Zenith`),
    second: words('Arch Bay Bridge Brook Crest Dale Field Ford Gate Grove Heath Hill Lake Mill Moor Park Point Stone View Wood'),
    business: ['Building Supplies', 'Civil Engineering', 'Construction', 'Electrical', 'Foods', 'Freight', 'Garments', 'Joinery', 'Marine Services', 'Seafood', 'Steel', 'Trading'],
    form: words('Ltd LLC Inc. GmbH B.V. Pty'),
    join: ' '
  },
  {
    first: words('Ga Na Da Ra Ma Ba Sa A Ja Cha Ha Han Sin Dae Dong Seo Nam Mir Byeol Bit Sol Haneul Bada Garam Nuri'),
    second: words('bit san gang rim won hyeon ryong seong jin woo mi rae han byeol sol nuri ram bom dam gyeol'),
    business: ['Construction', 'Engineering', 'Industrial', 'Trading', 'Electric', 'Development', 'Fisheries', 'Tech', 'Heavy Machinery', 'Logistics', 'Chemical', 'Interior'],
    form: ['Co., Ltd.', 'Co.,Ltd', 'Corporation', 'Corp.', 'Inc.', ''],
    join: ''
  },
  {
    first: words('가온 나래 다솜 라온 마루 바론 새론 아람 자람 찬솔 하람 한울 신우 대현 동림 서진 남도 미르 별하 빛고을 솔빛 하늘 바다 가람 누리'),
    second: words('빛 산 강 림 원 현 룡 성 진 우 미 래 한 별 솔 누 람 봄 담 결'),
    business: words('건설 엔지니어링 산업 무역 전기 개발 수산 테크 중공업 물류 화학 인테리어'),
    form: ['주식회사 ', '(주)', '㈜', '유한회사 ', '합자회사 ', ''],
    join: ''
  },
  {
    first: words('Альфа Берёза Вектор Гранит Дельта Енисей Заря Искра Кедр Луч Маяк Нева Орион Полюс Рассвет Сокол Тайга Урал Факел Эталон Ладога Байкал Монолит Прогресс Север'),
    second: words('Плюс Инвест Групп Ресурс Проект Комплект Сервис Центр Регион Альянс Контракт Гарант Мастер Партнёр Капитал Сити Лайн Стандарт Профи Холдинг'),
    business: words('Строй Строительство Торг Снаб Монтаж Энерго Транс Пром Лес Рыба Металл Дом'),
    form: ['ООО ', 'АО ', 'ПАО ', 'ЗАО ', 'ИП ', ''],
    join: ' '
  }
]

/** `size` distinct names, always the same ones. @param size at most 144,000 @throws Error when that is exceeded */
export function madeUpCompanies (size: number): string[] {
  const names = new Set<string>()
  for (let i = 0; names.size < size; i++) {
    if (i >= 36_000 * styles.length) throw new Error(`no more than ${names.size} companies can be made up`)
    names.add(nameOf(styles[i % styles.length], Math.floor(i / styles.length)))
  }
  return [...names]
}

/** The name at a place of a style. Names at neighbouring places differ in every word. */
function nameOf ({ first, second, business, form, join }: Style, place: number): string {
  const mixed = place * 7919 % 36_000
  const pick = <T>(from: T[], step: number) => from[Math.floor(mixed / step) % from.length]
  const core = `${pick(first, 1)}${join}${pick(second, 25)}`
  const trade = pick(business, 500)
  const legal = pick(form, 6_000)
  if (/[가-힣]/u.test(core)) return legal + core + trade
  if (/[а-яё]/iu.test(core)) return `${legal}«${core} ${trade}»`
  return `${core} ${trade} ${legal}`.trim()
}
