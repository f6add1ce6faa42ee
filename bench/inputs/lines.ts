import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * The lines of a text file, without empty ones. A file whose name ends in `.gz` is decompressed.
 * @throws Error that names the file if it does not exist
 */
export function readLines (path: string): string[] {
  if (!existsSync(path)) throw new Error(`${path} is not there: give the benchmark folder with --bench`)
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').filter(line => line !== '')
}

/** The values of a file with one JSON value a line. */
export function readJsonLines<T> (path: string): T[] {
  return readLines(path).map(line => JSON.parse(line) as T)
}

/** `size` values spread evenly over a list, always the same ones; the whole list if it is shorter. */
export function spread<T> (values: readonly T[], size: number): T[] {
  if (values.length <= size) return [...values]
  return Array.from({ length: size }, (_, i) => values[Math.floor(i * values.length / size)])
}
