import { fromBankLetters } from './bank-cyrillic.js'
import { asOnOtherKeyboard } from './mistyped.js'

/**
 * What a text says if it was written in a code of its own, such as the Latin letters of rouble payments for Cyrillic ones, or on
 * another keyboard. It is asked about besides the text as it stands, which one small letter among capitals would else hide. None
 * for most texts.
 *
 * @param text as `fieldText` leaves it
 */
export function readOtherwise (text: string): string[] {
  return [fromBankLetters(text) ?? asOnOtherKeyboard(text)].filter(other => other !== undefined)
}
