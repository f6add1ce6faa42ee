import type { Command } from 'commander'
import { addExplainCommand } from './lists-explain.js'
import { addDiffCommand } from './lists-diff.js'
import { addSyncCommand } from './lists-sync.js'
import type { Streams } from './terminal.js'

/**
 * Adds `tumen lists …`, the commands about the lists themselves. Each subcommand is in its own file.
 * @param failed called if a command could not do everything it was asked
 */
export function addListsCommands (program: Command, streams: Streams, failed: () => void): void {
  const lists = program.command('lists')
    .summary('the lists of parties')
    .description('The lists of parties: fetching them, what changed, where a party comes from. Exit code: 0 done, 3 error.')
  addSyncCommand(lists, streams, failed)
  addDiffCommand(lists, streams)
  addExplainCommand(lists, streams)
}
