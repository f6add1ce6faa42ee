import type { FileInput } from '../input.js'

/** The bytes read to detect the encoding while fewer than ENOUGH_BEYOND_ASCII bytes are non-ASCII. */
const MOST_SAMPLE_BYTES = 4 * 1024 * 1024
const LEAST_SAMPLE_BYTES = 64 * 1024
const ENOUGH_BEYOND_ASCII = 2_000

/** Reads as much of a file as is needed to detect its encoding. @returns `whole`: the sample is the whole file */
export async function readSample (input: Pick<FileInput, 'open'>): Promise<{ sample: Buffer, whole: boolean }> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  let beyondAscii = 0
  for await (const chunk of input.open()) {
    chunks.push(chunk)
    bytes += chunk.length
    for (const byte of chunk) if (byte > 0x7f) beyondAscii++
    if (bytes > MOST_SAMPLE_BYTES || (bytes > LEAST_SAMPLE_BYTES && beyondAscii > ENOUGH_BEYOND_ASCII)) return { sample: Buffer.concat(chunks), whole: false }
  }
  return { sample: Buffer.concat(chunks), whole: true }
}

/** Decodes text in pieces, without the byte order mark. Invalid bytes become U+FFFD, later reported as a fault of the row. */
export async function * decode (bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
