import t from 'tap'
import table from '../../../data/lexicon/legal-forms.json' with { type: 'json' }
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'

const analyse = (name: string) => analyseName(canonicalName(name))

/** Names with legal forms as the register of each jurisdiction writes them. */
const forms: [jurisdiction: string, name: string, family: string, text: string][] = [
  ['United Kingdom', 'Mokran Limited', 'limited', 'limited'],
  ['United Kingdom', 'Mokran Ltd.', 'limited', 'ltd'],
  ['United Kingdom', 'Mokran PLC', 'stock', 'plc'],
  ['United Kingdom', 'Mokran LLP', 'partnership', 'llp'],
  ['United States', 'Mokran, Inc.', 'stock', 'inc'],
  ['United States', 'Mokran L.L.C.', 'limited', 'llc'],
  ['United States', 'Mokran Corp.', 'company', 'corp'],
  ['United States', 'Mokran LP', 'partnership', 'lp'],
  ['Ireland', 'Mokran Designated Activity Company', 'limited', 'designated activity company'],
  ['Australia', 'Mokran Pty Ltd', 'limited', 'pty ltd'],
  ['South Africa', 'Mokran (Proprietary) Limited', 'limited', 'proprietary limited'],
  ['India', 'Mokran Pvt. Ltd.', 'limited', 'pvt ltd'],
  ['India', 'Mokran Private Limited', 'limited', 'private limited'],
  ['Singapore', 'Mokran Pte Ltd', 'limited', 'pte ltd'],
  ['Malaysia', 'Mokran Sdn. Bhd.', 'limited', 'sdn bhd'],
  ['Malaysia', 'Mokran Berhad', 'stock', 'berhad'],
  ['Indonesia', 'PT Mokran', 'stock', 'pt'],
  ['Slovakia', 'Mokran j. s. a.', 'stock', 'jsa'],
  ['Slovakia', 'Mokran jednoduchá spoločnosť na akcie', 'stock', 'jednoducha spolocnost na akcie'],
  ['Lithuania', 'Mokran tikroji ūkinė bendrija', 'partnership', 'tikroji ukine bendrija'],
  ['Latvia', 'Pilnsabiedrība Mokran', 'partnership', 'pilnsabiedriba'],
  ['Mongolia', 'Мокран хоршоо', 'cooperative', 'хоршоо'],
  ['Mongolia', 'Мокран нөхөрлөл', 'partnership', 'нөхөрлөл'],
  ['Denmark', 'Mokran Iværksætterselskab', 'limited', 'ivaerksaetterselskab'],
  ['European Union', 'Mokran EWIV', 'partnership', 'ewiv'],
  ['Ukraine', 'Дочірнє підприємство «Мокран»', 'company', 'дочірнє підприємство'],
  ['Indonesia', 'PT. Mokran Tbk', 'stock', 'tbk'],
  ['Thailand', 'Mokran Public Company Limited', 'stock', 'public company limited'],
  ['Thailand', 'บริษัท มกราน จำกัด', 'company', 'บริษัท'],
  ['India', 'मोकरान प्राइवेट लिमिटेड', 'limited', 'प्राइवेट लिमिटेड'],
  ['Viet Nam', 'Công ty TNHH Mokran', 'limited', 'cong ty tnhh'],
  ['Viet Nam', 'Công ty Cổ phần Mokran', 'stock', 'cong ty co phan'],
  ['China', '南江有限公司', 'limited', '有限公司'],
  ['China', '南江有限责任公司', 'limited', '有限责任公司'],
  ['China', '南江股份有限公司', 'stock', '股份有限公司'],
  ['China', '南江公司', 'company', '公司'],
  ['China', 'Mokran Co., Ltd.', 'company', 'co ltd'],
  ['Republic of Korea', '남강주식회사', 'stock', '주식회사'],
  ['Republic of Korea', '(주)남강', 'stock', '주식회사'],
  ['Republic of Korea', '남강유한회사', 'limited', '유한회사'],
  ['Republic of Korea', '남강유한책임회사', 'limited', '유한책임회사'],
  ['DPRK', '남강회사', 'company', '회사'],
  ['DPRK', '남강총회사', 'company', '총회사'],
  ['DPRK', '남강합영회사', 'joint-venture', '합영회사'],
  ['DPRK', '남강합작회사', 'joint-venture', '합작회사'],
  ['DPRK', 'Mokran General Corporation', 'company', 'general corporation'],
  ['DPRK', 'Мокран чхонхвеса', 'company', 'чхонхвеса'],
  ['Japan', '株式会社南江', 'stock', '株式会社'],
  ['Japan', 'Mokran Kabushiki Kaisha', 'stock', 'kabushiki kaisha'],
  ['Japan', 'Mokran Godo Kaisha', 'limited', 'godo kaisha'],
  ['Mongolia', 'Мокран ХХК', 'limited', 'ххк'],
  ['Russia', 'ООО «Мокран»', 'limited', 'ооо'],
  ['Russia', 'Общество с ограниченной ответственностью «Мокран»', 'limited', 'общество с ограниченной ответственностью'],
  ['Russia', 'обществом с ограниченной ответственностью «Мокран»', 'limited', 'обществом с ограниченной ответственностью'],
  ['Russia', 'публичного акционерного общества «Мокран»', 'stock', 'публичного акционерного общества'],
  ['Russia', 'АО «Мокран»', 'stock', 'ао'],
  ['Russia', 'ПАО «Мокран»', 'stock', 'пао'],
  ['Russia', 'ЗАО «Мокран»', 'stock', 'зао'],
  ['Russia', 'ФГУП «Мокран»', 'state', 'фгуп'],
  ['Russia', 'ИП Мокран', 'sole', 'ип'],
  ['Kazakhstan', 'Мокран ЖШС', 'limited', 'жшс'],
  ['Kazakhstan', 'ТОО «Мокран»', 'limited', 'тоо'],
  ['Kyrgyzstan', 'ОсОО «Мокран»', 'limited', 'осоо'],
  ['Ukraine', 'ТОВ «Мокран»', 'limited', 'тов'],
  ['Uzbekistan', 'Mokran MCHJ', 'limited', 'mchj'],
  ['Azerbaijan', 'Mokran MMC', 'limited', 'mmc'],
  ['Germany', 'Mokran GmbH', 'limited', 'gmbh'],
  ['Germany', 'Mokran AG', 'stock', 'ag'],
  ['Germany', 'Mokran Aktiengesellschaft', 'stock', 'aktiengesellschaft'],
  ['Germany', 'Mokran GmbH & Co. KG', 'partnership', 'gmbh co kg'],
  ['Switzerland', 'Mokran Sagl', 'limited', 'sagl'],
  ['France', 'Mokran S.A.R.L.', 'limited', 'sarl'],
  ['France', 'Mokran S.A.S.', 'stock', 'sas'],
  ['France', 'Mokran S.A.', 'stock', 'sa'],
  ['Belgium', 'Mokran N.V.', 'stock', 'nv'],
  ['Netherlands', 'Mokran B.V.', 'limited', 'bv'],
  ['Italy', 'Mokran S.p.A.', 'stock', 'spa'],
  ['Italy', 'Mokran S.r.l.', 'limited', 'srl'],
  ['Spain', 'Mokran S.L.', 'limited', 'sl'],
  ['Portugal', 'Mokran, Lda.', 'limited', 'lda'],
  ['Brazil', 'Mokran Ltda.', 'limited', 'ltda'],
  ['Mexico', 'Mokran S.A. de C.V.', 'stock', 'sa de cv'],
  ['Denmark', 'Mokran A/S', 'stock', 'as'],
  ['Denmark', 'Mokran ApS', 'limited', 'aps'],
  ['Norway', 'Mokran Aksjeselskap', 'stock', 'aksjeselskap'],
  ['Sweden', 'Mokran AB', 'stock', 'ab'],
  ['Finland', 'Mokran Oy', 'limited', 'oy'],
  ['Estonia', 'Mokran OÜ', 'limited', 'ou'],
  ['Latvia', 'SIA Mokran', 'limited', 'sia'],
  ['Lithuania', 'UAB Mokran', 'limited', 'uab'],
  ['Poland', 'Mokran Sp. z o.o.', 'limited', 'sp z oo'],
  ['Czechia', 'Mokran s.r.o.', 'limited', 'sro'],
  ['Hungary', 'Mokran Kft.', 'limited', 'kft'],
  ['Slovenia', 'Mokran d.o.o.', 'limited', 'doo'],
  ['Bulgaria', 'Мокран ООД', 'limited', 'оод'],
  ['Turkey', 'Mokran Anonim Şirketi', 'stock', 'anonim sirketi'],
  ['Turkey', 'Mokran Ltd. Şti.', 'limited', 'ltd sti'],
  ['United Arab Emirates', 'Mokran FZE', 'limited', 'fze'],
  ['United Arab Emirates', 'شركة مكران ذ.م.م', 'limited', 'ذمم'],
  ['Kuwait', 'Mokran W.L.L.', 'limited', 'wll'],
  ['Saudi Arabia', 'Mokran Establishment', 'sole', 'establishment']
]

