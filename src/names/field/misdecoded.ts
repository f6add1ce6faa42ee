/** What windows-1252 has for the bytes from 0x80 on, where ISO 8859-1 has control characters. Source: the WHATWG's Encoding Standard. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** The bytes of characters beyond ASCII in ISO 8859-1 and windows-1252. */
const WESTERN: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, i) => [String.fromCharCode(i + 128), i + 128] as const),
  ...[...WINDOWS].map((character, i) => [character, i + 128] as const)
])
/** The encodings of one byte a character as which UTF-8 is wrongly read. */
const READ_AS = [WESTERN, ...['windows-1251', 'koi8-r', 'ibm866'].map(bytesByCharacter)]

const ASCII = /^[\x20-\x7e]*$/
/** Most texts: Russian as it is, or with a character that no encoding of one byte has. */
const SURELY_MEANT = /^[\x20-\x7eА-Яа-яЁё«»№–—’]*$|[\u3040-\uffff]/
const WORD = /[^\s\x21-\x2f\x3a-\x40]+/gu
/** A Russian word read as Western: no Latin spelling has four such letters and no others. */
const RUSSIAN_WORD = /^(?:[\u00c0-\u00df]?[\u00e0-\u00ff]+|[\u00c0-\u00df]+)$/u
const LEAST_LETTERS = 4
/** Characters of two bytes each, two of them in a row; and among them or after them signs that are no letters of Western languages. */
const DOUBLE_BYTES = /[\u00a1-\u00fe]{4}/u
const WESTERN_SIGN = /[\u00a1-\u00bf]/u
const RUSSIAN = /^[\x21-\x7e«»]*[А-Яа-яЁё-]+[\x21-\x7e«»]*$/u
const KOREAN = /^[\x20-\x7e\p{Script=Hangul}]+$/u
const CHINESE = /^[\x20-\x7e\p{Script=Han}]+$/u

/**
 * A text whose bytes were read in a wrong encoding, as it was meant: "ÐœÐ¾ÐºÑ€Ð°Ð½" and "Ìîêðàí" are Мокран, "Á¶¼±" is 조선. The
 * text itself where it is not surely such a one.
 *
 * UTF-8 is told by its form, which other text has by chance only. Of texts in other encodings every word must become one of the
 * script that the encoding is for, and be none in Latin letters.
 */
export function asMeant (text: string): string {
  if (SURELY_MEANT.test(text)) return text
  return fromUtf8(text) ?? fromCyrillic(text) ?? fromDoubleBytes(text, 'euc-kr', KOREAN) ?? fromDoubleBytes(text, 'gbk', CHINESE) ?? text
}

/** The whole text, or else the words that are Russian once decoded: a clerk may have put a legal form before what came so. */
function fromUtf8 (text: string): string | undefined {
  for (const bytes of READ_AS) {
    const meant = decoded(text, bytes, 'utf-8')
    if (meant !== undefined) return meant
  }
  for (const bytes of READ_AS) {
    const meant = text.split(' ').map(word => russianFromUtf8(word, bytes) ?? word).join(' ')
    if (meant !== text) return meant
  }
}

function russianFromUtf8 (word: string, bytes: ReadonlyMap<string, number>): string | undefined {
  if (word.length < 2 * LEAST_LETTERS || ASCII.test(word)) return undefined
  const meant = decoded(word, bytes, 'utf-8')
  return meant !== undefined && RUSSIAN.test(meant) ? meant : undefined
}

function fromDoubleBytes (text: string, encoding: string, script: RegExp): string | undefined {
  const begin = text.search(DOUBLE_BYTES)
  if (begin === -1 || !WESTERN_SIGN.test(text.slice(begin))) return undefined
  const meant = decoded(text, WESTERN, encoding)
  return meant !== undefined && script.test(meant) ? meant : undefined
}

function fromCyrillic (text: string): string | undefined {
  const words = (text.match(WORD) ?? []).filter(word => !ASCII.test(word))
  if (!words.every(word => RUSSIAN_WORD.test(word)) || !words.some(word => word.length >= LEAST_LETTERS)) return undefined
  return decoded(text, WESTERN, 'windows-1251')
}

/** The text that these bytes are in another encoding; undefined where a character stands for no byte, or the bytes are not of it. */
function decoded (text: string, byteOf: ReadonlyMap<string, number>, encoding: string): string | undefined {
  const bytes: number[] = []
  for (const character of text) {
    const byte = ASCII.test(character) ? character.charCodeAt(0) : byteOf.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

function bytesByCharacter (encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding)
  const beyond = Array.from({ length: 128 }, (_, i) => i + 128)
  return new Map(beyond.map(byte => [decoder.decode(Uint8Array.of(byte)), byte]))
}
