export type FileKind = 'csv' | 'xlsx'

/** A supplier file to generate, and the ways in which to screen it. */
export interface PlannedFile {
  size: number
  encoding: string
  format: FileKind
  ways: readonly string[]
}

export interface PlanOptions {
  parts: string
  rows: string
  encodings: string
  formats: string
  through: string
  workers: string
  sizes: string
}

/** The encoding for measuring memory, in which every name can be written. */
const WIDEST = 'utf-8'

/**
 * The files that the bench generates and screens. All options are comma-separated.
 * @throws Error when a part is not known
 */
export function planRuns ({ parts, rows, encodings, formats, through, workers, sizes }: PlanOptions): PlannedFile[] {
  const ways = through.split(',')
  const jobs = workers.split(',').map(count => count === '1' ? 'a job, 1 worker' : `a job, ${count} workers`)
  return parts.split(',').flatMap((part): PlannedFile[] => {
    switch (part) {
      case 'encodings':
        return encodings.split(',').flatMap(encoding => formats.split(',').map(format => ({ size: Number(rows), encoding, format: format as FileKind, ways })))
      case 'jobs':
        return [{ size: Number(rows), encoding: encodings.split(',')[0], format: 'csv', ways: jobs }]
      case 'memory':
        return sizes.split(',').map(size => ({ size: Number(size), encoding: WIDEST, format: 'csv', ways }))
      default:
        throw new Error(`--parts: ${part} is none of encodings, jobs, memory`)
    }
  })
}
