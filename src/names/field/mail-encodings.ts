import { decoded } from '../text/decoded.js'

/** "=?UTF-8?B?0JzQvtC6?=": a word in the header of a mail, by its encoding and the way its bytes are written. Two are one text. */
const ENCODED_WORD = /=\?([\w-]{2,20})(?:\*[\w-]*)?\?([BQ])\?([^?\s]*)\?=(?:\s+(?==\?))?/giu
/** Two bytes that begin a character beyond ASCII in UTF-8: a text without them is not quoted-printable. */
const QUOTED_LETTER = /=[C-F][0-9A-F]=[89AB][0-9A-F]/i
const QUOTED = /(?:=[0-9A-F]{2})+/giu
const SOFT_BREAK = /=\s*[\r\n]+/gu

/**
 * A text without the encodings of mails: encoded words of headers and quoted-printable. What does not decode stays as it is. Source:
 * RFC 2047 and RFC 2045.
 */
export function withoutMailEncodings (text: string): string {
  const words = text.includes('=?') ? text.replace(ENCODED_WORD, decodedWord) : text
  return QUOTED_LETTER.test(words) ? words.replace(SOFT_BREAK, '').replace(QUOTED, run => decoded(quotedBytes(run), 'utf-8') ?? run) : words
}

function decodedWord (word: string, encoding: string, way: string, content: string): string {
  const bytes = way.toUpperCase() === 'B' ? base64Bytes(content) : quotedBytes(content.replaceAll('_', ' '))
  return (bytes && decoded(bytes, encoding)) ?? word
}

function base64Bytes (content: string): Uint8Array | undefined {
  try {
    return bytesOf(atob(content))
  } catch {
    return undefined
  }
}

function quotedBytes (content: string): Uint8Array {
  return bytesOf(content.replace(/=([0-9A-F]{2})/giu, (_, byte: string) => String.fromCharCode(parseInt(byte, 16))))
}

function bytesOf (binary: string): Uint8Array {
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}
