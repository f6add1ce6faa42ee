/** Encodings that are told apart by the characters to which they decode the bytes. */
export type LegacyEncoding = 'euc-kr' | 'gb18030' | 'shift_jis' | 'windows-1251' | 'windows-1252'

/** Share of the non-ASCII characters that are usual in the language of the encoding, 0 to 1. */
type UsualShare = (text: string) => number

// The national standards place common characters together; these ranges hold them.
const judges: [LegacyEncoding, () => UsualShare][] = [
  // KS X 1001, rows 16 to 40: the syllables of Hangul.
  ['euc-kr', () => shareIn(charactersOf('euc-kr', [0xb0, 0xc8], [0xa1, 0xfe]))],
  // GB 2312, rows 16 to 55: the characters of level 1.
  ['gb18030', () => shareIn(charactersOf('gb18030', [0xb0, 0xd7], [0xa1, 0xfe]))],
  // JIS X 0208: kana, and the kanji of level 1.
  ['shift_jis', () => shareIn(new Set([...charactersOf('shift_jis', [0x82, 0x83], [0x40, 0xfc]), ...charactersOf('shift_jis', [0x88, 0x97], [0x40, 0xfc])]))],
  ['windows-1251', () => shareInWords(word => /^[А-яЁёІіЇїЄєҐґЎў]+$/u.test(word))],
  ['windows-1252', () => shareInWords(word => /^[A-Za-zÀ-ÖØ-öø-ÿŠšŽžŒœŸ]+$/u.test(word) && asciiLetters(word) >= word.length / 2)]
]

const built = new Map<LegacyEncoding, UsualShare>()

/** Rates how plausible each encoding is. An encoding in which the bytes are not well-formed gets a share of 0. */
export function plausibility (bytes: Uint8Array): { encoding: LegacyEncoding, share: number }[] {
  return judges.map(([encoding, build]) => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true })
      // Node decodes windows-1252 correctly only in stream mode. The final call throws if a character was cut off.
      const text = decoder.decode(bytes, { stream: true }) + decoder.decode()
      if (!built.has(encoding)) built.set(encoding, build())
      return { encoding, share: built.get(encoding)!(text) }
    } catch {
      return { encoding, share: 0 }
    }
  })
}

/** The characters that the two-byte sequences in a range of lead and trail bytes stand for. */
function charactersOf (encoding: string, [firstLead, lastLead]: [number, number], [firstTrail, lastTrail]: [number, number]): Set<string> {
  const bytes: number[] = []
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= lastTrail; trail++) bytes.push(lead, trail)
  }
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replaceAll('\ufffd', ''))
}

/**
 * Rates text by a set of usual characters. Punctuation and full-width forms count half, because they occur in all of these
 * languages and also in wrongly decoded text. A single character within a Latin word counts nothing: it is usually an
 * apostrophe of windows-1252 that was decoded together with the following letter.
 */
function shareIn (usual: ReadonlySet<string>): UsualShare {
  return text => {
    let all = 0
    let points = 0
    for (const [, before, run, after] of text.matchAll(/([A-Za-z]?)([^\p{ASCII}]+)(?=([A-Za-z]?))/gu)) {
      const characters = [...run]
      all += characters.length
      if (characters.length === 1 && (before !== '' || after !== '')) continue
      for (const character of characters) {
        if (usual.has(character)) points++
        else if (/[\p{P}\p{S}０-９Ａ-Ｚａ-ｚ]/u.test(character)) points += 0.5
      }
    }
    return points / all
  }
}

/** Rates text by its words. A plausible word is entirely in the alphabet, and all capitals, lower case or capitalised. */
function shareInWords (inAlphabet: (word: string) => boolean): UsualShare {
  return text => {
    let all = 0
    let points = 0
    for (const word of text.match(/[A-Za-z\u0080-\uffff]+/g) ?? []) {
      const letters = word.replace(/[«»“”„’‘–—№®©™\u00a0]/g, '')
      all += word.length - asciiLetters(word)
      points += (word.length - letters.length) / 2
      if (inAlphabet(letters) && isCased(letters)) points += letters.length - asciiLetters(letters)
    }
    return points / all
  }
}

function asciiLetters (word: string): number {
  return word.match(/[A-Za-z]/g)?.length ?? 0
}

function isCased (word: string): boolean {
  return word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase()
}
