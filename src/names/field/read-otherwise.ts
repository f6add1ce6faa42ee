import { fromBankLetters } from './bank-cyrillic.js'
import { inOneAlphabet } from '../text/homoglyphs.js'
import { asOnOtherKeyboard } from './mistyped.js'

/**
 * What a text says if it was written in a code of its own, such as the Latin letters of rouble payments for Cyrillic ones, on another
 * keyboard, or in letters of another alphabet that look the same. It is asked about besides the text as it stands, which one small
 * letter among capitals would else hide. None for most texts.
 *
 * @param text as `fieldText` leaves it
 */
export function readOtherwise (text: string): string[] {
  return [fromBankLetters(text) ?? asOnOtherKeyboard(text), ...inOneAlphabet(text)].filter(other => other !== undefined)
}
