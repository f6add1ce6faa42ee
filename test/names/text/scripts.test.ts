import t from 'tap'
import { scriptOf, scriptOfText, splitByScript, type Script } from '../../../src/names/text/scripts.js'

t.test('the script of one character', async t => {
  const cases: [string, Script | null, string][] = [
    ['a', 'latin', 'ASCII'], ['Z', 'latin', 'a capital'], ['ŏ', 'latin', 'with a mark'], ['ə', 'latin', 'an unusual letter'],
    ['ж', 'cyrillic', 'Russian'], ['ҷ', 'cyrillic', 'Tajik'],
    ['강', 'hangul', 'a syllable'], ['ㄱ', 'hangul', 'a letter alone'], ['\u1100', 'hangul', 'a letter of a syllable'],
    ['南', 'han', 'a common character'], ['\u{20000}', 'han', 'a rare one, beyond the basic plane'],
    ['م', 'arabic', 'Arabic'], ['گ', 'arabic', 'Persian'],
    ['7', 'digit', 'a digit'],
    ['α', 'other', 'Greek'], ['あ', 'other', 'kana'], ['ก', 'other', 'Thai'],
    [' ', null, 'white space'], ['-', null, 'punctuation'], ['€', null, 'a symbol'], ['😀', null, 'a picture']
  ]
  for (const [character, script, why] of cases) t.equal(scriptOf(character.codePointAt(0)!), script, `${character}: ${why}`)
})

t.test('a word is divided where its script changes', async t => {
  const cases: [string, [string, Script][], string][] = [
    ['mokran', [['mokran', 'latin']], 'one script'],
    ['남강trading', [['남강', 'hangul'], ['trading', 'latin']], 'two scripts'],
    ['мокранltd', [['мокран', 'cyrillic'], ['ltd', 'latin']], 'two alphabets'],
    ['제38호', [['제', 'hangul'], ['38', 'digit'], ['호', 'hangul']], 'a number in Hangul'],
    ['第2公司', [['第', 'han'], ['2', 'digit'], ['公司', 'han']], 'one digit in Han stands alone too'],
    ['mokran38', [['mokran', 'latin'], ['38', 'digit']], 'a number after a word'],
    ['k2', [['k2', 'latin']], 'one digit stays with its letters'],
    ['f0reign', [['f0reign', 'latin']], 'a digit typed for a letter'],
    ['4u2', [['4u2', 'latin']], 'a digit before and after'],
    ['м2', [['м2', 'cyrillic']], 'Cyrillic too'],
    ['38', [['38', 'digit']], 'a number'],
    ['мокра\u0301н', [['мокра\u0301н', 'cyrillic']], 'a stress mark stays with its letter'],
    ['مُحَمَّد', [['مُحَمَّد', 'arabic']], 'vowel points stay with their letters'],
    ['שָׁלוֹם', [['שָׁלוֹם', 'other']], 'in Hebrew too'],
    ['लिमिटेड', [['लिमिटेड', 'other']], 'vowel signs of an Indic script'],
    ['บริษัท', [['บริษัท', 'other']], 'vowel signs of Thai'],
    ['စ\u102cltd', [['စ\u102c', 'other'], ['ltd', 'latin']], 'but the word ends where the letters do'],
    ['-', [], 'no letter, no piece']
  ]
  for (const [word, pieces, why] of cases) t.strictSame(splitByScript(word).map(({ text, script }) => [text, script]), pieces, `${word}: ${why}`)
})

t.test('the script of most letters', async t => {
  const cases: [string, Script, string][] = [
    ['남강무역 ltd', 'hangul', 'four against three'],
    ['남강 trading', 'latin', 'two against seven'],
    ['ооо мокран', 'cyrillic', 'Cyrillic'],
    ['남 20240101', 'hangul', 'digits are no letters'],
    ['2024', 'latin', 'no letters at all']
  ]
  for (const [name, script, why] of cases) t.equal(scriptOfText(name), script, `${name}: ${why}`)
})
