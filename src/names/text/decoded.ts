import { memoised } from './memoised.js'

const decoderOf = memoised((encoding: string) => new TextDecoder(encoding, { fatal: true }))

/** The text that bytes are in an encoding; undefined where they are not of it, or where nobody knows the encoding. */
export function decoded (bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decoderOf(encoding).decode(bytes)
  } catch {
    return undefined
  }
}
