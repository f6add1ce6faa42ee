import { createHash } from 'node:crypto'
import { copyFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SourceFacts } from '../generations/generation-facts.js'
import type { RecognisedList } from '../sources/recognise-lists.js'
import { download } from './download.js'
import { hashFile } from './hash-file.js'
import { shrunkPart } from './list-parts.js'
import { reasonOf } from './reason-of.js'
import { AbsentError, FORCE, RefusedError } from './refused-error.js'
import { SourceFolder, type GoodState, type SourceState } from './source-folder.js'
import type { SyncSettings } from './sync-settings.js'
import { isOnlyTaken, type FetchedSource, type SyncSource } from './sync-sources.js'
import type { Verified } from './verify-files.js'

/** What came of bringing one source up to date, and its state since. */
export interface RefreshOutcome {
  /** `absent`: the list held stays, as the given folder lacks it or, without a folder, it can only be taken from one. */
  outcome: 'fetched' | 'unchanged' | 'absent' | 'failed'
  state: SourceState
}

type IncomingFiles = GoodState['files']

/**
 * Brings one source up to date: fetches its files, reads them to the end, and makes them the good ones. The code that reads
 * lists is loaded when there is one to read: most syncs find nothing new. If anything goes wrong, the last good files stay and
 * the state gives the reason. Rejects only when the folder cannot be written to.
 * @param inUse what the generation in use has of the source
 */
export async function refreshSource (source: SyncSource, settings: SyncSettings, inUse: SourceFacts | undefined): Promise<RefreshOutcome> {
  const folder = new SourceFolder(settings.dataDir, source.id)
  const before = await folder.state()
  const now = new Date().toISOString()
  try {
    await folder.clearIncoming()
    const held = await isIntact(folder, before.good) ? before.good : undefined
    if (held !== undefined && settings.from === undefined && isOnlyTaken(source, settings)) return { outcome: 'absent', state: before }
    const files = settings.from === undefined
      ? await fetchFiles(source, settings, folder, held)
      : await takeFiles(source, settings.from, folder)
    const sha256 = createHash('sha256').update(files?.map(file => `${file.name} ${file.sha256}\n`).join('') ?? '').digest('hex')
    if (files === undefined || sha256 === held?.sha256) {
      const good = held !== undefined && files !== undefined && settings.from === undefined ? { ...held, files } : held
      const state: SourceState = { good, checkedAt: now }
      await folder.write(state)
      return { outcome: 'unchanged', state }
    }
    const paths = files.map(({ name }) => join(folder.incoming, name))
    const { listsOf, verifyLists } = await import('./verify-files.js')
    const verified = await verifyLists(await listsOf(source, paths), settings.force)
    if (!settings.force) compare(verified, before.good ?? inUse, settings)
    const good: GoodState = { files, sha256, ...verified, fetchedAt: now }
    await folder.accept(good, now)
    return { outcome: 'fetched', state: { good, checkedAt: now } }
  } catch (error) {
    if (error instanceof AbsentError && settings.from !== undefined && before.good !== undefined) return { outcome: 'absent', state: before }
    const state: SourceState = { ...before, fault: { since: before.fault?.since ?? now, at: now, reason: reasonOf(error) } }
    await folder.clearIncoming()
    await folder.write(state)
    return { outcome: 'failed', state }
  }
}

/** Whether the files on disk are still those that were found good. If not, they are fetched anew. */
async function isIntact (folder: SourceFolder, good: GoodState | undefined): Promise<boolean> {
  if (good === undefined) return false
  const hashes = await Promise.all(folder.pathsOf(good).map(hashFile))
  return hashes.every((hash, i) => hash === good.files[i].sha256)
}

/** @returns undefined when the publisher says that nothing has changed */
async function fetchFiles (source: SyncSource, settings: SyncSettings, folder: SourceFolder, held: GoodState | undefined): Promise<IncomingFiles | undefined> {
  if (source.file === undefined) throw new RefusedError(`is only taken from a folder (tumen lists sync --from FOLDER): ${source.fromFolderOnly}`)
  const { name } = source.file
  const known = held?.files.find(file => file.name === name)
  const downloaded = await download(address(source, settings), join(folder.incoming, name), known ?? {}, settings.limits)
  return downloaded && [{ name, ...downloaded }]
}

function address ({ id, file, tokenVariable }: FetchedSource, { mirror, tokens }: SyncSettings): string {
  if (mirror !== undefined) return `${mirror.replace(/\/$/, '')}/${id}/${file.name}`
  if (tokenVariable === undefined) return file.url
  const token = tokens[tokenVariable]
  if (token === undefined) throw new RefusedError(`needs a token from its publisher: set ${tokenVariable}, or take a file (tumen lists sync --from FOLDER)`)
  return file.url.replace('{token}', encodeURIComponent(token))
}

/** Copies the files of a source from a folder, which may hold other lists too. */
async function takeFiles (source: SyncSource, from: string, folder: SourceFolder): Promise<IncomingFiles> {
  const lists = await listsIn(source, from)
  const files: IncomingFiles = []
  for (const path of lists.flatMap(list => list.paths)) {
    const copy = join(folder.incoming, basename(path))
    await copyFile(path, copy)
    files.push({ name: basename(path), sha256: await hashFile(copy) ?? '', bytes: (await stat(copy)).size })
  }
  return files
}

async function listsIn (source: SyncSource, from: string): Promise<RecognisedList[]> {
  const { listsOf } = await import('./verify-files.js')
  try {
    const entries = await readdir(from, { withFileTypes: true })
    return await listsOf(source, entries.filter(entry => entry.isFile()).map(({ name }) => join(from, name)).sort())
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    throw syscall === undefined ? error : new RefusedError(`the folder that lists are taken from, or a file in it, cannot be read (${code})`)
  }
}

/** @throws RefusedError when a list, or a part of it, is much smaller than the one held, or the list is older */
function compare ({ records, parts, published }: Verified, held: GoodState | SourceFacts | undefined, { maxShrink }: SyncSettings): void {
  if (held === undefined) return
  const shrunk = records < held.records * (1 - maxShrink) ? { part: undefined, from: held.records, to: records } : shrunkPart(held.parts ?? [], parts, maxShrink)
  if (shrunk !== undefined) {
    const { part, from, to } = shrunk
    throw new RefusedError(`has shrunk from ${from} to ${to} records${part === undefined ? '' : ` of ${part}`}, more than ${Math.round(maxShrink * 100)} %; ` +
      `if that is right, take it with ${FORCE}`)
  }
  if (published !== undefined && held.published !== undefined && published < held.published) {
    throw new RefusedError(`is of ${published}, older than the one held, of ${held.published}; if that is right, take it with ${FORCE}`)
  }
}
