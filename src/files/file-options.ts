import { checkOf } from '../../schemas/check.js'
import { defined } from '../../schemas/defined.js'
import { toFaults } from '../../schemas/fault-words.js'
import { LabourLink } from '../../schemas/listed-party.js'
import type { FileOptions } from '../../schemas/screen-file.js'
import { ScreenOptions } from '../../schemas/screening.js'
import { FileError } from '../formats/file-error.js'
import { listNamed } from '../question/list-named.js'
import { readOptions } from '../question/read-options.js'
import type { Policy } from '../risk/policy.js'
import { parseGivenColumns } from './columns/given.js'
import type { OpenOptions } from './open-supplier-file.js'

const LABOUR_LINKS: readonly string[] = LabourLink.enum

/**
 * The part of the options that says how a file is read.
 * @throws FileError when the columns or the delimiter cannot be understood
 */
export function toOpenOptions ({ inputFormat, encoding, delimiter, sheet, header, columns }: FileOptions): OpenOptions {
  return defined({
    inputFormat,
    encoding,
    delimiter: delimiter === undefined ? undefined : oneCharacter(delimiter),
    sheet,
    columns: columns === undefined ? undefined : parseGivenColumns(columns),
    header: header === undefined ? undefined : header === 'true'
  })
}

/**
 * The part of the options that says how the rows are screened.
 * @param known the names of the lists in the generation that screens the file
 * @throws FileError when an option is out of its range, a list or a labour link is not known, none is named where some are asked
 *   for, or two options exclude each other
 */
export function toScreenOptions ({ threshold, maxFalseAlertRate, lists, labourLinks, watchlistVersion }: FileOptions, policy: Policy, known: readonly string[]): ScreenOptions {
  const links = labourLinks === undefined ? undefined : partsOf(labourLinks)
  const unknown = links?.find(link => !LABOUR_LINKS.includes(link))
  if (unknown !== undefined) throw new FileError('options', `must be some of ${LABOUR_LINKS.join(', ')}, comma-separated`, 'labourLinks')
  const options: ScreenOptions = defined({
    threshold,
    maxFalseAlertRate,
    lists: lists === undefined ? undefined : partsOf(lists, known),
    labourLinks: links as LabourLink[] | undefined,
    watchlistVersion
  })
  // Of no lists or labour links, every row would come out clear.
  const faults = toFaults(faultsOf(options)).map(({ path, message }) => ({ path: `/options${path}`, message }))
  if (faults.length === 0) readOptions(options, policy, known, faults)
  if (faults.length > 0) throw new FileError('options', faults[0].message, faults[0].path.split('/')[2])
  return options
}

const faultsOf = checkOf(ScreenOptions)

function oneCharacter (delimiter: string): string {
  if (/^(tab|\\t)$/i.test(delimiter)) return '\t'
  if ([...delimiter].length !== 1 || /["\r\n]/.test(delimiter)) throw new FileError('options', 'must be one character that is not a quote, or tab', 'delimiter')
  return delimiter
}

/**
 * The parts of a text that commas divide; none for what is blank.
 * @param known names of lists, of which a comma may be part: the longest is taken
 */
function partsOf (text: string, known: readonly string[] = []): string[] {
  const pieces = text.split(',')
  const most = Math.max(1, ...known.map(list => list.split(',').length))
  const parts: string[] = []
  for (let start = 0, end; start < pieces.length; start = end) {
    const upTo = (end: number) => pieces.slice(start, end).join(',')
    end = Math.min(start + most, pieces.length)
    while (end > start + 1 && listNamed(upTo(end), known) === undefined) end--
    const part = upTo(end).trim()
    if (part !== '') parts.push(part)
  }
  return parts
}
