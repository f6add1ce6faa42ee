import { decoded } from '../text/decoded.js'
import { saysKnown, saysRussian } from './known-words.js'

/** What windows-1252 has for the bytes from 0x80 on, where ISO 8859-1 has control characters. Source: the WHATWG's Encoding Standard. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** The bytes of characters beyond ASCII in ISO 8859-1 and windows-1252. */
const WESTERN: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, i) => [String.fromCharCode(i + 128), i + 128] as const),
  ...[...WINDOWS].map((character, i) => [character, i + 128] as const)
])
/** The encodings in which Russian is written with one byte a character. */
const CYRILLIC_ENCODINGS = ['windows-1251', 'koi8-r', 'ibm866']
/** The encodings of one byte a character as which others are wrongly read, by name. */
const READ_AS = new Map([['western', WESTERN], ...CYRILLIC_ENCODINGS.map(encoding => [encoding, bytesByCharacter(encoding)] as const)])
/** What windows-1251 has for the bytes of Western characters. */
const RUSSIAN_FOR_WESTERN = new Map([...WESTERN].map(([character, byte]) => [character, new TextDecoder('windows-1251').decode(Uint8Array.of(byte))]))

const ASCII = /^[\x20-\x7e]*$/
/** No encoding of one byte has these characters. */
const BEYOND_BYTES = /[\u3040-\uffff]/
/** Most texts that are not ASCII: Russian as it is. */
const RUSSIAN_TEXT = /^[\x20-\x7eА-Яа-яЁё«»№–—’]*$/
/** A capital before a small letter. KOI8-R has small letters where windows-1251 has capitals, so that "Мокран" becomes "нПЛТБО". */
const CAPITALISED = /[А-ЯЁ][а-яё]/
/** What stands between words. The signs have the same bytes in windows-1251 and windows-1252, but for ¹, which is №. */
const WORD = /[^\s\x21-\x40\u0080-\u009f«»“”„‘’–—¹]+/gu
/** A Russian word read as Western: no Latin spelling has four such letters and no others. */
const RUSSIAN_WORD = /^(?:[\u00c0-\u00df]?[\u00e0-\u00ff]+|[\u00c0-\u00df]+)$/u
/** ё and Ё in such a word. With two of these it may as well be Korean. */
const YO = /[¸¨]/u
const LEAST_LETTERS = 4
/** A word of two alphabets: letters that look alike were mixed, and no encoding was mistaken. */
const MIXED = /[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/u
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
 * script that the encoding is for, and be none in Latin letters. Where one Cyrillic encoding was taken for another, only the words can
 * tell: one must be a known Russian word as it was meant, and none as it stands.
 */
export function asMeant (text: string): string {
  if (ASCII.test(text) || BEYOND_BYTES.test(text)) return text
  if (RUSSIAN_TEXT.test(text)) return (CAPITALISED.test(text) ? undefined : fromOtherCyrillic(text)) ?? text
  return fromUtf8(text) ?? fromOtherCyrillic(text) ?? fromCyrillic(text) ?? fromDoubleBytes(text, 'euc-kr', KOREAN) ?? fromDoubleBytes(text, 'gbk', CHINESE) ?? text
}

/** The whole text, or else the words that are Russian once decoded: a clerk may have put a legal form before what came so. */
function fromUtf8 (text: string): string | undefined {
  for (const bytes of READ_AS.values()) {
    const meant = readAs(text, bytes, UTF_8)
    if (meant !== undefined) return meant
  }
  for (const bytes of READ_AS.values()) {
    const meant = text.split(' ').map(word => russianFromUtf8(word, bytes) ?? word).join(' ')
    if (meant !== text) return meant
  }
}

function russianFromUtf8 (word: string, bytes: ReadonlyMap<string, number>): string | undefined {
  if (word.length < 2 * LEAST_LETTERS || ASCII.test(word)) return undefined
  const meant = readAs(word, bytes, UTF_8)
  return meant !== undefined && RUSSIAN.test(meant) ? meant : undefined
}

function fromDoubleBytes (text: string, encoding: string, script: RegExp): string | undefined {
  const begin = text.search(DOUBLE_BYTES)
  if (begin === -1 || !WESTERN_SIGN.test(text.slice(begin))) return undefined
  const meant = readAs(text, WESTERN, encoding)
  return meant !== undefined && script.test(meant) ? meant : undefined
}

/** A legal form may stand before it in Cyrillic as it is. */
function fromCyrillic (text: string): string | undefined {
  const words = (text.match(WORD) ?? []).filter(word => !RUSSIAN_TEXT.test(word)).map(word => word.replace(YO, ''))
  if (!words.every(word => RUSSIAN_WORD.test(word)) || !words.some(word => word.length >= LEAST_LETTERS)) return undefined
  return [...text].map(character => RUSSIAN_FOR_WESTERN.get(character) ?? character).join('')
}

/** From the files of old bank clients and mail: windows-1251, KOI8-R or the code page of DOS, each read as another one or as Western. */
function fromOtherCyrillic (text: string): string | undefined {
  if (saysKnown(text) || MIXED.test(text)) return undefined
  for (const [name, bytes] of READ_AS) {
    for (const encoding of CYRILLIC_ENCODINGS) {
      const meant = encoding === name ? undefined : readAs(text, bytes, encoding)
      if (meant !== undefined && RUSSIAN_TEXT.test(meant) && !MIXED.test(meant) && saysRussian(meant)) return meant
    }
  }
  return undefined
}

/** The text that its bytes are in another encoding; undefined where a character stands for no byte, or the bytes are not of it. */
function readAs (text: string, byteOf: ReadonlyMap<string, number>, encoding: string): string | undefined {
  const bytes: number[] = []
  let mayBeUtf8 = false
  for (const character of text) {
    const byte = ASCII.test(character) ? character.charCodeAt(0) : byteOf.get(character)
    if (byte === undefined) return undefined
    mayBeUtf8 ||= isContinuation(byte) && bytes.length > 0 && bytes[bytes.length - 1] >= FIRST_LEAD
    bytes.push(byte)
  }
  return encoding === UTF_8 && !mayBeUtf8 ? undefined : decoded(Uint8Array.from(bytes), encoding)
}

const UTF_8 = 'utf-8'
/** The least byte that begins a character of several bytes in UTF-8, the next of which continues it. Other texts hardly have such two. */
const FIRST_LEAD = 0xc2

function isContinuation (byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0
}

function bytesByCharacter (encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding)
  const beyond = Array.from({ length: 128 }, (_, i) => i + 128)
  return new Map(beyond.map(byte => [decoder.decode(Uint8Array.of(byte)), byte]))
}