t.test('forms of suppliers and contractors, set apart from the name', async t => {
  for (const [jurisdiction, name, family, text] of forms) {
    const { legalForms, tokens } = analyse(name)
    t.ok(legalForms.some(form => form.text === text && form.family === family),
      `${jurisdiction}: ${name} is ${text} of ${family}, got ${legalForms.map(form => `${form.text} of ${form.family}`).join()}`)
    t.equal(tokens.filter(({ kind }) => kind !== 'connective').length, 1, `${jurisdiction}: of ${name} one word is left`)
  }
  t.ok(new Set(forms.map(([jurisdiction]) => jurisdiction)).size >= 25, 'at least 25 jurisdictions')
})

t.test('English forms in Cyrillic and Hangul, Chinese ones in characters of the DPRK', async t => {
  const cases: [string, string][] = [
    ['Мокран корпорейшн', 'Mokran Corporation'],
    ['Мокран лимитэд', 'Mokran Limited'],
    ['Мокран энд ко', 'Mokran and Co'],
    ['Мокран и Ко', 'Mokran and Co'],
    ['Мокран Пте Лтд', 'Mokran Pte Ltd'],
    ['Мокран Прайвет Лимитед', 'Mokran Private Limited'],
    ['Мокран Пти Лтд', 'Mokran Pty Ltd'],
    ['Мокран Сдн Бхд', 'Mokran Sdn Bhd'],
    ['목란엘티디', 'Mokran Ltd'],
    ['목란컴파니', 'Mokran Company'],
    ['木兰合营会社', '목란합영회사'],
    ['木兰合作会社', '목란합작회사'],
    ['木兰联合会社', '목란련합회사']
  ]
  const families = (name: string) => analyse(name).legalForms.map(({ family }) => family)
  for (const [name, english] of cases) {
    t.strictSame(families(name), families(english), `${name} and ${english}`)
    t.equal(analyse(name).tokens.filter(({ kind }) => kind !== 'connective').length, 1, `of ${name} one word is left`)
  }
})

