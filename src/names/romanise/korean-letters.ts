import readings from '../../../data/lexicon/han-readings.json' with { type: 'json' }
import { blockApart, INITIALS as INITIAL_ORDER } from '../text/hangul-blocks.js'
import { memoised } from '../text/memoised.js'

/**
 * The letters of Hangul that a spelling of one syllable may stand for, as bits in the order of Unicode: Jong may be 종, 정, 쫑 ..., and
 * never 용. A syllable in Hangul stands for its own.
 */
export interface KoreanLetters {
  initials: number
  vowels: number
  finals: number
  /** Of a Latin syllable: the letters that it begins with, and what its final may be besides where one of `before` follows. */
  beginning?: string
  spoken?: { finals: number, before: readonly string[] }
}

const VOWEL_ORDER = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
/** Finals by the sound that they are reduced to. "-" is none. */
const FINAL_ORDER = '-ㄱㄴㄷㄹㅁㅂㅇ'

/**
 * What initials, vowels and finals stand for in the systems of McCune and Reischauer (with marks and without), of the South (2000) and
 * of the DPRK, and by the habit of families (Sung for 성 and 승, Young for 영; the glide w left out, as in Kon for 권). Source: the tables of
 * these systems, see `romaniseHangul`; habits from general knowledge.
 */
const INITIALS: Record<string, string> = {
  '': 'ㅇ', k: 'ㄱㄲㅋ', kk: 'ㄲㄱ', kh: 'ㅋ', g: 'ㄱㄲ', gg: 'ㄲ', gh: 'ㄱ', n: 'ㄴㄹ', t: 'ㄷㄸㅌ', tt: 'ㄸ', th: 'ㅌ', d: 'ㄷㄸ', r: 'ㄹ', l: 'ㄹㄴ', m: 'ㅁ',
  p: 'ㅂㅃㅍ', pp: 'ㅃ', ph: 'ㅍ', f: 'ㅍ', b: 'ㅂㅃ', s: 'ㅅㅆ', ss: 'ㅆㅅ', sh: 'ㅅ', j: 'ㅈㅉ', jj: 'ㅉ', ch: 'ㅈㅉㅊ', tch: 'ㅉㅈ', z: 'ㅈ', c: 'ㅈㅊ', h: 'ㅎ'
}
const VOWELS: Record<string, string> = {
  a: 'ㅏㅘ', ah: 'ㅏ', ae: 'ㅐㅙ', ai: 'ㅐ', ay: 'ㅐ', e: 'ㅔㅐㅖㅞㅓㅕ', ya: 'ㅑ', yae: 'ㅒ', ye: 'ㅖㅔㅕ', yeo: 'ㅕ', yeu: 'ㅕㅠ', you: 'ㅕㅠ', yo: 'ㅛㅕ', yu: 'ㅠㅕ', yoo: 'ㅠㅛㅕ',
  eo: 'ㅓ', o: 'ㅗㅓㅝ', oh: 'ㅗ', u: 'ㅜㅓㅡ', uh: 'ㅓ', oo: 'ㅜㅗㅓ', ou: 'ㅜㅓ', woo: 'ㅜ', wu: 'ㅜㅝ', eu: 'ㅡ', wa: 'ㅘ', wae: 'ㅙㅚ', wai: 'ㅙ', wo: 'ㅝ', weo: 'ㅝ',
  we: 'ㅞㅚㅙ', oe: 'ㅚ', oi: 'ㅚ', wi: 'ㅟ', ui: 'ㅢㅟ', eui: 'ㅢ', i: 'ㅣㅢ', ee: 'ㅣㅢㅔ', yi: 'ㅣㅢ'
}
const FINALS: Record<string, string> = { '': '-', k: 'ㄱ', g: 'ㄱ', n: 'ㄴ', t: 'ㄷ', d: 'ㄷ', l: 'ㄹ', r: 'ㄹ', m: 'ㅁ', p: 'ㅂ', b: 'ㅂ', ng: 'ㅇ' }
/** A nasal or ㄹ makes the final before it like itself, and the spelling may follow: 백룡 is Paengnyong, 신라 Silla. */
const SPOKEN: Record<string, { finals: string, before: readonly string[] }> = {
  n: { finals: 'ㄷ', before: ['n', 'm'] }, l: { finals: 'ㄴ', before: ['l', 'r'] }, m: { finals: 'ㅂ', before: ['n', 'm', 'l', 'r'] }, ng: { finals: 'ㄱ', before: ['n', 'm', 'l', 'r'] }
}
/** Before these vowels the South drops ㄹ and ㄴ at the beginning of a word: 룡 is 용 there. */
const DROPS_BEFORE = /^(?:y|i$|ee$)/

const SYLLABLE = new RegExp(`^(${longestFirst(INITIALS)})(${longestFirst(VOWELS)})(${longestFirst(FINALS)})$`)

