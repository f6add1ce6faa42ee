import fc from 'fast-check'
import t from 'tap'
import { analysePersonName } from '../../src/names/analyse-person.js'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/canonical.js'
import { divideCompound } from '../../src/names/compounds.js'

const analyse = (name: string) => analyseName(canonicalName(name))
const words = (name: string) => analyse(name).tokens.filter(({ kind }) => kind !== 'connective').map(({ text }) => text)
const conceptsOf = (name: string) => analyse(name).tokens.map(({ concept }) => concept)

t.test('names without spaces are divided', async t => {
  const cases: [string, string[]][] = [
    ['조선남강무역회사', ['조선', '남강', '무역']],
    ['조선소백수무역회사', ['조선', '소백수', '무역']],
    ['동은건설', ['동은', '건설']],
    ['해원에프엠', ['해원', '에프엠']],
    ['丹东鸿祥实业发展有限公司', ['丹东', '鸿祥', '实业', '发展']],
    ['深圳市共进电子股份有限公司', ['深圳', '共进', '电子']]
  ]
  for (const [name, expected] of cases) t.strictSame(words(name), expected, name)
})

t.test('words run together are divided at business words only', async t => {
  t.strictSame(divideCompound('koreadaesongbank'), ['korea', 'daesong', 'bank'])
  t.strictSame(divideCompound('bankofeastland'), ['bank', 'of', 'east', 'land'])
  t.strictSame(divideCompound('hongxiang'), ['hongxiang'])
  t.strictSame(divideCompound('electronics'), ['electronics'])
})

t.test('one concept in four languages', async t => {
  const cases: [string, string[]][] = [
    ['construction', ['건설', '建设', 'строительство', 'construction', 'construccion']],
    ['trading', ['무역', '贸易', 'торговля', 'trading', 'trdg']],
    ['bank', ['은행', '银行', 'банк', 'bank']],
    ['shipping', ['해운', 'shipping', 'shpg']],
    ['technology', ['기술', '技术', 'технологии', 'technology', 'tech']],
    ['KOREA', ['조선', '朝鲜', 'корейская', 'korea', 'choson']]
  ]
  for (const [concept, spellings] of cases) for (const spelling of spellings) t.strictSame(conceptsOf('xyzzy ' + spelling).at(-1), concept, spelling)
})

t.test('legal forms are set apart, not lost', async t => {
  const cases: [string, string][] = [
    ['Mokran LLC', 'llc'], ['ООО Мокран', 'ооо'], ['Общество с ограниченной ответственностью Мокран', 'общество с ограниченной ответственностью'],
    ['Mokran Limited', 'limited'], ['Mokran Ltd.', 'ltd'], ['Mokran Co., Ltd.', 'co ltd'], ['Mokran GmbH', 'gmbh'], ['Mokran AG', 'ag'],
    ['Mokran S.A.', 'sa'], ['Mokran S.A.R.L.', 'sarl'], ['Mokran S.p.A.', 'spa'], ['Mokran S.r.l.', 'srl'], ['Mokran B.V.', 'bv'], ['Mokran N.V.', 'nv'],
    ['Mokran Oy', 'oy'], ['Mokran AB', 'ab'], ['Mokran A/S', 'as'], ['Mokran ApS', 'aps'], ['Mokran Sp. z o.o.', 'sp z oo'], ['Mokran s.r.o.', 'sro'],
    ['Mokran Kft', 'kft'], ['Mokran d.o.o.', 'doo'], ['Mokran SIA', 'sia'], ['Mokran UAB', 'uab'], ['Mokran OÜ', 'ou'],
    ['Mokran Pte Ltd', 'pte ltd'], ['Mokran Sdn Bhd', 'sdn bhd'], ['PT Mokran', 'pt'], ['Mokran Pvt Ltd', 'pvt ltd'], ['Mokran Pty Ltd', 'pty ltd'],
    ['Mokran WLL', 'wll'], ['Mokran FZE', 'fze'], ['Mokran Inc.', 'inc'], ['Mokran Corp.', 'corp'], ['Mokran LLP', 'llp'], ['Mokran PLC', 'plc'],
    ['АО Мокран', 'ао'], ['ПАО Мокран', 'пао'], ['Мокран ЖШС', 'жшс'], ['남강유한책임회사', '유한책임회사'], ['남강주식회사', '주식회사'],
    ['南江有限公司', '有限公司'], ['南江股份有限公司', '股份有限公司'], ['株式会社南江', '株式会社']
  ]
  for (const [name, form] of cases) {
    const { legalForms, tokens } = analyse(name)
    t.ok(legalForms.some(({ text }) => text === form), `${name}: ${form}, got ${legalForms.map(({ text }) => text).join()}`)
    t.equal(tokens.filter(({ kind }) => kind !== 'connective').length, 1, `${name}: one word is left`)
  }
})

t.test('what says nothing is left out', async t => {
  t.strictSame(analyse('Korea National Insurance Company (KNIC)').tokens.map(({ text }) => text), ['korea', 'national', 'insurance'], 'its own abbreviation')
  t.equal(analyse('Korea National Insurance Company (KNIC)').ownAcronym?.text, 'knic')
  t.strictSame(words('ООО «Сириус» (ООО «Сириус»)'), ['сириус'], 'the same said twice')
  t.strictSame(words('Nam Nam General'), ['nam', 'nam', 'general'], 'but a doubled word is a name')
})

t.test('a frame word says less than a name', async t => {
  const [trading] = analyse('trading').tokens
  const [own] = analyse('hongxiang').tokens
  t.ok(trading.bits < own.bits)
})

t.test('persons', async t => {
  const surname = (name: string) => analysePersonName(canonicalName(name)).tokens.find(({ concept }) => concept !== undefined)?.concept
  t.equal(surname('Ri Song Un'), surname('Lee Song Un'), 'Ri and Lee are one family name')
  t.equal(surname('리성은'), surname('Ri Song Un'), 'in Hangul too')
  t.strictSame(analysePersonName('dr kim chol').tokens.map(({ text }) => text), ['kim', 'chol'], 'titles fall away')
})

t.test('no text crashes the analysis, and every word can be read', async t => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'남강무역회사丹东鸿祥有限公司МокранООО ltd.'), maxLength: 40 }))
  fc.assert(fc.property(text, name => {
    for (const analysed of [analyse(name), analysePersonName(canonicalName(name))]) {
      if (analysed.tokens.some(({ readings }) => !readings[0])) return false
    }
    return true
  }), { numRuns: 2000 })
  t.pass()
})
