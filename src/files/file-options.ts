import { defined } from '../../schemas/defined.js'
import { LabourLink } from '../../schemas/listed-party.js'
import type { FileOptions } from '../../schemas/screen-file.js'
import type { ScreenOptions } from '../../schemas/screening.js'
import { FileError } from '../formats/file-error.js'
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
 * @throws FileError when a list or a labour link is not known, or two options exclude each other
 */
export function toScreenOptions ({ threshold, maxFalseAlertRate, lists, labourLinks, watchlistVersion }: FileOptions, policy: Policy, known: readonly string[]): ScreenOptions {
  const links = split(labourLinks)
  const unknown = links?.find(link => !LABOUR_LINKS.includes(link))
  if (unknown !== undefined) throw new FileError('options', `must be some of ${LABOUR_LINKS.join(', ')}, comma-separated`, 'labourLinks')
  const options: ScreenOptions = defined({
    threshold,
    maxFalseAlertRate,
    lists: split(lists),
    labourLinks: links as LabourLink[] | undefined,
    watchlistVersion
  })
  const faults: { path: string, message: string }[] = []
  readOptions(options, policy, known, faults)
  if (faults.length > 0) throw new FileError('options', faults[0].message, faults[0].path.split('/')[2])
  return options
}

function oneCharacter (delimiter: string): string {
  if (/^(tab|\\t)$/i.test(delimiter)) return '\t'
  if ([...delimiter].length !== 1 || /["\r\n]/.test(delimiter)) throw new FileError('options', 'must be one character that is not a quote, or tab', 'delimiter')
  return delimiter
}

function split (text?: string): string[] | undefined {
  return text?.split(',').map(part => part.trim()).filter(part => part !== '')
}
