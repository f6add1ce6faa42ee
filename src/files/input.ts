import { createReadStream } from 'node:fs'

/** A file to read, which may still be arriving. */
export interface FileInput {
  /** Reads from the beginning; may be called more than once. */
  open: () => AsyncIterable<Uint8Array>
  /** The path of the complete file. Waits until it has arrived, for formats whose table of contents is at the end. */
  whole: () => Promise<string>
  /** The size in bytes, if known. */
  size?: number
}

/** A file on disk. @param size in bytes, for limits and progress */
export function diskFile (path: string, size?: number): FileInput {
  return { open: () => createReadStream(path, { highWaterMark: 256 * 1024 }), whole: async () => path, size }
}
