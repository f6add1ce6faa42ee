import type { Command } from 'commander'
import type { ListedParty } from '../../schemas/listed-party.js'
import { loadConfig } from '../config/load-config.js'
import { loadWatchlist } from '../watchlist/bundled.js'
import { GenerationStore } from '../watchlist/generations/generation-store.js'
import { explanationOf, type PartyExplanation } from '../watchlist/merge/explanation.js'
import type { Watchlist } from '../watchlist/read.js'
import { painter, withoutControls, wrap, type Streams } from './terminal.js'

interface ExplainFlags {
  watchlist?: string
  dataDir?: string
  json?: true
}

const WIDEST = 100
const INDENT = '     '

/** Adds `tumen lists explain <id>`: why records of several lists are one party. */
export function addExplainCommand (lists: Command, streams: Streams): void {
  lists.command('explain')
    .summary('why records of several lists are one party')
    .description('Explains a party: its records on the lists, why they are one party, what each list says, and where its labour link comes from.')
    .argument('<id>', 'id of a party, a former id, or a record of a list, as in OFAC:30083')
    .option('--watchlist <file>', 'NDJSON, plain or gzip; left out, the version in use where lists are fetched, else the bundled list')
    .option('--data-dir <folder>', 'where fetched lists and versions are kept; left out, DATA_DIR where LISTS is set')
    .option('--json', 'print the explanation as JSON')
    .action(async (id: string, flags: ExplainFlags) => {
      const { parties } = await listToExplain(flags, streams)
      const party = find(parties, id)
      if (party === undefined) throw new Error(`no party has the id, the former id or the record ${id}`)
      const explanation = explanationOf(party)
      streams.stdout.write(flags.json ? `${JSON.stringify(explanation, null, 2)}\n` : print(explanation, id, streams))
    })
}

/**
 * The watchlist to explain from: the given file, else the version in use in the data folder, else the bundled list.
 * @throws Error when a data folder is given that holds no version
 */
async function listToExplain ({ watchlist, dataDir }: ExplainFlags, { env }: Streams): Promise<Watchlist> {
  if (watchlist !== undefined) return await loadWatchlist(watchlist)
  const { LISTS, DATA_DIR } = loadConfig({ ...env, ...(dataDir !== undefined && { DATA_DIR: dataDir }) })
  const store = dataDir !== undefined || LISTS !== undefined ? new GenerationStore(DATA_DIR) : undefined
  const version = await store?.current()
  if (dataDir !== undefined && version === undefined) throw new Error(`${dataDir} holds no version of the watchlist`)
  return version === undefined ? await loadWatchlist() : await store!.read(version)
}

function find (parties: readonly ListedParty[], id: string): ListedParty | undefined {
  return parties.find(party => party.id === id) ??
    parties.find(party => party.formerIds?.includes(id)) ??
    parties.find(party => party.sourceRecords?.includes(id))
}

function print (explained: PartyExplanation, asked: string, streams: Streams): string {
  const { id, name, type, formerIds, records, joins, labour } = withoutControls(explained)
  const paint = painter(streams)
  const width = Math.min(streams.stdout.columns ?? WIDEST, WIDEST)
  const lines = [`${paint('bold', name)}  ${paint('dim', `${type}, ${id}`)}`]
  if (asked !== id) lines.push(`${INDENT}${asked} is part of this party.`)
  if (formerIds.length > 0) lines.push(`${INDENT}Formerly ${formerIds.join(', ')}.`)
  lines.push('', 'Records')
  for (const { record, says } of records) lines.push(`${INDENT}${paint('bold', record)}  ${wrap(says.join('; '), width, `${INDENT}  `)}`)
  lines.push('', 'One party because')
  for (const { records: [left, right], text } of joins) lines.push(`${INDENT}- ${wrap(`${left} and ${right}: ${text}`, width, `${INDENT}  `)}`)
  if (joins.length === 0) lines.push(`${INDENT}${records.length > 1 ? 'The list does not say why.' : 'It is one record.'}`)
  if (labour !== undefined) lines.push('', `Labour link: ${labour.link ?? 'none'}, ${labour.by}`, INDENT + wrap(labour.basis, width, INDENT))
  return lines.join('\n') + '\n'
}
