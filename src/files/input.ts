import { createReadStream } from 'node:fs'

/** The bytes of a file, which may still be arriving. */
export interface FileInput {
  /** From the beginning; may be called more than once. */
  open: () => AsyncIterable<Uint8Array>
  /** The path of the whole file: formats with a table of contents at their end wait for it. */
  whole: () => Promise<string>
  /** Bytes in all, when they are known. */
  size?: number
}

/** A file on disk. @param size its bytes, for progress */
export function diskFile (path: string, size?: number): FileInput {
  return { open: () => createReadStream(path, { highWaterMark: 256 * 1024 }), whole: async () => path, size }
}
