import { KOREAN_SURNAMES } from '../person/korean-surnames.js'
import { segment } from '../words/segment.js'
import { composedHangul } from './hangul-keys.js'
import { saysKnown, saysRussian } from './known-words.js'

/** The keys of the Russian keyboard (ЙЦУКЕН) under those of the Latin one. */
const RUSSIAN_KEYS = new Map([...'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`'].map((key, i) => [key, 'йцукенгшщзхъфывапролджэячсмитьбюё'[i]]))
const TYPED = /^[\x20-\x7e]+$/
const [A, Z] = [97, 122]
/** By code of a small letter: 1 for a vowel. */
const IS_VOWEL = new Uint8Array(128)
for (const vowel of 'aeiouy') IS_VOWEL[vowel.charCodeAt(0)] = 1
/** Names hold more vowels than this share of their letters. What is typed on the keys of another script mostly holds fewer. */
const FEW_VOWELS = 0.3
const SHORTEST = 6
const LONGEST = 100
const KOREAN_NAME = 3

/**
 * A text that was typed on a Russian or Korean keyboard while it was switched to Latin letters, as it was meant: "jjj Vjrhfy" is ооо
 * Мокран, "rladudcjf" 김영철. Undefined where no word shows it, or a word is known as it stands.
 */
export function asOnOtherKeyboard (text: string): string | undefined {
  if (text.length < SHORTEST || text.length > LONGEST || !TYPED.test(text) || !hasFewVowels(text)) return undefined
  const hangul = composedHangul(text)
  if (hangul !== undefined) return isKorean(hangul) && !saysKnown(text) ? hangul : undefined
  const russian = [...text.toLowerCase()].map(key => RUSSIAN_KEYS.get(key) ?? key).join('')
  return saysRussian(russian) && !saysKnown(text) ? russian : undefined
}

/** Asked of every name, so that it counts codes of characters and creates nothing. */
function hasFewVowels (text: string): boolean {
  let letters = 0
  let vowels = 0
  for (let i = 0; i < text.length; i++) {
    const lower = text.charCodeAt(i) | 0x20
    if (lower < A || lower > Z) continue
    letters++
    vowels += IS_VOWEL[lower]
  }
  return letters >= SHORTEST && vowels < letters * FEW_VOWELS
}

function isKorean (text: string): boolean {
  return text.split(' ').every(word => (word.length === KOREAN_NAME && KOREAN_SURNAMES.has(word[0])) || segment(word, 'hangul').some(({ is }) => is === 'concept' || is === 'legal'))
}
