import { LRUCache } from 'lru-cache'
import { defined } from '../../../schemas/defined.js'
import type { ChangesPage, ChangesQuery, PartyChange } from '../../../schemas/generations.js'
import { placeAfter } from '../../paging/cursor.js'
import { pageAfter } from '../../paging/page.js'
import { once } from '../../steps/once.js'
import { inTurns } from '../../steps/turns.js'
import { compareGenerations } from './compare-generations.js'
import type { KeptGenerations } from './kept-generations.js'

/** All that differs between two generations. */
interface GenerationDifference extends Pick<ChangesPage, 'from' | 'to' | 'counts'> {
  changes: PartyChange[]
}

/** Whoever reads page after page compares once. */
const MOST_REMEMBERED = 4

/** What changed between two generations, page by page. */
export class Changes {
  readonly #kept: KeptGenerations
  readonly #remembered = new LRUCache<string, Promise<GenerationDifference>>({ max: MOST_REMEMBERED })

  constructor (kept: KeptGenerations) {
    this.#kept = kept
  }

  /**
   * @param inUse the version that stands for a `to` that is left out
   * @throws VersionNotKeptError, InvalidCursorError, or OutdatedCursorError for a cursor of another pair of versions
   */
  async page ({ from, to, kind, cursor, limit }: ChangesQuery, inUse: string): Promise<ChangesPage> {
    const pair = `${from}..${to ?? inUse}`
    const after = placeAfter(cursor, pair)
    const { changes, ...difference } = await this.#compare(from, to ?? inUse)
    const wanted = kind === undefined ? changes : changes.filter(change => change.kind === kind)
    return { ...difference, ...pageAfter(wanted, after, pair, limit) }
  }

  #compare (from: string, to: string): Promise<GenerationDifference> {
    return once(this.#remembered, `${from}..${to}`, () => this.#work(from, to))
  }

  async #work (from: string, to: string): Promise<GenerationDifference> {
    const before = await this.#kept.watchlist(from, '/from')
    const after = await this.#kept.watchlist(to, '/to')
    const changes = await inTurns(compareGenerations(before.parties, after.parties))
    const count = (kind: PartyChange['kind']) => changes.filter(change => change.kind === kind).length
    return {
      from: defined({ version: from, asOf: before.asOf }),
      to: defined({ version: to, asOf: after.asOf }),
      counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
      changes
    }
  }
}
