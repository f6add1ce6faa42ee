import fc from 'fast-check'
import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import type { WordKind } from '../../src/names/lexicon/concepts.js'
import type { Script } from '../../src/names/text/scripts.js'

const analyse = (name: string) => analyseName(canonicalName(name))

t.test('what a name says, word by word', async t => {
  const cases: [string, [string, WordKind][], string][] = [
    ['Korea Mokran Trading Corporation', [['korea', 'country'], ['mokran', 'name'], ['trading', 'activity']], 'frame words around a name; the legal form is set apart'],
    ['조선목란무역회사', [['조선', 'country'], ['목란', 'name'], ['무역', 'activity']], 'the same in Hangul'],
    ['朝鲜南江贸易有限公司', [['朝鲜', 'country'], ['南江', 'name'], ['贸易', 'activity']], 'the same in Han'],
    ['朝鮮南江貿易有限公司', [['朝鲜', 'country'], ['南江', 'name'], ['贸易', 'activity']], 'traditional characters are simplified'],
    ['Корейская торговая компания «Мокран»', [['корейская', 'country'], ['торговая', 'activity'], ['мокран', 'name']], 'the same in Russian'],
    ['Moklan 38 Trading', [['moklan', 'name'], ['38', 'number'], ['trading', 'activity']], 'a number'],
    ['The Bank of Mokran', [['the', 'connective'], ['bank', 'activity'], ['of', 'connective'], ['mokran', 'name']], 'connectives'],
    ['Mokran och Namgang', [['mokran', 'name'], ['och', 'connective'], ['namgang', 'name']], 'one of Swedish'],
    ['목란앤드무역', [['목란', 'name'], ['앤드', 'connective'], ['무역', 'activity']], 'one of English in Hangul'],
    ['위드목란', [['위드', 'name'], ['목란', 'name']], 'one that Korean borrows as a name only'],
    ['Pyongyang Mokran General Bureau', [['pyongyang', 'place'], ['mokran', 'name'], ['general', 'generic'], ['bureau', 'body']], 'a place and a body'],
    ['koreamokranbank', [['korea', 'country'], ['mokran', 'name'], ['bank', 'activity']], 'run together'],
    ['39室有限公司', [['39', 'number'], ['室', 'body']], 'a body behind its number, before a legal form'],
    ['深圳市共进电子股份有限公司', [['深圳', 'place'], ['共进', 'name'], ['电子', 'activity']], 'the word "city" after a place falls away'],
    ['남강 Trading', [['남강', 'name'], ['trading', 'activity']], 'two scripts'],
    ['Мокра\u0301н Трейдинг', [['мокран', 'name'], ['трейдинг', 'activity']], 'so are stress marks'],
    ['Chosŏn Mokran', [['choson', 'country'], ['mokran', 'name']], 'diacritics are folded'],
    ['', [], 'nothing'],
    ['남 강 건 설', [['남강', 'name'], ['건설', 'activity']], 'syllables written apart'],
    ['N A M G A N G Construction', [['namgang', 'name'], ['construction', 'activity']], 'letters written apart'],
    ['인민무력성 53부', [['인민', 'name'], ['무력', 'activity'], ['성', 'body'], ['53', 'number'], ['부', 'body']], 'a body with a number'],
    ['ДВ Инк', [['дв', 'name'], ['инк', 'name']], 'no Inc. behind two letters'],
    ['ООО «Мокран Инк»', [['мокран', 'name'], ['инк', 'name']], 'nor beside another legal form'],
    ['Мокран Инк', [['мокран', 'name']], 'but behind a name'],
    ['!?', [], 'no letters']
  ]
  for (const [name, words, why] of cases) t.strictSame(analyse(name).tokens.map(({ text, kind }) => [text, kind]), words, `${name}: ${why}`)
})

t.test('how a word may be read', async t => {
  const cases: [string, string[], string][] = [
    ['남강', ['namgang'], 'Hangul in which every reading is one'],
    ['목란', ['mongnan', 'mokran'], 'with the sound change and letter by letter'],
    ['鸿祥', ['hongxiang', 'hongsang'], 'pinyin and Korean'],
    ['чхольсан', ['cholsan', 'chkholsan'], 'Kontsevich and letter by letter'],
    ['мокран', ['mokran'], 'Russian'],
    ['الأنصار', ['ansâr'], 'consonants'],
    ['mokran', ['mokran'], 'Latin']
  ]
  for (const [word, readings, why] of cases) {
    const [token] = analyse(word).tokens
    for (const reading of readings) t.ok(token.readings.includes(reading), `${word} is read ${reading}: ${why}; got ${token.readings.join()}`)
  }
})

t.test('the likeliest reading comes first', async t => {
  const cases: [string, string][] = [['대성', 'daeseong'], ['鸿祥', 'hongxiang'], ['чхольсан', 'cholsan'], ['그린', 'green'], ['038', '38'], ['mokran', 'mokran']]
  for (const [word, reading] of cases) t.equal(analyse(word).tokens[0].readings[0], reading, word)
})

