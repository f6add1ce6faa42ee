import { foldYo } from '../romanise/cyrillic.js'
import { foldLatin } from '../text/latin.js'
import { withoutOptionalMarks } from '../text/optional-marks.js'

/** A text of the tables in the form in which the words of names are looked up: without accents and optional marks, and with е for ё. */
export function inTableForm (text: string): string {
  return foldYo(withoutOptionalMarks(foldLatin(text.toLowerCase().normalize('NFC'))))
}
