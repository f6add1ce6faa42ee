import type { Command } from 'commander'
import { loadConfig } from '../config/load-config.js'
import { openGenerations } from '../refresh/open-generations.js'
import { syncSettingsOf } from '../refresh/sync-settings-of.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import { SYNC_SOURCES } from '../watchlist/sync/sync-sources.js'
import { painter, withoutControls, type Streams } from './terminal.js'

interface SyncFlags {
  lists?: string
  dataDir?: string
  from?: string
  force?: true
  json?: true
}

/** Adds `tumen lists sync`. @param failed called after the report is printed, if a list could not be refreshed */
export function addSyncCommand (lists: Command, streams: Streams, failed: () => void): void {
  lists.command('sync')
    .summary('fetch the official lists and make a new version of the watchlist')
    .description('Fetches the official lists, checks them, and puts the watchlist that they make together in use. A service on the same data ' +
      'folder takes it up by itself. Without flags it does what the variables of the service say. Exit code: 0 all lists are fresh, ' +
      '3 one is not, and its last good state stays in use.')
    .option('--lists <ids>', `${SYNC_SOURCES.map(({ id }) => id).join(', ')}; comma-separated; left out, LISTS`)
    .option('--data-dir <folder>', 'where lists and versions are kept; left out, DATA_DIR')
    .option('--from <folder>', 'take files from a folder and do not go online; what is not there stays as it is')
    .option('--force', 'take a list that is much smaller or older than the one held')
    .option('--json', 'print the report as JSON')
    .action(async (flags: SyncFlags) => {
      const config = loadConfig({ ...streams.env, ...(flags.lists && { LISTS: flags.lists }), ...(flags.dataDir && { DATA_DIR: flags.dataDir }) })
      if (config.LISTS === undefined) throw new Error('name the lists: --lists un,ofac or the variable LISTS')
      const settings = { ...syncSettingsOf(config), force: flags.force === true, ...(flags.from !== undefined && { from: flags.from }) }
      const { store } = await openGenerations(settings.dataDir)
      const before = await store.current()
      // What fetches and reads lists is loaded only when this command runs.
      const { syncLists } = await import('../watchlist/sync/sync-lists.js')
      const report = await syncLists(settings)
      if (report.version !== undefined) await store.setCurrent(report.version)
      await store.prune(config.GENERATIONS_KEPT)
      streams.stdout.write(flags.json ? `${JSON.stringify(report, null, 2)}\n` : print(report, before, streams))
      if (report.fault !== undefined || report.sources.some(({ outcome }) => outcome === 'failed')) failed()
    })
}

function print (report: SyncReport, before: string | undefined, streams: Streams): string {
  const { sources, version, fault } = withoutControls(report)
  const paint = painter(streams)
  const lines = sources.map(({ id, outcome, state: { good, fault } }) => {
    const held = good === undefined ? 'none held' : `${good.records} records${good.published === undefined ? '' : ` of ${good.published}`}`
    return `${id.padEnd(14)}${outcome === 'failed' ? paint('red', 'failed') : outcome.padEnd(10)}  ${held}${fault === undefined ? '' : `; ${fault.reason}`}`
  })
  if (version !== undefined) lines.push('', version === before ? `The list in use is still ${version}.` : `The list in use is now ${version}.`)
  if (fault !== undefined) lines.push('', `${fault}.`)
  return lines.join('\n') + '\n'
}
