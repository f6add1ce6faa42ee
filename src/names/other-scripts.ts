import anyAscii from 'any-ascii'
import { foldLatin } from './latin.js'

/** A word of a script without rules of its own here (kana, Thai, Greek, Lao ...) in plain Latin letters. */
export function transliterateOther (word: string): string {
  return foldLatin(anyAscii(word).toLowerCase()).replace(/[^a-z0-9]/g, '')
}
