import fc from 'fast-check'
import t from 'tap'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'
import { canonicalName } from '../../../src/names/text/canonical.js'

const analyse = (name: string) => analysePersonName(canonicalName(name))
const words = (name: string) => analyse(name).tokens.map(({ text }) => text)
/** The concept of the family name in a name that is written family name first. */
const familyName = (name: string) => analyse(name).tokens[0].concept

t.test('spellings of one Korean family name are one concept', async t => {
  const cases: [string[], string][] = [
    [['Ri Song Un', 'Lee Song Un', 'Yi Song Un', 'Li Song Un', 'Rhee Song Un', '리성은', '이성은'], 'Ri of the North, Lee of the South'],
    [['Kim Chol', 'Gim Chol', '김철', '金哲'], 'Kim, which as a word is kum'],
    [['Pak Chol', 'Park Chol', 'Bak Chol', '박철'], 'Pak'],
    [['Choe Chol', 'Choi Chol', '최철'], 'Choe'],
    [['Jong Chol', 'Jung Chol', 'Jeong Chol', 'Chung Chol', 'Chong Chol', '정철'], 'Jong'],
    [['Kang Chol', 'Gang Chol', '강철'], 'Kang'],
    [['Jo Chol', 'Cho Chol', '조철'], 'Jo'],
    [['Rim Chol', 'Lim Chol', 'Im Chol', '림철', '임철'], 'Rim of the North, Lim or Im of the South'],
    [['Yun Chol', 'Yoon Chol', '윤철'], 'Yun']
  ]
  for (const [spellings, why] of cases) {
    for (const spelling of spellings) {
      t.ok(familyName(spelling)?.startsWith('surname-'), `${spelling} has a family name`)
      t.equal(familyName(spelling), familyName(spellings[0]), `${spelling} and ${spellings[0]}: ${why}`)
    }
  }
})

t.test('only the first or the last word is a family name', async t => {
  const cases: [string, (string | undefined)[], string][] = [
    ['Kim Jong Un', ['surname-kim', undefined, undefined], 'Jong is a family name too, but not here'],
    ['Jong Un Kim', [undefined, undefined, 'surname-kim'], 'the commonest of the two'],
    ['Chol Ri', [undefined, 'surname-lee'], 'the last word, where the first is none'],
    ['Jong Chol', ['surname-jung', undefined], 'the first word, where the last is none'],
    ['Ri', ['surname-lee'], 'alone'],
    ['리성은', ['surname-lee', undefined], 'in Hangul'],
    ['Ким Чон Ын', ['surname-kim', undefined, undefined], 'in Cyrillic']
  ]
  for (const [name, concepts, why] of cases) t.strictSame(analyse(name).tokens.map(({ concept }) => concept), concepts, `${name}: ${why}`)
})

t.test('different family names are different concepts', async t => {
  const names = ['Ri Chol', 'Kim Chol', 'Pak Chol', 'Choe Chol', 'Jong Chol', 'Kang Chol', 'Jo Chol', 'Rim Chol', 'Yun Chol']
  t.equal(new Set(names.map(familyName)).size, names.length)
})

t.test('a family name in characters has the reading that it has as one first', async t => {
  const cases: [string, string[], string][] = [
    ['单伟', ['shan', 'dan'], 'Shan Wei, which machines make Dan Wei'],
    ['單偉', ['shan', 'dan'], 'in traditional characters'],
    ['解 海龙', ['xie', 'jie'], 'with a space'],
    ['尉迟恭', ['yuchi', 'wiji'], 'of two characters, and as Korean reads them']
  ]
  for (const [name, readings, why] of cases) t.strictSame(analyse(name).tokens[0].readings.slice(0, 2), readings, `${name}: ${why}`)
  t.strictSame(words('SHAN Wei (单伟)'), ['shan', 'wei'], 'by which the name is known to be told twice')
  t.equal(analyse('王乐').tokens[1].readings[0], 'le', 'a given name has its usual one')
})

t.test('names in one piece are divided into family and given name', async t => {
  const cases: [string, string[], string][] = [
    ['리성은', ['리', '성은'], 'Hangul, one syllable and two'],
    ['김철', ['김', '철'], 'Hangul, one and one'],
    ['남궁철', ['남궁', '철'], 'a family name of two syllables'],
    ['남궁', ['남', '궁'], 'two syllables are never all family name'],
    ['王小明', ['王', '小明'], 'Han'],
    ['欧阳明', ['欧阳', '明'], 'a family name of two characters'],
    ['歐陽明', ['欧阳', '明'], 'in traditional characters'],
    ['迟小明', ['迟', '小明'], 'a rarer family name'],
    ['谯小明', ['谯', '小明'], 'the last of the Hundred Family Surnames'],
    ['小明', ['小明'], 'no family name'],
    ['김', ['김'], 'a family name alone'],
    ['김 철수', ['김', '철수'], 'divided already'],
    ['리 성은', ['리', '성은'], 'divided already, though 성 is a family name too'],
    ['리 성 은', ['리', '성은'], 'a given name written apart'],
    ['리성은 Ri Song Un', ['리', '성은', 'ri', 'song', 'un'], 'beside Latin']
  ]
  for (const [name, parts, why] of cases) t.strictSame(words(name), parts, `${name}: ${why}`)
})

