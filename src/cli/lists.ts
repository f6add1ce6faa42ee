import type { Command } from 'commander'
import { addExplainCommand } from './explain.js'
import type { Streams } from './terminal.js'

/** `tumen lists …`: what concerns the lists of parties themselves. Each subcommand has a file of its own. */
export function addListsCommands (program: Command, streams: Streams): void {
  const lists = program.command('lists')
    .summary('the lists of parties')
    .description('The lists of parties: where one comes from. Exit code: 0 done, 3 error.')
  addExplainCommand(lists, streams)
}
