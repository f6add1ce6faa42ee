/** What spreadsheets take for the beginning of a formula, also in full width, after white space, or a control character. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r]/u // eslint-disable-line no-control-regex
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/

/**
 * A cell that a spreadsheet shows as text, whatever a supplier has written into it: what would be a formula gets an
 * apostrophe before it (OWASP, CSV Injection). Plain numbers stay as they are.
 */
export function neutralise (cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
}
