import type { Command } from 'commander'
import { addExplainCommand } from './explain.js'
import { addDiffCommand } from './lists-diff.js'
import { addSyncCommand } from './lists-sync.js'
import type { Streams } from './terminal.js'

/**
 * `tumen lists …`: what concerns the lists of parties themselves. Each subcommand has a file of its own.
 * @param failed is called when a command did not do all that it was asked
 */
export function addListsCommands (program: Command, streams: Streams, failed: () => void): void {
  const lists = program.command('lists')
    .summary('the lists of parties')
    .description('The lists of parties: fetching them, what changed, where a party comes from. Exit code: 0 done, 3 error.')
  addSyncCommand(lists, streams, failed)
  addDiffCommand(lists, streams)
  addExplainCommand(lists, streams)
}
