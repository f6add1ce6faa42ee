import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { Decision } from '../../schemas/screening.js'
import { InvalidQuestionError } from '../index.js'
import { addScreenFileCommand } from './file/screen-file.js'
import { addListsCommands } from './lists.js'
import { addScreenCommand, flagOf } from './screen.js'
import type { Streams } from './terminal.js'

const EXIT_CODES: Record<Decision, number> = { clear: 0, review: 1, block: 2 }
export const FAILED = 3

/**
 * Runs a command line.
 * @param args the arguments after `tumen`
 * @returns the exit code: 0 clear, 1 review, 2 block, 3 error; an error is reported on stderr in one line
 */
export async function run (args: readonly string[], streams: Streams): Promise<number> {
  let exitCode = 0
  const program = new Command('tumen')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: text => streams.stdout.write(text),
      writeErr: text => streams.stderr.write(text),
      outputError: (text, write) => write(oneLine(text.replace(/^error: /, '')))
    })
  addScreenCommand(program, streams, decision => { exitCode = EXIT_CODES[decision] })
  addScreenFileCommand(program, streams, code => { exitCode = code })
  addListsCommands(program, streams, () => { exitCode = FAILED })

  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has already printed the help, the version or the error in the command line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED
    streams.stderr.write(oneLine(inWords(error as Error)))
    return FAILED
  }
}

function inWords (error: Error): string {
  if (!(error instanceof InvalidQuestionError)) return error.message
  return error.faults.map(({ path, message }) => `${flagOf(path)}: ${message}`).join('; ')
}

function oneLine (text: string): string {
  return `tumen: ${text.trim().replace(/\s*\n\s*/g, ' ')}\n`
}
