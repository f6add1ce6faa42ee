import { memoised } from '../text/memoised.js'

/**
 * Groups of letters that stand for one sound. The sounds are a coarse phonetic spelling in which the romanisations of one name
 * come close to each other: Revised, McCune-Reischauer and the DPRK's own spelling of Korean, pinyin, passport Russian, and
 * English typing. One character stands for one sound. Capitals are sounds that romanisations write with two letters
 * (N = ng, O = eo/ŏ, U = eu/ŭ, E = ae, I = ui).
 */
const CLUSTERS: [letters: string, sound: string][] = [
  ['tsch', 'c'], ['shch', 's'], ['tch', 'c'], ['sch', 's'], ['ch', 'c'], ['sh', 's'], ['zh', 'j'], ['ph', 'p'], ['th', 't'], ['kh', 'h'],
  ['gh', 'g'], ['ck', 'k'], ['ng', 'N'], ['ae', 'E'], ['eo', 'O'], ['eu', 'U'], ['oe', 'E'], ['oo', 'u'], ['ee', 'i'], ['ou', 'u'], ['wh', 'w'],
  ['ts', 'c'], ['tz', 'c'], ['dz', 'j'], ['dj', 'j'], ['yi', 'i'], ['iy', 'i'], ['wu', 'u'], ['yy', 'i']
]

/** The size of the tables below, which are indexed by ASCII code. A character outside ASCII stands for itself. */
const CODES = 128
const code = (letter: string): number => letter.charCodeAt(0)
const CLUSTERS_BY_LETTER: { letters: string, sound: number }[][] = Array.from({ length: CODES }, () => [])
for (const [letters, sound] of CLUSTERS) CLUSTERS_BY_LETTER[code(letters)].push({ letters, sound: code(sound) })

const VOWEL = /[aeiouEIOU]/
/** Sounds with the same place of articulation, which merge where they meet: amnok-kang, ap-pak. 0 for all other sounds. */
const SAME_PLACE = new Uint8Array(CODES)
for (const [place, sounds] of ['kgq', 'td', 'pb', 'cj'].entries()) for (const sound of sounds) SAME_PLACE[code(sound)] = place + 1

const [A, C, E, H, I, K, L, M, N, O, R, S, U, X, Y, UI] = [...'acehiklmnorsuxyI'].map(code)
const [ZERO, NINE] = [code('0'), code('9')]
const KOREAN_UI = ['ui', 'eui']
/** The most sounds of a word that are read. No word of a real name has more; the rest of a longer text is ignored. */
const LONGEST = 128
/** Buffers that every call reuses: the sounds of the word at hand, and the marks (classes of sounds) made of them. */
const heard = new Uint16Array(LONGEST)
const marks = new Uint16Array(LONGEST)

/** The sounds of a Latin word (lower case, no diacritics); digits stand for themselves. */
export const phonemes = memoised(uncachedPhonemes)

/** As `phonemes`, but not remembered: for a text that will hardly recur, such as several words joined into one. */
export function uncachedPhonemes (latin: string): string {
  return textOf(heard, hear(latin))
}

/** Writes the sounds of a Latin word to `heard`; returns how many there are. */
function hear (latin: string): number {
  let length = 0
  const end = latin.length
  for (let i = 0; i < end && length < LONGEST - 1;) {
    const letter = latin.charCodeAt(i)
    // Korean ㅢ sounds like i behind h, and is as often written so: 희 is Hui, Hi and Hee.
    if ((letter === U || letter === E) && length > 0 && heard[length - 1] === H && KOREAN_UI.some(ui => latin.startsWith(ui, i))) {
      i += letter === U ? 2 : 3
      length = join(length, UI)
      continue
    }
    const cluster = letter < CODES ? clusterAt(latin, i, CLUSTERS_BY_LETTER[letter]) : undefined
    if (cluster !== undefined) {
      length = join(length, cluster.sound)
      i += cluster.letters.length
      continue
    }
    const next = i + 1 < end ? latin.charCodeAt(i + 1) : 0
    i++
    // Inside a word x is ks, unless i or u follows: pinyin has x only before these.
    if (letter === X && i > 1 && next !== I && next !== U) {
      heard[length++] = K
      heard[length++] = S
    } else if (letter === C) {
      length = join(length, next === E || next === I || next === Y ? S : K)
    } else if (letter === Y) {
      length = join(length, next === A || next === E || next === O || next === U ? Y : I)
    } else {
      length = join(length, letter)
    }
  }
  return length
}

function textOf (codes: Uint16Array, length: number): string {
  return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[])
}

function clusterAt (latin: string, start: number, clusters: readonly { letters: string, sound: number }[]): { letters: string, sound: number } | undefined {
  for (const cluster of clusters) if (latin.startsWith(cluster.letters, start)) return cluster
  return undefined
}

