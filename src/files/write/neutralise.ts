/** What spreadsheets may take for the start of a formula: `=`, `+`, `-` or `@`, also full-width or after white space; tab; CR. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r]/u // eslint-disable-line no-control-regex
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/

/**
 * Makes a cell safe to open in a spreadsheet, whatever a supplier wrote into it. A text that could be a formula gets a leading
 * apostrophe, so that it is shown as text (OWASP, CSV Injection). Plain numbers are not changed.
 */
export function neutralise (cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
}
