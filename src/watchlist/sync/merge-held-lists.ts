import { defined } from '../../../schemas/defined.js'
import { readBundledWatchlist } from '../bundled.js'
import type { GenerationStore } from '../generations/generation-store.js'
import { packGeneration, type PackedGeneration } from '../generations/pack.js'
import { readLabourLinks } from '../labour/labour-links.js'
import { mergeRecords } from '../merge/merge-records.js'
import type { ListRecord } from '../sources/list-record.js'
import { hashFile } from './hash-file.js'
import type { HeldList } from './held-lists.js'
import { keepUnsynced } from './keep-unsynced.js'
import { listsOf } from './verify-files.js'

/**
 * One generation of the records of all lists held, merged into parties. Parties keep the ids that they have in the latest
 * generation of the store. Its date is the newest of all lists in it, fetched or bundled.
 * @throws Error when a file on disk is not the one that was found good
 */
export async function mergeHeldLists (held: readonly HeldList[], store: GenerationStore): Promise<PackedGeneration> {
  const records: ListRecord[] = []
  const fetchedDates: Record<string, string> = {}
  for (const list of held) {
    await requireIntact(list)
    const { source, good, paths } = list
    for (const { read } of await listsOf(source, paths)) {
      for await (const record of read()) {
        records.push(record)
        if (good.published !== undefined) fetchedDates[record.list] ??= good.published
      }
    }
  }
  const bundled = await readBundledWatchlist()
  const { parties: previousParties } = (await store.readLatest()).watchlist ?? bundled
  const labourLinks = await readLabourLinks()
  const { parties } = mergeRecords(records, { labourLinks, previousParties })
  const fetched = new Set(records.map(({ list }) => list))
  // What the bundled list says of the date of a list is of no use for one that was fetched, even if that has no date of its own.
  const listDates = { ...without(fetched, bundled.listDates), ...fetchedDates }
  const watchlist = {
    asOf: Object.values(listDates).sort().at(-1),
    parties: keepUnsynced(parties, fetched, bundled.parties),
    listDates,
    listDateNotes: without(fetched, bundled.listDateNotes)
  }
  return await packGeneration(defined(watchlist),
    held.map(({ source: { id }, good: { sha256, records, parts, published } }) => defined({ id, sha256, records, parts, published })), new Date())
}

/** What is said of lists, by name, without some of them. */
function without (lists: ReadonlySet<string>, said: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(said).filter(([list]) => !lists.has(list)))
}

/** Makes sure that no file changed on disk since it was found good. If one did, the next sync fetches it anew. */
async function requireIntact ({ source: { id }, good, paths }: HeldList): Promise<void> {
  for (const [i, path] of paths.entries()) {
    if (await hashFile(path) !== good.files[i].sha256) throw new Error(`The file of the list ${id} on disk is not the one that was found good`)
  }
}
