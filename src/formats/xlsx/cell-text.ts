import { dateOfSerial } from './date-format.js'
import { unescapeText } from './escaped-text.js'
import type { SharedStrings } from './shared-strings.js'
import type { Workbook } from './workbook.js'

/** A cell as it stands in the XML of a sheet. */
export interface RawCell {
  /** From 0. */
  column: number
  /** What `text` means, as in ECMA-376 part 1, 18.18.11: `s` for the number of a shared text, `n` for a number …. */
  type: string
  /** Index of its style. */
  style: number
  isFormula: boolean
  text: string
}

/** What a cell shows; or why it shows nothing although it is not blank; or why its row cannot be relied on, whatever else that holds. */
export type CellText = { text: string } | { whyNone: string } | { damage: string }

/** What a cell shows. Of a formula this is the last computed value; dates are in ISO 8601 and numbers are written out in full. */
export function cellText ({ type, style, isFormula, text }: RawCell, workbook: Workbook, strings: SharedStrings): CellText {
  switch (type) {
    case 's': {
      const shared = text === '' ? undefined : strings.at(Number(text))
      return shared === undefined ? { damage: 'has a cell whose text is not in the file, which is damaged' } : { text: shared }
    }
    case 'inlineStr': case 'str': return { text: unescapeText(text) }
    case 'b': return { text: text === '1' ? 'TRUE' : 'FALSE' }
    // An error of a formula, such as #N/A, is not a value.
    case 'e': return { whyNone: `has no cell with a value, and one with the error ${text.slice(0, LONGEST_ERROR)}` }
    case 'n':
      if (text === '' && isFormula) return { whyNone: 'has no cell with a value, and a formula without one: open the file in a spreadsheet program and save it' }
      return { text: numberText(text, style, workbook) }
    default: return { text }
  }
}

const LONGEST_ERROR = 20

function numberText (text: string, style: number, { dateStyles, from1904 }: Workbook): string {
  if (text === '') return ''
  const value = Number(text)
  if (dateStyles.has(style)) return dateOfSerial(value, from1904) ?? text
  // Long numbers may be stored as 7.81148997E+9, and 0.1 + 0.2 as 0.30000000000000004.
  if (Number.isSafeInteger(value)) return String(value)
  return /e|\d{16}/i.test(text) && Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text
}
