import t from 'tap'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { readingsOf } from '../../../src/names/romanise/readings.js'
import type { Script } from '../../../src/names/text/scripts.js'

t.test('the reading of another language comes second, and only where it is another', async t => {
  const cases: [word: string, script: Script, ofPerson: boolean, readings: string[], why: string][] = [
    ['цзиньпин', 'cyrillic', true, ['tszinpin', 'jinping'], 'Chinese in Cyrillic'],
    ['банька', 'cyrillic', true, ['banka'], 'Russian'],
    ['톈푸', 'hangul', false, ['tyenpu', 'tianfu'], 'Chinese in Hangul'],
    ['キム', 'other', true, ['kimu', 'kim'], 'Korean in kana'],
    ['キム', 'other', false, ['kimu'], 'a word of a firm'],
    ['スズキ', 'other', true, ['suzuki'], 'Japanese']
  ]
  for (const [word, script, ofPerson, readings, why] of cases) t.same(readingsOf(word, script, ofPerson).slice(0, 2), readings, `${word}: ${why}`)
})

t.test('a Korean family name in katakana is the one in Latin letters', async t => {
  const cases: [katakana: string, latin: string][] = [
    ['キム', 'Kim'], ['パク', 'Pak'], ['チェ', 'Choe'], ['リ', 'Ri'], ['イ', 'Ri'], ['チョン', 'Jong'], ['カン', 'Kang'], ['チョ', 'Jo'], ['ユン', 'Yun'],
    ['チャン', 'Jang'], ['リム', 'Rim'], ['ハン', 'Han'], ['オ', 'O'], ['ソ', 'So'], ['シン', 'Sin'], ['クォン', 'Kwon'], ['ファン', 'Hwang'], ['ソン', 'Song'],
    ['ペク', 'Paek'], ['ペ', 'Pae'], ['ヤン', 'Yang'], ['クァク', 'Kwak'], ['シム', 'Sim'], ['ムン', 'Mun'], ['ナム', 'Nam']
  ]
  const familyName = (name: string) => analysePersonName(canonicalName(name)).tokens[0].concept
  for (const [katakana, latin] of cases) {
    t.ok(familyName(`${katakana}・ヒョクス`)?.startsWith('surname-'), `${katakana} is a family name`)
    t.equal(familyName(`${katakana}・ヒョクス`), familyName(`${latin} Hyok Su`), `${katakana} is ${latin}`)
  }
})