t.test('one form, whatever its spelling', async t => {
  const cases: [string, string, string][] = [
    ['Mokran Ltd', 'Mokran Limited', 'abbreviated'],
    ['Mokran Pvt Ltd', 'Mokran Private Limited', 'abbreviated'],
    ['Mokran LLC', 'Mokran Limited Liability Company', 'abbreviated'],
    ['ООО Мокран', 'Общество с ограниченной ответственностью Мокран', 'abbreviated'],
    ['(주)남강', '남강 주식회사', 'a mark in brackets'],
    ['株式会社南江', '南江(株)', 'a mark in brackets'],
    ['Mokran GmbH', 'Mokran Gesellschaft mit beschränkter Haftung', 'written out'],
    ['Mokran A/S', 'Mokran Aktieselskab', 'written out'],
    ['Mokran C J S C', 'Mokran CJSC', 'letters apart'],
    ['Mokran L L P', 'Mokran LLP', 'letters apart'],
    ['Mokran P/L', 'Mokran Pty Ltd', 'a stroke'],
    ['شَرِكَة مكران', 'شركة مكران', 'vowel points'],
    ['О́бщество с ограни́ченной отве́тственностью Мокран', 'ООО Мокран', 'stress marks']
  ]
  const ids = (name: string) => analyse(name).legalForms.map(({ id }) => id)
  for (const [a, b, why] of cases) t.strictSame(ids(a), ids(b), `${a} and ${b}: ${why}`)
})

t.test('every form of the table is met after a name, whole', async t => {
  const entries = table.forms.flatMap(form => {
    const { id, texts, weakTexts = [], trades = {} } = form as { id: string, texts: string[], weakTexts?: string[], trades?: Record<string, string> }
    return [...texts, ...weakTexts].map(text => ({ id, text, trades: [...new Set(text.split(' ').flatMap(word => trades[word] ?? []))] }))
  })
  for (const { id, text, trades } of entries) {
    const { legalForms, tokens } = analyse(`xyzzy ${text}`)
    t.strictSame([tokens.map(token => token.text), legalForms.map(form => form.id)], [['xyzzy', ...trades], [id]], text)
  }
})

t.test('a form that says what the firm does leaves that in the name', async t => {
  const cases: [name: string, concepts: string[], why: string][] = [
    ['Mokran Handels GmbH', ['trading'], 'German'],
    ['Mokran Handelsgesellschaft mbH', ['trading'], 'in one word'],
    ['Mokran Baugesellschaft mbH', ['construction'], 'a builder'],
    ['Mokran Ticaret Ltd. Şti.', ['trading'], 'Turkish'],
    ['Mokran San. ve Tic. A.Ş.', ['industry', 'trading'], 'abbreviated'],
    ['Mokran General Trading Establishment', ['general', 'trading'], 'of the Gulf'],
    ['Mokran GmbH', [], 'nothing is said']
  ]
  for (const [name, concepts, why] of cases) {
    const [, ...others] = analyse(name).tokens
    t.strictSame(others.map(({ concept }) => concept), concepts, `${name}: ${why}`)
    t.ok(others.every(({ kind }) => kind === 'generic'), `${name}: a word that may be left out with the form`)
  }
})

t.test('a name of legal forms alone has no words, and a name without one no form', async t => {
  t.strictSame(analyse('Co., Ltd.').tokens, [])
  t.strictSame(analyse('Mokran').legalForms, [])
})
