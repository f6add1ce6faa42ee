import anyAscii from 'any-ascii'
import { romaniseKana } from './kana.js'
import { foldLatin } from '../text/latin.js'

/** Transliterates a word of a script without rules of its own (Thai, Greek, Lao ...), or of kana, to the letters a-z and digits. */
export function transliterateOther (word: string): string {
  return romaniseKana(word) ?? foldLatin(anyAscii(word).toLowerCase()).replace(/[^a-z0-9]/g, '')
}
