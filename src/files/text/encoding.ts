import { analyse } from 'chardet'
import { byteOrderMark, isUtf32 } from '../../formats/byte-order-mark.js'
import { FileError } from '../../formats/file-error.js'
import type { FileReading } from '../row.js'
import { plausibility, type LegacyEncoding } from './typical-characters.js'

export interface FoundEncoding {
  /** A label that TextDecoder accepts. */
  encoding: string
  basis: NonNullable<FileReading['encodingBasis']>
}

/** Encodings whose plausibility differs from the best by at most this are told apart by the frequency of their characters. */
const CLOSE = 0.1
/** Above this share of well-formed sequences, a file counts as UTF-8 with broken rows and not as another encoding. */
const MOSTLY = 0.9
/**
 * From this share of lines that are entirely well-formed UTF-8, a file counts as a mixture of two encodings. It is read as
 * UTF-8, and the rows in the other encoding are reported.
 */
const MIXED = 0.1
/** A line with fewer non-ASCII bytes may be well-formed UTF-8 by chance. */
const TELLING_BYTES = 8
/** Lines with non-ASCII bytes are examined up to this many bytes; more would not change the result. */
const ENOUGH_BYTES = 65_536
/** The encodings that can be read, by the names that TextDecoder gives them. */
const READABLE = new Set(['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'windows-1251', 'windows-1252', 'windows-1250', 'windows-1254', 'koi8-r', 'ibm866'])

/**
 * The encoding of a text file: what its byte order mark says, which no other encoding begins with, else what was given,
 * else what its bytes tell.
 * @param sample the beginning of the file
 * @param whole the sample is the whole file
 * @param given under any of its usual names
 * @throws FileError when there is none of the given name, or the file is not text, or in none of the encodings, or in UTF-32
 */
export function encodingOf (sample: Uint8Array, whole: boolean, given?: string): FoundEncoding {
  const known = given === undefined ? undefined : givenEncoding(given)
  if (isUtf32(sample)) throw new FileError('unreadable', 'is in UTF-32, which is not read: save it as UTF-8')
  const marked = byteOrderMark(sample)
  if (marked !== undefined) return { encoding: marked, basis: 'byte order mark' }
  return known ?? findEncoding(sample, whole)
}

/**
 * The encoding asked for, under any of its usual names.
 * @throws FileError when there is none of that name
 */
function givenEncoding (name: string): FoundEncoding {
  const usual = /^(cp|ms|windows-?)?949$|^uhc$/i.test(name) ? 'euc-kr' : name.replace(/^cp-?(125\d|866)$/i, (_, page: string) => page === '866' ? 'ibm866' : `windows-${page}`)
  try {
    const { encoding } = new TextDecoder(usual.trim())
    if (READABLE.has(encoding)) return { encoding, basis: 'given' }
  } catch {}
  throw new FileError('options', `must be one of ${[...READABLE].join(', ')} or another name of one of these, such as cp949`, 'encoding')
}

/**
 * Finds out the encoding of a text file: zero bytes of UTF-16, well-formed UTF-8, and then the encoding that makes the
 * most usual characters of its language out of the bytes.
 * @throws FileError when it is not text, or in none of the encodings
 */
function findEncoding (sample: Uint8Array, whole: boolean): FoundEncoding {
  const wide = utf16(sample)
  if (wide !== undefined) return { encoding: wide, basis: 'statistics' }
  if (isBinary(sample)) throw new FileError('unreadable', 'is not text: it holds bytes that no table does')

  const lines = linesBeyondAscii(sample, whole)
  if (lines.length === 0) return { encoding: 'utf-8', basis: 'ASCII only' }
  const wellFormed = shareOfUtf8(lines)
  if (wellFormed === 1) return { encoding: 'utf-8', basis: 'valid UTF-8' }
  if (wellFormed > MOSTLY || shareOfUtf8Lines(lines) >= MIXED) return { encoding: 'utf-8', basis: 'statistics' }
  return { encoding: legacyEncoding(lines), basis: 'statistics' }
}

/** In UTF-16, delimiters, digits and line ends have a zero byte, always on the same side. */
function utf16 (sample: Uint8Array): string | undefined {
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  const some = sample.length / 50
  if (odd > some && even < odd / 4) return 'utf-16le'
  if (even > some && odd < even / 4) return 'utf-16be'
}

function isBinary (sample: Uint8Array): boolean {
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    // Text may contain tab, line feed, vertical tab, form feed, carriage return, DOS end of file and escape.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++
  }
  return controls > sample.length / 100
}

/** The lines with non-ASCII bytes, which alone tell encodings apart. A last line that may be cut off is left out. */
function linesBeyondAscii (sample: Uint8Array, whole: boolean): Buffer {
  const text = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString('latin1')
  const lines = text.split(/[\r\n]+/)
  if (!whole && lines.length > 1) lines.pop()
  const telling: string[] = []
  let bytes = 0
  for (const line of lines) {
    if (bytes > ENOUGH_BYTES) break
    if (!/[\x80-\xff]/.test(line)) continue
    telling.push(line.slice(0, ENOUGH_BYTES))
    bytes += line.length
  }
  return Buffer.from(telling.join('\n'), 'latin1')
}

/** Share of the non-ASCII sequences that are well-formed UTF-8, 0 to 1. */
function shareOfUtf8 (bytes: Buffer): number {
  const text = bytes.toString('utf8')
  const broken = text.match(/\ufffd+/g)?.length ?? 0
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return whole / (whole + broken)
}

/**
 * Share of lines that are entirely well-formed UTF-8, among those with at least TELLING_BYTES non-ASCII bytes; 0 to 1. In
 * another encoding hardly any line is.
 */
function shareOfUtf8Lines (bytes: Buffer): number {
  const telling = bytes.toString('latin1').split('\n').filter(line => (line.match(/[\x80-\xff]/g)?.length ?? 0) >= TELLING_BYTES)
  const wellFormed = telling.filter(line => !Buffer.from(line, 'latin1').toString('utf8').includes('\ufffd'))
  return telling.length === 0 ? 0 : wellFormed.length / telling.length
}

function legacyEncoding (bytes: Buffer): LegacyEncoding {
  const ranked = plausibility(bytes).sort((a, b) => b.share - a.share)
  const close = ranked.filter(({ share }) => share >= ranked[0].share - CLOSE).map(({ encoding }) => encoding)
  if (close.length === 1) return close[0]
  const frequent = analyse(bytes).map(({ name }) => name.toLowerCase())
  return close.sort((a, b) => place(frequent, a) - place(frequent, b))[0]
}

function place (names: readonly string[], name: string): number {
  const index = names.indexOf(name)
  return index === -1 ? Infinity : index
}
