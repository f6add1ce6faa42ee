import { readFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../generations/atomic-file.js'
import type { Validators } from './download.js'

/** A state of a list that was read through and found good. */
export interface GoodState {
  files: (Validators & { name: string, sha256: string, bytes: number })[]
  /** Over all files. */
  sha256: string
  records: number
  /** The list's own date, ISO 8601. */
  published?: string
  /** When it was fetched, ISO 8601. */
  fetchedAt: string
}

/** What is known of a source. Times are ISO 8601. */
export interface SourceState {
  good?: GoodState
  /** When the publisher last confirmed that `good` is the state of the day. */
  checkedAt?: string
  /** What went wrong since; absent once all is well. */
  fault?: { since: string, at: string, reason: string }
}

const STATE = 'state.json'
const INCOMING = 'incoming'

/**
 * The files of one source: `state.json` and, in a folder named by their checksum, the last good files. New files lie in
 * `incoming` until they are found good; the state that is written then makes them the good ones, all at once.
 */
export class SourceFolder {
  readonly #folder: string
  readonly incoming: string

  constructor (dataDir: string, id: string) {
    this.#folder = join(dataDir, 'sources', id)
    this.incoming = join(this.#folder, INCOMING)
  }

  /** An unreadable state counts as none: the list is then fetched anew. */
  async state (): Promise<SourceState> {
    try {
      return JSON.parse(await readFile(join(this.#folder, STATE), 'utf8')) as SourceState
    } catch {
      return {}
    }
  }

  /** Makes an empty folder for new files. */
  async clearIncoming (): Promise<void> {
    await rm(this.incoming, { recursive: true, force: true })
    await mkdir(this.incoming, { recursive: true })
  }

  pathsOf (good: GoodState): string[] {
    return good.files.map(({ name }) => join(this.#folder, folderName(good), name))
  }

  /** Makes the incoming files the good ones. */
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
