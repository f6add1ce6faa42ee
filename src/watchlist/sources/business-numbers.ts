import { addFactsIn } from './facts-in-text.js'
import type { RecordBuilder } from './record-builder.js'

const LABEL = 'Business registration number'

/**
 * Adds the numbers in a text from the business numbers column of the UK list. It holds anything from one bare number to
 * several named ones without a space between: `OGRN: 1027700132195INN: 7707083893`. A text with named numbers is also
 * kept as a remark. A leading apostrophe is how spreadsheets mark a cell as text.
 */
export function addBusinessNumbers (text: string, builder: RecordBuilder): void {
  const number = text.replace(/^'/, '').trim()
  const found = addFactsIn(number, builder)
  if (found > 0) builder.remark(LABEL, number)
  else builder.identifier({ label: LABEL, value: number })
}
