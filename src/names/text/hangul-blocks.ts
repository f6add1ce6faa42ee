/**
 * The blocks of Hangul in Unicode: all of them in one range, by initial, vowel and final. Source: The Unicode Standard, section 3.12,
 * Conjoining Jamo Behavior.
 */
const FIRST = 0xac00
const LAST = 0xd7a3

/** The initials of a block in their order in Unicode. */
export const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
/** The finals in their order; the first is none. */
export const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
const VOWELS = 21

/** What a block is made of: the positions of its letters in the order of Unicode. */
export interface HangulBlock { initial: number, vowel: number, final: number }

/** Whether a code point is a block of Hangul. */
export function isHangulBlock (codePoint: number): boolean {
  return codePoint >= FIRST && codePoint <= LAST
}

/** What a character is made of; undefined where it is no block. */
export function blockApart (character: string): HangulBlock | undefined {
  const codePoint = character.charCodeAt(0)
  if (!isHangulBlock(codePoint)) return undefined
  const place = codePoint - FIRST
  const syllable = Math.floor(place / FINALS.length)
  return { initial: Math.floor(syllable / VOWELS), vowel: syllable % VOWELS, final: place % FINALS.length }
}

/** The block that letters make. */
export function blockOf ({ initial, vowel, final }: HangulBlock): string {
  return String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS.length + final)
}
