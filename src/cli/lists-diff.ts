import type { Command } from 'commander'
import type { FieldChange, PartyChange } from '../../schemas/generations.js'
import { loadConfig } from '../config/load-config.js'
import { atOnce } from '../steps/steps.js'
import { compareGenerations } from '../watchlist/generations/compare-generations.js'
import { GenerationStore } from '../watchlist/generations/generation-store.js'
import { painter, withoutControls, type Colour, type Streams } from './terminal.js'

const SIGNS: Record<PartyChange['kind'], [sign: string, colour: Colour]> = { added: ['+', 'green'], removed: ['-', 'red'], changed: ['~', 'yellow'] }
const LONGEST_VALUE = 100

/** Adds `tumen lists diff [from] [to]`. */
export function addDiffCommand (lists: Command, streams: Streams): void {
  lists.command('diff')
    .summary('what changed between two versions of the watchlist')
    .description('Prints the parties that came, went or changed, field by field. Without versions, the two latest that are kept.')
    .argument('[from]', 'the earlier version')
    .argument('[to]', 'the later version; left out, the one in use')
    .option('--data-dir <folder>', 'where versions are kept; left out, DATA_DIR')
    .option('--json', 'print one change a line as JSON')
    .action(async (from: string | undefined, to: string | undefined, flags: { dataDir?: string, json?: true }) => {
      const store = new GenerationStore(loadConfig({ ...streams.env, ...(flags.dataDir && { DATA_DIR: flags.dataDir }) }).DATA_DIR)
      const kept = (await store.list()).map(({ version }) => version)
      const later = to ?? await store.current()
      const earlier = from ?? kept[kept.indexOf(later ?? '') + 1]
      if (later === undefined || earlier === undefined) throw new Error('there are no two versions to compare')
      const changes = atOnce(compareGenerations((await store.read(earlier)).parties, (await store.read(later)).parties))
      const text = flags.json ? changes.map(change => JSON.stringify(change)) : print(changes, earlier, later, streams)
      streams.stdout.write(text.map(line => `${line}\n`).join(''))
    })
}

function print (changes: readonly PartyChange[], from: string, to: string, streams: Streams): string[] {
  const paint = painter(streams)
  const count = (kind: PartyChange['kind']) => changes.filter(change => change.kind === kind).length
  return [
    ...withoutControls(changes).flatMap(({ kind, id, name, nowPartOf, fields = [] }) => {
      const [sign, colour] = SIGNS[kind]
      return [paint(colour, `${sign} ${id}  ${name}${nowPartOf === undefined ? '' : ` (now part of ${nowPartOf})`}`), ...fields.flatMap(fieldLines)]
    }),
    `${from} to ${to}: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`
  ]
}

function fieldLines ({ field, before, after, added, removed }: FieldChange): string[] {
  if (added === undefined || removed === undefined) return [`    ${field}: ${short(before)} -> ${short(after)}`]
  if (added.length + removed.length === 0) return [`    ${field}: in another order`]
  return [...removed.map(value => `    ${field} - ${short(value)}`), ...added.map(value => `    ${field} + ${short(value)}`)]
}

function short (value: unknown): string {
  const text = value === undefined ? 'none' : JSON.stringify(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text
}
