import { inKatakana, syllable } from './kana.js'

/**
 * A Korean syllable in katakana: a kana, perhaps with a small one, and the kana of a final consonant. Japanese papers print the
 * latter as large as the others (キム, パク), and it is known by what follows: ムン is mun, and the ム of キムチョル an m. Source: compiled
 * by hand from general knowledge.
 */
const SYLLABLE = /([ア-ヂテ-ロワ])([ャュョァィェォ]?)([ンッ]|[クムルプ](?![ンャュョァィゥェォ]))?/gu
const FINALS: Record<string, string> = { ン: 'n', ッ: 't', ク: 'k', ム: 'm', ル: 'l', プ: 'p' }

/** What Korean does not have: z, a long vowel, and t or d in ti, tu and the like. */
const NOT_KOREAN = /[ザズゼゾヌ]|[テデ][ィュ]|ー/u
/** Korean h before w, which Japanese writes with its f: ファン is hwan. */
const F = /^f/
const BEFORE_VOWEL = /^f(?=[aeio])/
/** Written ng, the two would be read as one sound: ムンギル is Mun Gil, or Mun Kil, and not Mung Il. */
const N_BEFORE_G = /ng/g
/** A given name has two syllables, and a name in one piece three. */
const MOST_SYLLABLES = 3

/**
 * The Latin spelling of the Korean name that a word in kana may transcribe: パク is pak, ソクファ sokhwa. Null for a word that is no
 * Korean name.
 */
export function koreanKanaReading (word: string): string | null {
  const katakana = inKatakana(word)
  if (katakana === null || NOT_KOREAN.test(katakana)) return null
  const syllables = [...katakana.matchAll(SYLLABLE)]
  const length = syllables.reduce((sum, [text]) => sum + text.length, 0)
  if (length < katakana.length || syllables.length > MOST_SYLLABLES) return null
  return syllables.map(([, kana, small, final]) => onset(syllable(kana, small)) + (FINALS[final] ?? '')).join('').replace(N_BEFORE_G, 'nk')
}

function onset (letters: string): string {
  return letters.replace(BEFORE_VOWEL, 'hw').replace(F, 'h')
}
