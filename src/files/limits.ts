/** What a supplier file may cost. More is refused, or reported for the row at fault. */
export interface FileLimits {
  /** Bytes of the file as it comes. */
  bytes: number
  /** Bytes that a packed file may unpack to: all of a gzip file, or any one part of an XLSX file. */
  unpackedBytes: number
  rows: number
}

const MIB = 1024 * 1024

export const DEFAULT_LIMITS: FileLimits = { bytes: 256 * MIB, unpackedBytes: 2048 * MIB, rows: 2_000_000 }
