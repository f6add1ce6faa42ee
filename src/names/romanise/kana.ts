/**
 * Rows of kana with their syllables. Sources: the Hepburn romanisation (BS 4812:1972); for the sounds of foreign words, the notice
 * of the Japanese Cabinet on their spelling (外来語の表記, 1991).
 */
const ROWS: [kana: string, syllables: string][] = [
  ['アイウエオ', 'a i u e o'], ['カキクケコ', 'ka ki ku ke ko'], ['ガギグゲゴ', 'ga gi gu ge go'],
  ['サシスセソ', 'sa shi su se so'], ['ザジズゼゾ', 'za ji zu ze zo'], ['タチツテト', 'ta chi tsu te to'], ['ダヂヅデド', 'da ji zu de do'],
  ['ナニヌネノ', 'na ni nu ne no'], ['ハヒフヘホ', 'ha hi fu he ho'], ['バビブベボ', 'ba bi bu be bo'], ['パピプペポ', 'pa pi pu pe po'],
  ['マミムメモ', 'ma mi mu me mo'], ['ヤユヨ', 'ya yu yo'], ['ラリルレロ', 'ra ri ru re ro'], ['ワヰヱヲ', 'wa i e o'], ['ヴヷヸヹヺ', 'vu va vi ve vo'], ['ン', 'n']
]
const SYLLABLES = new Map(ROWS.flatMap(([kana, syllables]) => syllables.split(' ').map((syllable, i): [string, string] => [kana[i], syllable])))
/** Small kana, which take the place of the vowel before them. */
const SMALL: Record<string, string> = { ャ: 'ya', ュ: 'yu', ョ: 'yo', ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o', ヮ: 'wa', ヵ: 'ka', ヶ: 'ke' }

const HIRAGANA = /[ぁ-ゖ]/gu
const KANA = /^[ァ-ヺー]+$/u
const TO_KATAKANA = 0x60
/** A kana with the small one after it. */
const UNIT = /(.)([ャュョァィゥェォヮ]?)/gu
const DOUBLING = 'ッ'
const NOT_HEARD = /ー/gu

/** Romanises a word in kana, without marks of length. Null for any other word. */
export function romaniseKana (word: string): string | null {
  const katakana = inKatakana(word)
  if (katakana === null) return null
  let latin = ''
  let doubled = false
  for (const [, kana, small] of katakana.replace(NOT_HEARD, '').matchAll(UNIT)) {
    if (kana === DOUBLING) {
      doubled = true
      continue
    }
    const letters = syllable(kana, small)
    latin += doubled ? letters.charAt(0) + letters : letters
    doubled = false
  }
  return doubled ? latin + 't' : latin
}

/** A word in katakana where it is in either kind of kana; null for any other word. */
export function inKatakana (word: string): string | null {
  const katakana = word.replace(HIRAGANA, character => String.fromCharCode(character.charCodeAt(0) + TO_KATAKANA))
  return KANA.test(katakana) ? katakana : null
}

/** The letters of a kana with a small one after it, or none: キョ is kyo, シャ sha, チェ che, ファ fa, ティ ti, ウォ wo, クァ kwa. */
export function syllable (kana: string, small: string): string {
  const full = SYLLABLES.get(kana) ?? SMALL[kana] ?? ''
  if (small === '') return full
  const consonant = full.slice(0, -1)
  const vowel = SMALL[small]
  if (/^(?:sh|ch|j)$/.test(consonant)) return consonant + vowel.replace('y', '')
  if (full === 'i') return vowel.startsWith('y') ? vowel : 'y' + vowel
  if (/^[kg]?u$/.test(full)) return /^[yw]/.test(vowel) ? consonant + vowel : consonant + 'w' + vowel
  return consonant + vowel
}
