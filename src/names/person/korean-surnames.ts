import table from '../../../data/lexicon/person-names.json' with { type: 'json' }
import { hangulOf } from '../romanise/han.js'
import { romaniseHangul } from '../romanise/hangul.js'
import type { Token } from '../words/token.js'

/** The words of a Korean's name at the most: a family name, and a given name of two syllables. */
export const MOST_KOREAN_WORDS = 3

/** Korean family names by Latin spelling. The smaller the rank, the commoner the name. */
const BY_SPELLING = new Map<string, { name: string, rank: number }>()
/** Korean family names of one syllable or two, in Hangul. */
export const KOREAN_SURNAMES: ReadonlySet<string> = new Set(table.surnames.ko.map(({ hangul }) => hangul))
/** Every name that a Latin spelling may be: Chon is 전 and 천. */
const NAMES_BY_SPELLING = new Map<string, Set<string>>()

/** Family names as the North writes them, each with the South's spelling. */
const SOUTHERN_SPELLING = new Map([['리', '이'], ['림', '임'], ['류', '유'], ['로', '노'], ['량', '양'], ['라', '나'], ['려', '여'], ['렴', '염'], ['련', '연'], ['륙', '육'], ['룡', '용']])

table.surnames.ko.forEach(({ hangul, latin }, position) => {
  // A surname that shares a spelling with an earlier one is taken for the same, so that "ri" (리) and "lee" (이) are one.
  const surname = latin.map(spelling => BY_SPELLING.get(spelling)).find(found => found !== undefined) ?? { name: latin[0], rank: position }
  for (const spelling of latin) if (!BY_SPELLING.has(spelling)) BY_SPELLING.set(spelling, surname)
  for (const spelling of [...latin, ...romanised(hangul)]) {
    const names = NAMES_BY_SPELLING.get(spelling) ?? new Set()
    NAMES_BY_SPELLING.set(spelling, names.add(southern(hangul)))
  }
})

// Spellings by rule come second: what families write themselves says more.
table.surnames.ko.forEach(({ hangul, latin }) => {
  for (const spelling of romanised(hangul)) if (!BY_SPELLING.has(spelling)) BY_SPELLING.set(spelling, BY_SPELLING.get(latin[0])!)
})

/** The spellings of all systems; the DPRK's is McCune and Reischauer's with j for ㅈ (전 is Jon). */
function romanised (hangul: string): string[] {
  const [revised, mccune] = (['revised', 'mccune-reischauer'] as const).map(system => romaniseHangul(hangul, system))
  return [revised, mccune, romaniseHangul(hangul, 'customary'), ...(revised.startsWith('j') ? ['j' + mccune.slice(2)] : [])]
}

/** Whether a Latin word spells a Korean family name. */
export function isKoreanSurname (word: string): boolean {
  return BY_SPELLING.has(word)
}

/** The Korean family name that a word may be, and its rank: the smaller, the commoner. Undefined for any other word. */
export function koreanSurnameOf ({ readings }: Token): { name: string, rank: number } | undefined {
  for (const reading of readings) if (BY_SPELLING.has(reading)) return BY_SPELLING.get(reading)
  return undefined
}

/** Readings that characters have only as family names. */
const ONLY_AS_SURNAMES = new Map(Object.entries(table.koreanSurnameReadings))

/**
 * All Korean family names that a word may be, in Hangul as the South writes them. Chinese characters have them by their Korean reading,
 * and may still be those of a Chinese name.
 */
export function koreanSurnamesOf ({ text, script, readings }: Token): string[] {
  if (script === 'hangul') return KOREAN_SURNAMES.has(text) ? [southern(text)] : []
  const spelt = script === 'han' ? [ONLY_AS_SURNAMES.get(text) ?? ''] : readings
  const read = script === 'han' ? [hangulOf(text) ?? ''].filter(name => KOREAN_SURNAMES.has(name)).map(southern) : []
  return [...new Set([...read, ...spelt.flatMap(reading => [...NAMES_BY_SPELLING.get(reading) ?? []])])]
}

function southern (hangul: string): string {
  return SOUTHERN_SPELLING.get(hangul) ?? hangul
}
