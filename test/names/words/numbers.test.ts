import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'

/** The words of a name in short: a number as `#n`, a concept by its id, any other word as written. */
const short = (name: string) => analyseName(canonicalName(name)).tokens
  .map(({ kind, concept, readings, text }) => kind === 'number' ? '#' + readings[0] : concept ?? text)

t.test('numbers, however they are written', async t => {
  const cases: [string, string[], string][] = [
    ['Mokran 38', ['mokran', '#38'], 'figures'],
    ['Mokran 038', ['mokran', '#38'], 'leading noughts fall away'],
    ['Mokran ٣٨', ['mokran', '#38'], 'Arabic figures'],
    ['Mokran ۳۸', ['mokran', '#38'], 'Persian figures'],
    ['मोकरान ३८', ['मोकरान', '#38'], 'Devanagari figures'],
    ['Mokran 2nd Bureau', ['mokran', '#2', 'bureau'], 'an English ordinal'],
    ['Mokran 38th Bureau', ['mokran', '#38', 'bureau'], 'of two figures'],
    ['Mokran Second Bureau', ['mokran', '#2', 'bureau'], 'in letters'],
    ['Mokran Thirty-Eighth Bureau', ['mokran', '#38', 'bureau'], 'in two words'],
    ['2-е управление Мокран', ['#2', 'bureau', 'мокран'], 'a Russian ordinal'],
    ['38-й трест Мокран', ['#38', 'trust', 'мокран'], 'of two figures'],
    ['Второй трест Мокран', ['#2', 'trust', 'мокран'], 'in letters'],
    ['Mokran No. 38', ['mokran', '#38'], 'with "number"'],
    ['Mokran No.2', ['mokran', '#2'], 'glued to it'],
    ['Трест № 38 Мокран', ['trust', '#38', 'мокран'], 'with its sign'],
    ['Трест №5 Мокран', ['trust', '#5', 'мокран'], 'glued to its sign'],
    ['Mokran II', ['mokran', '#2'], 'a Roman numeral'],
    ['Mokran-VII', ['mokran', '#7'], 'after a hyphen'],
    ['조선제2건설', ['KOREA', '#2', 'construction'], 'a Korean ordinal inside a name'],
    ['조선 제38호 건설', ['KOREA', '#38', 'construction'], 'before 호'],
    ['Che 2 Chayon', ['#2', 'natural'], 'romanised'],
    ['Che Mokran', ['che', 'mokran'], 'without a number it is a name'],
    ['제2경제위원회', ['#2', 'economic', 'committee'], 'at the beginning'],
    ['39호실', ['#39', 'office'], 'a room is an office'],
    ['Room 39', ['office', '#39'], 'a room is an office'],
    ['Office 39', ['office', '#39'], 'an office'],
    ['Office Thirty-Nine', ['office', '#39'], 'tens and a unit in words'],
    ['Office XXXIX', ['office', '#39'], 'a long Roman numeral'],
    ['三十九号室', ['#39', 'office'], 'Chinese numerals before a counter'],
    ['Комната 39', ['office', '#39'], 'a room in Russian'],
    ['Mokran Five', ['mokran', '#5'], 'a small number in words'],
    ['Five Mokran', ['five', 'mokran'], 'only at the end'],
    ['Mokran Five Stars', ['mokran', 'five', 'stars'], 'and nowhere else'],
    ['Five', ['five'], 'nor alone'],
    ['Thirty Tolmen', ['thirty', 'tolmen'], 'tens alone are a word'],
    ['Tolmen XXX', ['tolmen', 'xxx'], 'and XXX is no number'],
    ['38호건설', ['#38', 'construction'], '호 glued to a word'],
    ['第2公司', ['#2'], 'a Chinese ordinal'],
    ['第38号', ['#38'], 'with 号'],
    ['第三十八公司', ['#38'], 'in characters'],
    ['제1건설', ['#1', 'construction'], 'number one']
  ]
  for (const [name, words, why] of cases) t.strictSame(short(name), words, `${name}: ${why}`)
})

t.test('what looks like a number and is none', async t => {
  const cases: [string, string[], string][] = [
    ['No Mokran', ['number', 'mokran'], 'a "no" without a number'],
    ['II Mokran', ['ii', 'mokran'], 'a Roman numeral never begins a name'],
    ['Mokran V', ['mokran', 'v'], 'one letter is no Roman numeral'],
    ['Mokran Xi', ['mokran', 'xi'], 'a family name'],
    ['국제2무역', ['international', '#2', 'trading'], '제 at the end of a word (국제) is no sign of a number'],
    ['2호남무역', ['#2', 'KR-honam', 'trading'], '호 at the beginning of a place is no counter'],
    ['5 Saint Mokran', ['#5', 'saint', 'mokran'], 'a number before a word'],
    ['3M Mokran', ['3m', 'mokran'], 'letters and a figure']
  ]
  for (const [name, words, why] of cases) t.strictSame(short(name), words, `${name}: ${why}`)
})

t.test('number one is the first', async t => {
  const concept = (name: string) => analyseName(canonicalName(name)).tokens[0].concept
  for (const name of ['1', '제1', '第1', '1st', 'First', '제일', '第一', 'первый']) t.equal(concept(name), 'first', name)
})
