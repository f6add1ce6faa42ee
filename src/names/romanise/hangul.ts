import { blockApart, FINALS, INITIALS } from '../text/hangul-blocks.js'

/** Romanisations of Korean that lists and documents use; see `romaniseHangul`. */
export type KoreanSystem = 'revised' | 'mccune-reischauer' | 'letters' | 'customary'

const REVISED_VOWELS = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'ui', 'i']

const VOWELS: Record<KoreanSystem, string[]> = {
  revised: REVISED_VOWELS,
  'mccune-reischauer': ['a', 'ae', 'ya', 'yae', 'o', 'e', 'yo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'u', 'ui', 'i'],
  letters: REVISED_VOWELS,
  customary: REVISED_VOWELS
}

/** Vowels that South Korean firms and passports spell in their own way before a final consonant: 성 sung, 영 young. */
const CUSTOMARY_BEFORE_FINAL: Record<string, string> = { eo: 'u', yeo: 'you' }

/** Spellings of each initial: [Revised, McCune-Reischauer at the start or after a stop, the latter between voiced sounds]. */
const INITIAL_LETTERS: Record<string, [string, string, string]> = {
  ㄱ: ['g', 'k', 'g'], ㄲ: ['kk', 'kk', 'kk'], ㄴ: ['n', 'n', 'n'], ㄷ: ['d', 't', 'd'], ㄸ: ['tt', 'tt', 'tt'], ㄹ: ['r', 'r', 'r'],
  ㅁ: ['m', 'm', 'm'], ㅂ: ['b', 'p', 'b'], ㅃ: ['pp', 'pp', 'pp'], ㅅ: ['s', 's', 's'], ㅆ: ['ss', 'ss', 'ss'], ㅇ: ['', '', ''],
  ㅈ: ['j', 'ch', 'j'], ㅉ: ['jj', 'tch', 'tch'], ㅊ: ['ch', 'ch', 'ch'], ㅋ: ['k', 'k', 'k'], ㅌ: ['t', 't', 't'], ㅍ: ['p', 'p', 'p'], ㅎ: ['h', 'h', 'h']
}

/** The sound that a final is reduced to at the end or before a consonant. */
const FINAL_SOUND: Record<string, string> = {
  '': '', ㄱ: 'k', ㄲ: 'k', ㄳ: 'k', ㄴ: 'n', ㄵ: 'n', ㄶ: 'n', ㄷ: 't', ㄹ: 'l', ㄺ: 'k', ㄻ: 'm', ㄼ: 'l', ㄽ: 'l', ㄾ: 'l', ㄿ: 'p', ㅀ: 'l', ㅁ: 'm', ㅂ: 'p',
  ㅄ: 'p', ㅅ: 't', ㅆ: 't', ㅇ: 'ng', ㅈ: 't', ㅊ: 't', ㅋ: 'k', ㅌ: 't', ㅍ: 'p', ㅎ: ''
}
/** The initial that a final becomes before a vowel. */
const LIAISON: Record<string, string> = { ㄱ: 'g', ㄲ: 'kk', ㄷ: 'd', ㄹ: 'r', ㅂ: 'b', ㅅ: 's', ㅆ: 'ss', ㅈ: 'j', ㅊ: 'ch', ㅋ: 'k', ㅌ: 't', ㅍ: 'p', ㅎ: '' }

interface Syllable { initial: string, vowel: number, final: string }

/** The blocks of a text; other characters are left out. */
function syllablesOf (text: string): Syllable[] {
  const syllables: Syllable[] = []
  for (const character of text) {
    const block = blockApart(character)
    if (block !== undefined) syllables.push({ initial: INITIALS[block.initial], vowel: block.vowel, final: FINALS[block.final] })
  }
  return syllables
}

/**
 * Romanises Hangul, without marks or separators. Anything that is not a syllable block is left out.
 *
 * `revised` follows the Republic of Korea's Revised Romanization (notification 2000-8). `mccune-reischauer` is the system of
 * 1939, whose unmarked form is close to what the DPRK itself writes. Both apply the sound changes between syllables (압록강
 * amnokgang). `letters` spells each syllable alone (aprokgang), as clerks and the DPRK often do. `customary` also spells each
 * syllable alone, but in the way in which South Korean firms write their own names (성우 sungwoo).
 */
export function romaniseHangul (text: string, system: KoreanSystem): string {
  const syllables = syllablesOf(text)
  let latin = ''
  for (let i = 0; i < syllables.length; i++) {
    const previous = i > 0 ? syllables[i - 1] : null
    const next = i + 1 < syllables.length ? syllables[i + 1] : null
    const { initial, final } = syllables[i]
    latin += onset(initial, previous, system) + nucleus(syllables[i], system) + coda(final, next, system)
  }
  return latin
}

function nucleus ({ initial, vowel, final }: Syllable, system: KoreanSystem): string {
  const letters = VOWELS[system][vowel]
  if (system !== 'customary') return letters
  if (initial === 'ㅇ' && letters === 'u') return 'woo'
  return final === '' ? letters : CUSTOMARY_BEFORE_FINAL[letters] ?? letters
}

function onset (initial: string, previous: Syllable | null, system: KoreanSystem): string {
  const [revised, hard, voiced] = INITIAL_LETTERS[initial]
  if (system === 'letters' || system === 'customary' || previous === null) return system === 'mccune-reischauer' ? hard : revised
  const before = FINAL_SOUND[previous.final]
  if (initial === 'ㅇ') return LIAISON[previous.final] !== undefined ? '' : revised
  if (initial === 'ㄹ') return before === '' ? 'r' : (before === 'l' || before === 'n' ? 'l' : 'n')
  if (initial === 'ㄴ' && before === 'l') return 'l'
  if (system === 'revised') return revised
  const voicedBefore = before === '' || before === 'n' || before === 'm' || before === 'ng' || (before === 'l' && initial !== 'ㅈ' && initial !== 'ㄷ')
  return voicedBefore ? voiced : hard
}

function coda (final: string, next: Syllable | null, system: KoreanSystem): string {
  const sound = FINAL_SOUND[final]
  if (system === 'letters' || system === 'customary' || next === null || sound === '') return sound
  if (next.initial === 'ㅇ') return LIAISON[final] ?? sound
  if (next.initial === 'ㄹ' && sound === 'n') return 'l'
  if (next.initial === 'ㄴ' || next.initial === 'ㅁ' || next.initial === 'ㄹ') {
    if (sound === 'k') return 'ng'
    if (sound === 'p') return 'm'
    if (sound === 't') return 'n'
  }
  return sound
}

const LOAN_VOWELS = ['a', 'a', 'ya', 'ya', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wa', 'we', 'yo', 'u', 'wo', 'we', 'wi', 'yu', '', 'ui', 'i']

/**
 * Hangul read back as the foreign word that it may transcribe: 스포랜드 is "sporand", for Spoland. Korean puts 으 where English
 * has no vowel, writes the English flat a as 애, spells out diphthongs and has no letter for x (나이넥스 is Ninex).
 */
export function readAsLoanword (text: string): string {
  return syllablesOf(text).map(({ initial, vowel, final }) => INITIAL_LETTERS[initial][0] + LOAN_VOWELS[vowel] + FINAL_SOUND[final]).join('')
    .replace(/ai/g, 'i').replace(/ei/g, 'a').replace(/ks/g, 'x')
}
