import { stat } from 'node:fs/promises'
import { Option, type Command } from 'commander'
import { FileFormat, type FileOptions } from '../../../schemas/screen-file.js'
import { BASIS_HELP, type BasisFlags } from '../basis-flags.js'
import { numberArgument } from '../number-argument.js'
import type { Streams } from '../terminal.js'

interface ScreenFileFlags extends Omit<FileOptions, 'lists' | 'header' | 'format'>, BasisFlags {
  output: string
  format?: FileFormat
  header: boolean
  list?: string[]
  server?: string
  summary?: boolean
  failOn?: 'review' | 'block'
}

const FORMATS = FileFormat.enum

/** Adds `tumen screen-file <file> -o <file>`. @param ended called with the exit code */
export function addScreenFileCommand (program: Command, streams: Streams, ended: (exitCode: number) => void): void {
  program.command('screen-file')
    .summary('screen a file of suppliers')
    .description('Screens a file of suppliers, CSV, XLSX or NDJSON, and writes it again with a decision for each row. Exit code: 0 the file is complete; with ' +
      '--fail-on also 1 for a review, 2 for a block; 3 error, a file that is not complete, or, with --fail-on, a row that was not screened.')
    .argument('<file>', 'CSV in any usual encoding, XLSX or NDJSON; plain or gzip')
    .requiredOption('-o, --output <file>', 'where the screened file goes: .csv, .xlsx or .ndjson, also .gz')
    .addOption(new Option('--format <format>', 'of the output; left out, its name tells').choices(FORMATS))
    .addOption(new Option('--input-format <format>', 'of the file; left out, its bytes tell').choices(FORMATS))
    .option('--encoding <name>', 'of the file, as in cp949; left out, it is found out')
    .option('--delimiter <character>', 'of a CSV file; left out, it is found out')
    .option('--sheet <name>', 'of an XLSX file; left out, the first that is not hidden')
    .option('--columns <columns>', 'which columns tell what, by name or number: name=2,country=Land')
    .option('--no-header', 'the first row is data; columns are given by number')
    .option('--threshold <score>', 'smallest score of a match, 0.3 to 1', numberArgument)
    .option('--list <list>', 'only parties on this list; may be repeated', (value: string, before: string[] = []) => [...before, value])
    .option('--watchlist <file>', BASIS_HELP.watchlist)
    .option('--policy <file>', BASIS_HELP.policy)
    .option('--server <url>', 'a Tumen service that screens instead of this process')
    .option('--summary', 'print a table of what came out')
    .addOption(new Option('--fail-on <decision>', 'exit with 1 or 2 when a row is this or worse').choices(['review', 'block']))
    .action(async (file: string, flags: ScreenFileFlags) => {
      // File readers and writers are loaded only when this command runs.
      const { runScreenFile } = await import('./run.js')
      ended(await runScreenFile({ file, size: await sizeOf(file), ...split(flags) }, streams))
    })
}

function split ({ output, format, header, list, watchlist, policy, server, summary = false, failOn, ...rest }: ScreenFileFlags) {
  const options: FileOptions = { ...rest, ...(!header && { header: 'false' as const }), ...(list !== undefined && { lists: list.join(',') }) }
  return { output, format: format ?? formatOf(output), options, watchlist, policy, server, summary, failOn }
}

/** The format of the output by its file name. @throws Error when the name does not end in a known format */
function formatOf (path: string): FileFormat {
  const ending = /\.(csv|xlsx|ndjson|jsonl)(\.gz)?$/i.exec(path)?.[1].toLowerCase()
  if (ending === undefined) throw new Error('--output must end with .csv, .xlsx or .ndjson, or --format must say what it is')
  return ending === 'jsonl' ? 'ndjson' : ending as FileFormat
}

async function sizeOf (path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => { throw new Error(`${path} cannot be read (${error.code})`) })
  if (found.isDirectory()) throw new Error(`${path} is a folder`)
  // The file is read more than once, to recognise its format and encoding, so a pipe will not do.
  if (!found.isFile()) throw new Error(`${path} is no file on disk, such as a pipe: write it to one first`)
  return found.size
}
