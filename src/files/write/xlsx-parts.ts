import { escapeText } from '../../formats/xlsx/escaped-text.js'

// The XML of a workbook and its sheets. Part names and content types are those of ECMA-376 parts 1 and 2.

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Cell styles, by their index in `styles`. */
export const STYLE = { plain: 0, title: 1, clear: 2, review: 3, block: 4, error: 5, added: 6, wrapped: 7 } as const

/** Fills light enough for dark text: title, clear (green), review (amber), block (red), error (grey), titles of added columns. */
const FILLS = ['FFDDE7F3', 'FFE2F0D9', 'FFFFE699', 'FFF8B4B4', 'FFD9D9D9', 'FFF4F6F9']

/** Sheets are the default content type of XML parts, so that their number need not be known in advance. */
export const contentTypes = DECLARATION +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="${TYPES}.worksheet+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`

export const packageRelations = DECLARATION +
  `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const styles = DECLARATION + `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  `<fills count="${FILLS.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  FILLS.map(colour => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`).join('') + '</fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="8">' + [
  style({}),
  style({ font: 1, fill: 2 }),
  ...[3, 4, 5, 6].map(fill => style({ font: 1, fill })),
  style({ font: 1, fill: 7 }),
  style({ inner: '<alignment vertical="top" wrapText="1"/>', attributes: ' applyAlignment="1"' })
].join('') + '</cellXfs></styleSheet>'

function style ({ font = 0, fill = 0, attributes = '', inner = '' }: { font?: number, fill?: number, attributes?: string, inner?: string }): string {
  return `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1"${attributes}>${inner}</xf>`
}

/** The workbook part. @param sheets their names in order; sheet n is at xl/worksheets/sheetN.xml */
export function workbook (sheets: readonly string[]): string {
  return DECLARATION + `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><sheets>` +
    sheets.map((name, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') + '</sheets></workbook>'
}

export function workbookRelations (sheets: readonly string[]): string {
  return DECLARATION + `<Relationships xmlns="${PACKAGE_RELATIONS}">` +
    sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE_RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('') +
    `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE_RELATIONS}/styles" Target="styles.xml"/></Relationships>`
}

/**
 * The beginning of a sheet.
 * @param widths of the columns, in characters
 * @param frozenRows rows at the top that stay in view, 0 for none
 */
export function sheetStart (widths: readonly number[], frozenRows: number): string {
  const pane = frozenRows === 0 ? '' : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
  return DECLARATION + `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`
}

/** The end of a sheet. @param filter the range with filters, as in `A1:C9` */
export function sheetEnd (filter?: string): string {
  return `</sheetData>${filter === undefined ? '' : `<autoFilter ref="${filter}"/>`}</worksheet>`
}

/** A row of a sheet. @param number from 1 @param cells each a text or a number; an empty text gives no cell */
export function sheetRow (number: number, cells: readonly { value: string | number, style?: number }[]): string {
  const xml = cells.map(({ value, style = 0 }, i) => {
    if (value === '') return ''
    const start = `<c r="${columnName(i)}${number}"${style === 0 ? '' : ` s="${style}"`}`
    return typeof value === 'number' ? `${start}><v>${value}</v></c>` : `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`
  })
  return `<row r="${number}">${xml.join('')}</row>`
}

/** The name of a column by its index: `A` for 0, `AB` for 27. */
export function columnName (index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + index % 26)
}
