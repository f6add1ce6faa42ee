import readings from '../../../data/lexicon/han-readings.json' with { type: 'json' }
import { romaniseHangul, type KoreanSystem } from './hangul.js'

const simplified = new Map<string, string>()
const from = [...readings.simplified.from]
const to = [...readings.simplified.to]
from.forEach((traditional, i) => simplified.set(traditional, to[i]))

const pinyin = byCharacter(readings.pinyin)
const hangul = byCharacter(readings.hangul)
const phrases = new Map<string, string>(Object.entries(readings.phrases))
const LONGEST_PHRASE = Math.max(2, ...[...phrases.keys()].map(phrase => phrase.length))

function byCharacter (table: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(table).flatMap(([syllable, characters]) => [...characters].map((character): [string, string] => [character, syllable])))
}

/** Traditional and Japanese characters in their simplified form. */
export function simplifyHan (text: string): string {
  let result = ''
  for (const character of text) result += simplified.get(character) ?? character
  return result
}

const HAN = /\p{Script=Han}/u

/** Those of some texts that hold Chinese characters, in simplified form. */
export function textsInCharacters (texts: readonly string[]): string[] {
  return texts.filter(text => HAN.test(text)).map(simplifyHan)
}

/** Toneless pinyin of simplified characters, by phrase where the reading depends on it. Unknown characters are left out. */
export function pinyinOf (text: string): string {
  let latin = ''
  for (let i = 0; i < text.length;) {
    let taken = 0
    for (let length = Math.min(LONGEST_PHRASE, text.length - i); length > 1; length--) {
      const reading = phrases.get(text.slice(i, i + length))
      if (reading !== undefined) {
        latin += reading
        taken = length
        break
      }
    }
    if (taken === 0) {
      latin += pinyin.get(text[i]) ?? ''
      taken = 1
    }
    i += taken
  }
  return latin
}

/** The Korean reading of simplified characters, in Hangul as the North writes it. Null when a character has none. */
export function hangulOf (text: string): string | null {
  let syllables = ''
  for (const character of text) {
    const syllable = hangul.get(character)
    if (syllable === undefined) return null
    syllables += syllable
  }
  return syllables
}

/**
 * The Korean reading of simplified characters, in Latin letters: DPRK companies write their names in such characters in Chinese
 * documents (南江 is Namgang). Null when a character has no Korean reading.
 */
export function koreanReadingOf (text: string, system: KoreanSystem): string | null {
  const syllables = hangulOf(text)
  return syllables === null ? null : romaniseHangul(syllables, system)
}