function longestFirst (table: Record<string, string>): string {
  return Object.keys(table).sort((a, b) => b.length - a.length).join('|')
}

function bits (letters: string, order: string | readonly string[]): number {
  return [...letters].reduce((set, letter) => set | (1 << order.indexOf(letter)), 0)
}

/** What a Latin syllable may be; undefined where it is none of Korean. */
const lettersOfLatin = memoised((syllable: string): KoreanLetters | undefined => {
  const [, initial, vowel, final] = SYLLABLE.exec(syllable) ?? []
  if (vowel === undefined) return undefined
  const dropped = initial === '' && DROPS_BEFORE.test(vowel) ? 'ㄴㄹ' : ''
  return {
    initials: bits(INITIALS[initial] + dropped, INITIAL_ORDER),
    vowels: bits(VOWELS[vowel], VOWEL_ORDER),
    finals: bits(FINALS[final], FINAL_ORDER),
    beginning: initial,
    ...(final in SPOKEN && { spoken: { ...SPOKEN[final], finals: bits(SPOKEN[final].finals, FINAL_ORDER) } })
  }
})

/** By the place of a final among those of Unicode: the sound that it is reduced to. */
const FINAL_SOUNDS = '-ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㅂㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂ-'
const DROPPING_VOWELS = bits('ㅑㅒㅕㅖㅛㅠㅣ', VOWEL_ORDER)
/** The South writes ㄹ at the beginning of a word as ㄴ, and before some vowels not at all. */
const [SILENT, NIEUN, DROPPED] = ['ㅇ', 'ㄴ', 'ㄴㄹ'].map(letters => bits(letters, INITIAL_ORDER))

function lettersOfBlock (character: string): KoreanLetters | undefined {
  const block = blockApart(character)
  if (block === undefined) return undefined
  const [initial, vowels] = [1 << block.initial, 1 << block.vowel]
  const dropped = initial === NIEUN || (initial === SILENT && (vowels & DROPPING_VOWELS) !== 0) ? DROPPED : 0
  return { initials: initial | dropped, vowels, finals: bits(FINAL_SOUNDS[block.final], FINAL_ORDER) }
}

/** A given name has one syllable or two. */
export const MOST_SYLLABLES = 2
const LONGEST_SYLLABLE = 7

/**
 * The syllables of a word in Hangul or in Latin letters, in each way in which it divides; none for other words. Latin ones are those of
 * characters: a slip such as "sidnog" is no Korean word, though Hangul could write it.
 */
export const koreanLettersOf = memoised((word: string): readonly (readonly KoreanLetters[])[] => {
  const blocks = [...word].map(lettersOfBlock)
  if (blocks.every(block => block !== undefined)) return blocks.length > MOST_SYLLABLES ? [] : [blocks]
  return divisions(word, MOST_SYLLABLES)
})

function divisions (word: string, most: number): KoreanLetters[][] {
  if (word === '') return [[]]
  if (most === 0) return []
  const found: KoreanLetters[][] = []
  for (let end = 1; end <= Math.min(word.length, LONGEST_SYLLABLE); end++) {
    const syllable = word.slice(0, end)
    const first = isSinoKorean(syllable) ? lettersOfLatin(syllable) : undefined
    if (first !== undefined) for (const rest of divisions(word.slice(end), most - 1)) found.push([first, ...rest])
  }
  return found
}

/** Whether two names, by their syllables, may be one in Hangul: as many syllables, and none that cannot be the other's. */
export function mayBeOneName (name: readonly KoreanLetters[], other: readonly KoreanLetters[]): boolean {
  return name.length === other.length && name.every((syllable, i) => mayBeOneSyllable(before(syllable, name[i + 1]), before(other[i], other[i + 1])))
}

function mayBeOneSyllable (a: KoreanLetters, b: KoreanLetters): boolean {
  return (a.initials & b.initials) !== 0 && (a.vowels & b.vowels) !== 0 && (a.finals & b.finals) !== 0
}

/** A syllable with what its final may be before the next one. */
function before (syllable: KoreanLetters, next?: KoreanLetters): KoreanLetters {
  const { finals, spoken } = syllable
  return next?.beginning !== undefined && spoken?.before.includes(next.beginning) === true ? { ...syllable, finals: finals | spoken.finals } : syllable
}

/** The reading of one rare character (剩), which no name has. */
const RARE = '잉'
const SINO_KOREAN = Object.keys(readings.hangul).filter(reading => reading !== RARE).map(lettersOfBlock).filter(letters => letters !== undefined)

/** Whether a Latin syllable may be the Korean reading of a character, of which most names are made: Min is, Ming is not. */
export const isSinoKorean = memoised((syllable: string): boolean => {
  const letters = lettersOfLatin(syllable)
  return letters !== undefined && SINO_KOREAN.some(reading => mayBeOneSyllable(letters, reading))
})
