import { LRUCache } from 'lru-cache'
import type { ChangesPage, ChangesQuery, PartyChange } from '../../../schemas/generations.js'
import { ProblemError } from '../../errors.js'
import { once } from '../../once.js'
import { readCursor, writeCursor } from '../../search/cursor.js'
import { inTurns } from '../../turns.js'
import { compareGenerations } from './compare-generations.js'
import type { KeptGenerations } from './kept-generations.js'

interface Comparison extends Pick<ChangesPage, 'from' | 'to' | 'counts'> {
  changes: PartyChange[]
}

const DEFAULT_LIMIT = 50
/** Comparisons that stay in memory, so that reading page after page compares only once. */
const MOST_REMEMBERED = 4

/** What changed between two generations, page by page. */
export class Changes {
  readonly #kept: KeptGenerations
  readonly #remembered = new LRUCache<string, Promise<Comparison>>({ max: MOST_REMEMBERED })

  constructor (kept: KeptGenerations) {
    this.#kept = kept
  }

  /**
   * One page of the changes, in the order of the parties' ids.
   * @param inUse the version to compare with when `to` is left out
   * @throws ProblemError VERSION_NOT_KEPT, INVALID_CURSOR, or CURSOR_OUTDATED for a cursor of another pair of versions
   */
  async page ({ from, to, kind, cursor, limit = DEFAULT_LIMIT }: ChangesQuery, inUse: string): Promise<ChangesPage> {
    const pair = `${from}..${to ?? inUse}`
    const after = cursor === undefined ? undefined : afterCursor(cursor, pair)
    const { changes, ...comparison } = await this.#compare(from, to ?? inUse)
    const wanted = kind === undefined ? changes : changes.filter(change => change.kind === kind)
    const start = after === undefined ? 0 : wanted.findIndex(({ id }) => id > after)
    const items = start === -1 ? [] : wanted.slice(start, start + limit)
    const more = start !== -1 && start + limit < wanted.length
    return { ...comparison, items, ...(more && { nextCursor: writeCursor({ version: pair, after: items[items.length - 1].id }) }) }
  }

  #compare (from: string, to: string): Promise<Comparison> {
    return once(this.#remembered, `${from}..${to}`, () => this.#work(from, to))
  }

  async #work (from: string, to: string): Promise<Comparison> {
    const before = await this.#kept.watchlist(from, '/from')
    const after = await this.#kept.watchlist(to, '/to')
    const changes = await inTurns(compareGenerations(before.parties, after.parties))
    const count = (kind: PartyChange['kind']) => changes.filter(change => change.kind === kind).length
    return {
      from: { version: from, ...(before.asOf !== undefined && { asOf: before.asOf }) },
      to: { version: to, ...(after.asOf !== undefined && { asOf: after.asOf }) },
      counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
      changes
    }
  }
}

function afterCursor (text: string, pair: string): string {
  const cursor = readCursor(text)
  if (cursor === undefined) throw new ProblemError('INVALID_CURSOR', undefined, [{ path: '/cursor', message: 'must be a nextCursor as it was answered' }])
  if (cursor.version !== pair) throw new ProblemError('CURSOR_OUTDATED')
  return cursor.after
}
