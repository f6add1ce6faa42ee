import anyAscii from 'any-ascii'
import { foldLatin } from './latin.js'

/** Transliterates a word of a script without rules of its own here (kana, Thai, Greek, Lao ...) to the letters a-z and digits. */
export function transliterateOther (word: string): string {
  return foldLatin(anyAscii(word).toLowerCase()).replace(/[^a-z0-9]/g, '')
}
