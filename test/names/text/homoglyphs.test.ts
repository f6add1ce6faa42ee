import t from 'tap'
import { inOneAlphabet, unifyAlphabets } from '../../../src/names/text/homoglyphs.js'

// Letters of the other script are written as escapes, because they look the same.
const cases: [string, string, string][] = [
  ['m\u043ekran', 'mokran', 'a Cyrillic о in a Latin word'],
  ['m\u043ekr\u0430n', 'mokran', 'two Cyrillic letters'],
  ['k\u03bfrea', 'korea', 'a Greek omicron'],
  ['\u03bcokra\u03bd', 'mokran', 'the Greek capitals Μ and Ν'],
  ['\u03b7ongxiang', 'hongxiang', 'the Greek capital Η'],
  ['\u03b6hejiang', 'zhejiang', 'the Greek capital Ζ'],
  ['n\u0430mg\u0430ng tr\u0430ding', 'namgang trading', 'in every word'],
  ['мокpан', 'мокран', 'a Latin p in a Cyrillic word'],
  ['чocoн', 'чосон', 'three Latin letters, but ч is Cyrillic only'],
  ['\u0441o', 'co', 'as many letters of each, all of them look-alikes: Latin'],
  ['mokran', 'mokran', 'one alphabet stays'],
  ['мокран', 'мокран', 'one alphabet stays'],
  ['mokran мокран', 'mokran мокран', 'two words in two alphabets are no mixture'],
  ['mokraж', 'mokraж', 'ж looks like no Latin letter, and r like no Cyrillic one'],
  ['общество c ответственностью', 'общество с ответственностью', 'a Russian word of one letter, typed on a Latin keyboard'],
  ['мокран a толмен b орвел', 'мокран а толмен в орвел', 'two of them'],
  ['мокран c', 'мокран c', 'at an end it is an initial'],
  ['ооо c-техно', 'ооо c-техно', 'nor is it a word before a hyphen'],
  ['ооо a&b строй', 'ооо a&b строй', 'or beside an ampersand'],
  ['мокран x', 'мокран x', 'no Russian word'],
  ['남강 mokran', '남강 mokran', 'Hangul has no look-alikes']
]

for (const [text, expected, why] of cases) t.equal(unifyAlphabets(text), expected, why)

t.test('a text whose letters of one alphabet all look alike in the other', async t => {
  const texts: [text: string, readings: string[], why: string][] = [
    ['TOLMEN \u0421\u041e LTD', ['TOLMEN CO LTD'], 'a Cyrillic word among Latin ones'],
    ['TOLM\u0415N \u041d\u0410\u041a', ['TOLMEN HAK'], 'behind a mixed word'],
    ['OOO To\u043b\u043ce\u043d', ['\u041e\u041e\u041e \u0422\u043e\u043b\u043c\u0435\u043d'], 'Latin letters in a Cyrillic word'],
    ['Tolmen \u0421\u043e', ['Tolmen Co'], 'with a small letter'],
    ['ООО MOKPAH', ['OOO MOKPAH', 'ООО МОКРАН'], 'each word may be either'],
    ['Толмен MOKPAH', ['Толмен МОКРАН'], 'a Latin word behind one that can only be Cyrillic'],
    ['tolmen \u043d\u0430\u043a', [], 'a small н is no small h'],
    ['ООО Толмен TRADING', [], 'letters that are of one alphabet only in both'],
    ['TOLMEN', [], 'one alphabet'],
    ['ТОЛМЕН', [], 'one alphabet'],
    ['', [], 'no text']
  ]
  for (const [text, readings, why] of texts) t.strictSame(inOneAlphabet(text), readings, `${text}: ${why}`)
})