t.test('titles fall away', async t => {
  const cases: [string, string[], string][] = [
    ['Dr. Kim Chol', ['kim', 'chol'], 'English'],
    ['Mr Kim Chol', ['kim', 'chol'], 'English'],
    ['Col. Kim Chol', ['kim', 'chol'], 'a rank'],
    ['Sheikh Khalid', ['khalid'], 'Arabic in Latin letters'],
    ['товарищ Иванов', ['иванов'], 'Russian'],
    ['리성은 동지', ['리', '성은'], 'Korean'],
    ['王小明 先生', ['王', '小明'], 'Chinese'],
    ['г-н Иванов', ['иванов'], 'Russian, abbreviated with a hyphen'],
    ['д-р Ким Чхоль', ['ким', 'чхоль'], 'Russian, abbreviated with a hyphen'],
    ['Tan Sri Lee Chong', ['lee', 'chong'], 'of two words'],
    ['Dipl.-Ing. Kim Chol', ['kim', 'chol'], 'of two words'],
    ['г-ну Ким Чхоль', ['ким', 'чхоль'], 'Russian, in another case'],
    ['гражданину КНДР Ким Чхоль', ['ким', 'чхоль'], 'of two words'],
    ['리성은 귀하', ['리', '성은'], 'to whom, in Korean'],
    ['근로자 리성은', ['리', '성은'], 'a worker'],
    ['리성은박사', ['리', '성은'], 'Korean, glued'],
    ['김철사장님', ['김', '철'], 'two of them, glued'],
    ['김철수 대표님', ['김', '철수'], 'two of them, glued to each other'],
    ['王小明先生', ['王', '小明'], 'Chinese, glued'],
    ['김사장', ['김', '사장'], 'but two syllables with it are left'],
    ['Sri Tan', ['sri', 'tan'], 'half a title is a name'],
    ['Mr', ['mr'], 'but something is left of every name']
  ]
  for (const [name, parts, why] of cases) t.strictSame(words(name), parts, `${name}: ${why}`)
})

t.test('business words are names in the name of a person', async t => {
  const { tokens, legalForms } = analyse('Bank Trading Ltd')
  t.strictSame(tokens.map(({ text, kind }) => [text, kind]), [['bank', 'name'], ['trading', 'name'], ['ltd', 'name']])
  t.strictSame(legalForms, [])
})

t.test('Russian names keep their three parts', async t => {
  t.strictSame(analyse('Иванов Иван Иванович').tokens.map(({ readings }) => readings[0]), ['ivanov', 'ivan', 'ivanovich'])
})

t.test('no text crashes the analysis, and every word can be read', async t => {
  const texts = [
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(units => String.fromCharCode(...units)),
    fc.string({ unit: fc.constantFrom(...'김리남궁성은王欧阳明Иванмحمد dr.ri-\u0301'), maxLength: 24 })
  ]
  for (const text of texts) {
    fc.assert(fc.property(text, name => {
      const { tokens } = analyse(name)
      return tokens.every(({ text, readings, bits }) => text !== '' && readings.length > 0 && readings.every(reading => reading !== '') && bits >= 0)
    }), { numRuns: 600 })
  }
  t.pass()
})

t.test('titles that are syllables of names too', async t => {
  const cases: [name: string, expected: string[], why: string][] = [
    ['Gen. Kim Tol Su', ['kim', 'tol', 'su'], 'a title before a whole name'],
    ['Dr.-Ing. Orvel Tolmen', ['orvel', 'tolmen'], 'behind another title'],
    ['IP Kim Tol Su', ['kim', 'tol', 'su'], 'a sole trader'],
    ['IP Ivanova Maria', ['ivanova', 'maria'], 'before words of which one is pinyin by its letters'],
    ['HUANG, Wang-gen', ['huang', 'wang', 'gen'], 'behind a hyphen'],
    ['Zhang Jian Gen', ['zhang', 'jian', 'gen'], 'the last word'],
    ['Sun Eng Wei', ['sun', 'eng', 'wei'], 'between others'],
    ['Eng Wei Ming', ['eng', 'wei', 'ming'], 'a family name'],
    ['Ip Ming Wei', ['ip', 'ming', 'wei'], 'a family name'],
    ['Hon Orvel', ['hon', 'orvel'], 'before no whole name'],
    ['Orvel Tolmen, Lt. Gen.', ['orvel', 'tolmen'], 'a rank of two words']
  ]
  for (const [name, expected, why] of cases) t.strictSame(words(name), expected, `${name}: ${why}`)
})

t.test('particles that are syllables of names too', async t => {
  const weightless = (name: string) => analyse(name).tokens.filter(({ bits }) => bits === 0).map(({ text }) => text)
  t.strictSame(weightless('Hans van Orvel'), ['van'])
  t.strictSame(weightless('Pham Van Hung'), [], 'Vietnamese')
  t.strictSame(weightless('Ma Da Wei'), [], 'Chinese')
})
