import { readFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../generations/atomic-file.js'
import type { ListPart } from '../generations/generation-facts.js'
import type { Validators } from './download.js'

/** A version of a list that was read to its end and found good. */
export interface GoodState {
  files: (Validators & { name: string, sha256: string, bytes: number })[]
  /** Over the names and hashes of all files. */
  sha256: string
  records: number
  /** Left out by versions of Tumen that did not count them. */
  parts?: ListPart[]
  /** The list's own date, ISO 8601. */
  published?: string
  /** When it was fetched, ISO 8601. */
  fetchedAt: string
}

/** What is known of a source. Times are ISO 8601. */
export interface SourceState {
  good?: GoodState
  /** When `good` was last known to be current: when it was fetched or taken from a folder, or found unchanged. */
  checkedAt?: string
  /** Why the last attempt failed (`at`), and since when attempts have failed; absent after an attempt that succeeds. */
  fault?: { since: string, at: string, reason: string }
}

const STATE = 'state.json'
const INCOMING = 'incoming'

/**
 * The files of one source: `state.json`, and the last good files in a folder named after their checksum. New files stay in
 * `incoming` until they are found good. Writing the state then makes all of them the good files at once.
 */
export class SourceFolder {
  readonly #folder: string
  /** Path of the folder for new files. */
  readonly incoming: string

  constructor (dataDir: string, id: string) {
    this.#folder = join(dataDir, 'sources', id)
    this.incoming = join(this.#folder, INCOMING)
  }

  /** The stored state. If it cannot be read it is empty, so that the list is fetched anew. */
  async state (): Promise<SourceState> {
    try {
      return JSON.parse(await readFile(join(this.#folder, STATE), 'utf8')) as SourceState
    } catch {
      return {}
    }
  }

  /** Empties the folder for new files, or creates it. */
  async clearIncoming (): Promise<void> {
    await rm(this.incoming, { recursive: true, force: true })
    await mkdir(this.incoming, { recursive: true })
  }

  /** Paths of the good files, in the order of `good.files`. */
  pathsOf (good: GoodState): string[] {
    return good.files.map(({ name }) => join(this.#folder, folderName(good), name))
  }

  /** Makes the incoming files the good ones, and deletes all older files. */
  async accept (good: GoodState, checkedAt: string): Promise<void> {
    const place = join(this.#folder, folderName(good))
    await rm(place, { recursive: true, force: true })
    await rename(this.incoming, place)
    await this.write({ good, checkedAt })
    for (const name of await readdir(this.#folder)) {
      if (name !== STATE && name !== folderName(good)) await rm(join(this.#folder, name), { recursive: true, force: true })
    }
  }

  async write (state: SourceState): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await writeAtomically(join(this.#folder, STATE), JSON.stringify(state, null, 1))
  }
}

function folderName ({ sha256 }: GoodState): string {
  return sha256.slice(0, 16)
}
