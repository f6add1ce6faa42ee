import t from 'tap'
import { koreanArabicReadings } from '../../../src/names/romanise/korean-arabic.js'

const cases: [word: string, reading: string, why: string][] = [
  ['كيم', 'kim', 'Kim'],
  ['يونغ', 'yong', 'Yong, at the beginning of a word'],
  ['يون', 'yun', 'Yun'],
  ['يو', 'yo', 'Yo'],
  ['تشول', 'chol', 'an aspirate'],
  ['جونغ', 'jong', 'ng'],
  ['جونج', 'jong', 'ng in Egypt'],
  ['أون', 'un', 'an alif that carries a vowel'],
  ['سوك', 'sok', 'k'],
  ['مانسوداي', 'mansudae', 'three syllables'],
  ['نامكانغ', 'namkang', 'a consonant at each end']
]
for (const [word, reading, why] of cases) t.ok(koreanArabicReadings(word).includes(reading), `${word}: ${why}`)
for (const [word, why] of [['محمد', 'no vowels'], ['حسين', 'a letter that Korean has no use for'], ['كريم', 'two consonants']] as const) {
  t.strictSame(koreanArabicReadings(word), [], `${word}: ${why}`)
}
t.end()
