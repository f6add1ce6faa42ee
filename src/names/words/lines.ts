/**
 * Where systems cut a name off, in characters: a line of a payment message (SWIFT MT103, fields 50 and 59), the first name field
 * of a business partner in SAP (NAME_ORG1), a name in a SEPA payment (EPC guidelines); and the names in a Bacs payment (Standard 18),
 * an ACH entry (Nacha Operating Rules) and on a card (ISO/IEC 7813).
 */
const SHORT = [18, 22, 26]
const LONG = [35, 40, 70]
const LINES = [...SHORT, ...LONG]
/** Those after which another line or field follows. */
const CONTINUED = [35, 40]
/** One in so many characters of a line may be a mark, which the canonical form of the name lacks. */
const CHARACTERS_A_MARK = 8

const FILL_LINE = lengthsThatFill(LINES)
const FILL_LONG_LINE = lengthsThatFill(LONG)
const ARE_CONTINUED = lengthsThatFill(CONTINUED)

/** Whether a text of so many characters, marks not counted, may have filled a line. */
export function mayFillLine (length: number): boolean {
  return FILL_LINE.has(length)
}

/** The same for a line that few whole names are as long as. */
export function mayFillLongLine (length: number): boolean {
  return FILL_LONG_LINE.has(length)
}

/** Whether another line may follow after so many characters, marks not counted. */
export function mayBeContinued (length: number): boolean {
  return ARE_CONTINUED.has(length)
}

function lengthsThatFill (lines: readonly number[]): ReadonlySet<number> {
  return new Set(lines.flatMap(line => Array.from({ length: Math.floor(line / CHARACTERS_A_MARK) + 1 }, (_, marks) => line - marks)))
}
