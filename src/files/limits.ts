/** The limits for a supplier file. A file that exceeds one is refused, or screened only up to it. */
export interface FileLimits {
  /** Bytes of the file as it is sent, possibly compressed. */
  bytes: number
  /** Bytes after decompression: of a gzip file as a whole, or of any one part of an XLSX file. */
  unpackedBytes: number
  rows: number
}

const MIB = 1024 * 1024

export const DEFAULT_LIMITS: FileLimits = { bytes: 256 * MIB, unpackedBytes: 2048 * MIB, rows: 2_000_000 }
