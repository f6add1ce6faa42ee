import t from 'tap'
import { unifyAlphabets } from '../../../src/names/text/homoglyphs.js'

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