/**
 * Appends a sound to `heard`; returns how many there are then. Doubled sounds merge, except digits, and so do sounds of the same
 * place. An r or l after m becomes n. An n next to an l, and an n or l before an r, become a single l.
 */
function join (length: number, sound: number): number {
  if (length > 0) {
    const last = heard[length - 1]
    if (last === sound && !(sound >= ZERO && sound <= NINE)) return length
    if (last < CODES && sound < CODES && SAME_PLACE[last] !== 0 && SAME_PLACE[last] === SAME_PLACE[sound]) return length
    if (last === M && (sound === R || sound === L)) {
      heard[length] = N
      return length + 1
    }
    if ((last === N && (sound === L || sound === R)) || (last === L && (sound === N || sound === R))) {
      heard[length - 1] = L
      return length
    }
  }
  heard[length] = sound
  return length + 1
}

/**
 * The class of each sound, named by its first member. Sounds that different spellings of one name interchange share a class;
 * each digit has its own. Sounds without a class (0), such as h and the glides, are left out of a skeleton.
 */
const CLASS_OF = new Uint8Array(CODES)
for (const sounds of ['kgq', 'td', 'pbfv', 'cj', 'szx', 'lr', 'nN', 'm', 'oOuU', 'a', 'eE', 'iI', ...'0123456789']) {
  for (const sound of sounds) CLASS_OF[code(sound)] = code(sounds)
}

/**
 * The skeleton of a word: the key under which words that sound alike are looked up. It holds the class of each sound, equal
 * neighbours once, without h and glides. It also lacks the initial r, l or n that South Korean drops before i and y (Ryong,
 * Yong). It is never longer than the sounds.
 */
export function skeleton (sounds: string): string {
  return textOf(marks, markSkeleton(hearAgain(sounds)))
}

/**
 * The skeleton of a Latin text that will hardly recur, as character codes, so that a look-up creates no string.
 * @returns a shared buffer, valid until the next call of any function here, and the number of codes in it
 */
export function uncachedSkeleton (latin: string): { codes: Uint16Array, length: number } {
  return { codes: marks, length: markSkeleton(hear(latin)) }
}

/** Writes the skeleton of the first `sounds` sounds of `heard` to `marks`; returns its length. */
function markSkeleton (sounds: number): number {
  const first = heard[0]
  const dropped = sounds > 1 && (first === R || first === L || first === N) && (heard[1] === Y || heard[1] === I)
  return mark(dropped ? 1 : 0, sounds, CLASS_OF, 0)
}

/** Puts sounds back into `heard`; returns how many there are. */
function hearAgain (sounds: string): number {
  const length = Math.min(sounds.length, LONGEST)
  for (let i = 0; i < length; i++) heard[i] = sounds.charCodeAt(i)
  return length
}

/**
 * Appends to `marks` what a table has for the sounds of `heard` from `start` to `end`. Equal neighbours are written once, and a
 * sound that the table has nothing for is left out.
 * @param length how many marks there are already
 * @returns how many marks there are then
 */
function mark (start: number, end: number, table: Uint8Array, length: number): number {
  for (let i = start; i < end && length < LONGEST; i++) {
    const sound = heard[i]
    const made = sound < CODES ? table[sound] : 0
    if (made !== 0 && (length === 0 || marks[length - 1] !== made)) marks[length++] = made
  }
  return length
}

const VOICELESS: Record<string, string> = { g: 'k', q: 'k', d: 't', b: 'p', j: 'c', r: 'l', O: 'o', U: 'u', E: 'e', I: 'ui' }

/**
 * The key under which name words are counted for rarity: their sounds without the difference between voiced and voiceless, r
 * and l, eo and o, eu and u, ae and e. So Daesong and Taesong are one name. It is finer than a skeleton, under which unlike
 * names would be counted together.
 */
export function rarityKey (reading: string): string {
  let key = ''
  for (const sound of phonemes(reading)) key += VOICELESS[sound] ?? sound
  return key
}

/**
 * Consonants as Arabic distinguishes them, each kind named by its first member. H and the glides are left out, because Latin
 * spellings add and drop them at will.
 */
const CONSONANT = new Uint8Array(CODES)
for (const sounds of ['kq', 'g', 't', 'd', 'bp', 'fv', 'scx', 'z', 'j', 'l', 'r', 'nN', 'm']) for (const sound of sounds) CONSONANT[code(sound)] = code(sounds)

/**
 * The consonants of a word, with `a` before them when it begins with a vowel: what a script without vowels shows.
 * @param sounds those of the word, as `phonemes` gives them
 */
export function consonants (sounds: string): string {
  marks[0] = A
  return textOf(marks, mark(0, hearAgain(sounds), CONSONANT, VOWEL.test(sounds[0] ?? '') ? 1 : 0))
}