t.test('abbreviations and scripts without vowels are marked', async t => {
  const cases: [string, boolean, string][] = [
    ['KKG', true, 'three letters'], ['CNC', true, 'three letters'], ['MKRN', true, 'four without a vowel'], ['СГМ', true, 'Cyrillic'],
    ['KOMID', false, 'five with vowels'], ['Mokran', false, 'a word'], ['남', false, 'a syllable']
  ]
  for (const [name, acronym, why] of cases) t.equal(analyse(name).tokens[0].acronym, acronym, `${name}: ${why}`)
  t.equal(analyse('الأنصار').tokens[0].consonantal, true)
  t.equal(analyse('Ansar').tokens[0].consonantal, false)
  t.equal(analyse('에스케이').tokens[0].letters, 'sk', 'letters in Hangul')
  t.equal(analyse('남강').tokens[0].letters, undefined)
})

t.test('Korean business words that are names or were borrowed', async t => {
  const [first, second] = analyse('중앙건설').tokens
  t.match(first, { kind: 'name', concept: 'central' }, 'Joongang Construction: the name keeps its meaning')
  t.match(second, { kind: 'activity', concept: 'construction' })
  t.match(analyse('조선 중앙건설').tokens[1], { kind: 'generic', concept: 'central' }, 'after a country it describes')
  t.equal(analyse('남강소프트').tokens[1].readings[1], 'soft', 'a borrowed word is also spelt as in English')
  t.equal(analyse('남강디엔씨').tokens[1].readings[1], 'dnc', 'and letters as letters')
  t.equal(analyse('레드남강').tokens[0].concept, undefined, 'red is an English word here, not the Spanish network')
  t.strictSame(analyse('남강엠아이티').tokens.map(({ text, letters }) => letters ?? text), ['남강', 'mit'], 'letters after a name')
  t.strictSame(analyse('남강골든스톤').tokens.map(({ readings }) => readings[0]), ['namgang', 'golden', 'stone'], 'borrowed words after a name')
})

t.test('the script of a name', async t => {
  const cases: [string, Script][] = [['Mokran LLC', 'latin'], ['ООО Мокран', 'cyrillic'], ['조선남강무역회사', 'hangul'], ['南江有限公司', 'han'], ['شركة مكران', 'arabic'], ['38', 'latin']]
  for (const [name, script] of cases) t.equal(analyse(name).script, script, name)
})

t.test('no text crashes the analysis, and every word can be read and weighed', async t => {
  const texts = [
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(units => String.fromCharCode(...units)),
    fc.string({ unit: fc.constantFrom(...'남강무역회사(주)丹东市有限公司МокранООО شركةال ltd.&/-38②k\u0301'), maxLength: 40 }),
    fc.array(fc.constantFrom('korea', 'bank', 'of', 'co', 'ltd', '조선', '회사', '贸易', 'ооо', 'FTB', '38', 'toString', '__proto__', 'constructor'), { maxLength: 9 })
      .map(words => words.join(' '))
  ]
  for (const text of texts) {
    fc.assert(fc.property(text, name => {
      const { tokens } = analyse(name)
      return tokens.every(({ text, readings, bits }) => text !== '' && readings.length > 0 && readings.every(reading => reading !== '') && Number.isFinite(bits) && bits >= 0)
    }), { numRuns: 600 })
  }
  t.pass()
})

t.test('a word that no firm is known to bear may have been misread by a scanner', async t => {
  const CASES: [name: string, reading: string | undefined, why: string][] = [
    ['tolrnen trading', 'tolmen', 'rn for m'],
    ['orclanta trading', 'ordanta', 'cl for d'],
    ['clorvantos trading', 'dorvantos', 'at the beginning'],
    ['orlivantos trading', 'orhvantos', 'li for h, also where it is none'],
    ['northern trading', undefined, 'a word that is known'],
    ['clean trading', undefined, 'and another'],
    ['clio trading', undefined, 'a short one']
  ]
  for (const [name, reading, why] of CASES) t.equal(analyseName(name).tokens[0].readings.find(each => each !== analyseName(name).tokens[0].text), reading, why)
  t.equal(analyseName('tolmen constmction').tokens[1].concept, 'construction', 'm for ru is a slip')
  t.equal(analyseName('tolmen shiprnent').tokens[1].concept, analyseName('tolmen shipment').tokens[1].concept, 'rn for m in a business word')
  t.equal(analyseName('tolmen tracling').tokens[1].concept, 'trading', 'cl for d in a business word')
  t.equal(analyseName('tolmen scliool').tokens[1].concept, analyseName('tolmen school').tokens[1].concept, 'li for h')
  t.same(analyseName('tolmen ltcl').legalForms.map(({ id }) => id), analyseName('tolmen ltd').legalForms.map(({ id }) => id), 'cl for d in a legal form')
})
