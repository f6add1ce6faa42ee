import { remembered } from './remembered.js'

/**
 * A coarse phonetic spelling in which the romanisations of one name come close to each other: Revised,
 * McCune-Reischauer and the DPRK's own spelling of Korean, pinyin, passport Russian, and English typing. One
 * character stands for one sound: capitals are sounds that romanisations write with two letters
 * (N = ng, O = eo/ŏ, U = eu/ŭ, E = ae).
 */
const CLUSTERS: [letters: string, sound: string][] = [
  ['tsch', 'c'], ['shch', 's'], ['tch', 'c'], ['sch', 's'], ['ch', 'c'], ['sh', 's'], ['zh', 'j'], ['ph', 'p'], ['th', 't'], ['kh', 'h'],
  ['gh', 'g'], ['ck', 'k'], ['ng', 'N'], ['ae', 'E'], ['eo', 'O'], ['eu', 'U'], ['oe', 'E'], ['oo', 'u'], ['ee', 'i'], ['ou', 'u'], ['wh', 'w'],
  ['ts', 'c'], ['tz', 'c'], ['dz', 'j'], ['dj', 'j'], ['yi', 'i'], ['iy', 'i'], ['wu', 'u'], ['yy', 'i']
]

/** What a character is to the tables below; a character outside ASCII stands for itself. */
const CODES = 128
const code = (letter: string): number => letter.charCodeAt(0)
const CLUSTERS_BY_LETTER: { letters: string, sound: number }[][] = Array.from({ length: CODES }, () => [])
for (const [letters, sound] of CLUSTERS) CLUSTERS_BY_LETTER[code(letters)].push({ letters, sound: code(sound) })

const VOWEL = /[aeiouEOU]/
/** Sounds that melt into one where they meet: amnok-kang, ap-pak. */
const SAME_PLACE = new Uint8Array(CODES)
for (const [place, sounds] of ['kgq', 'td', 'pb', 'cj'].entries()) for (const sound of sounds) SAME_PLACE[code(sound)] = place + 1

const [A, C, E, I, K, L, M, N, O, R, S, U, X, Y] = [...'aceiklmnorsuxy'].map(code)
const [ZERO, NINE] = [code('0'), code('9')]
/** The sounds of the word at hand, and the marks made of them; no word of a name is longer. */
const LONGEST = 128
const heard = new Uint16Array(LONGEST)
const marks = new Uint16Array(LONGEST)

/** The sounds of a Latin word (lower case, no diacritics); digits stand for themselves. */
export const phonemes = remembered(phonemesAnew)

/** The same for a text that will hardly come again, such as several words read as one. */
export function phonemesAnew (latin: string): string {
  return textOf(heard, hear(latin))
}

/** Writes the sounds of a Latin word to `heard` and answers how many there are. */
function hear (latin: string): number {
  let length = 0
  const end = latin.length
  for (let i = 0; i < end && length < LONGEST - 1;) {
    const letter = latin.charCodeAt(i)
    const cluster = letter < CODES ? clusterAt(latin, i, CLUSTERS_BY_LETTER[letter]) : undefined
    if (cluster !== undefined) {
      length = join(length, cluster.sound)
      i += cluster.letters.length
      continue
    }
    const next = i + 1 < end ? latin.charCodeAt(i + 1) : 0
    i++
    // Pinyin has x only before i and u.
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
 * Appends a sound to those heard and answers how many there are then. Doubles melt, and so do sounds of one place; m before
 * r or l makes it n, and l beside n makes both l.
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

/** The class of each sound, by its first member; sounds that spellings of one name mix up share one, digits stand alone. Others are not written at all. */
const CLASS_OF = new Uint8Array(CODES)
for (const sounds of ['kgq', 'td', 'pbfv', 'cj', 'szx', 'lr', 'nN', 'm', 'oOuU', 'a', 'eE', 'i', ...'0123456789']) {
  for (const sound of sounds) CLASS_OF[code(sound)] = code(sounds)
}

/**
 * The key under which words that sound alike are looked up: sounds by class, without h and glides, without the
 * initial r, l or n that the South drops before i and y (Ryong, Yong). Shorter than the sounds, never longer.
 */
export function skeleton (sounds: string): string {
  return textOf(marks, markSkeleton(hearAgain(sounds)))
}

/**
 * The skeleton of a Latin text that will hardly come again, as character codes: what it is looked up by costs no text then.
 * The buffer is that of the next call too.
 */
export function skeletonAnew (latin: string): { codes: Uint16Array, length: number } {
  return { codes: marks, length: markSkeleton(hear(latin)) }
}

/** Writes the skeleton of the first sounds of `heard` to `marks` and answers its length. */
function markSkeleton (sounds: number): number {
  const first = heard[0]
  const dropped = sounds > 1 && (first === R || first === L || first === N) && (heard[1] === Y || heard[1] === I)
  return mark(dropped ? 1 : 0, sounds, CLASS_OF, 0)
}

/** Puts sounds back into `heard`; answers how many there are. */
function hearAgain (sounds: string): number {
  const length = Math.min(sounds.length, LONGEST)
  for (let i = 0; i < length; i++) heard[i] = sounds.charCodeAt(i)
  return length
}

/**
 * Writes the marks that a table has for sounds to `marks`, equal neighbours once; a sound that has none is not written.
 * @param length how many are there already
 * @returns how many are there then
 */
function mark (start: number, end: number, table: Uint8Array, length: number): number {
  for (let i = start; i < end && length < LONGEST; i++) {
    const sound = heard[i]
    const made = sound < CODES ? table[sound] : 0
    if (made !== 0 && (length === 0 || marks[length - 1] !== made)) marks[length++] = made
  }
  return length
}

const VOICELESS: Record<string, string> = { g: 'k', q: 'k', d: 't', b: 'p', j: 'c', r: 'l', O: 'o', U: 'u', E: 'e' }

/**
 * The key under which name words are counted for rarity: sounds without the difference of voice, so that Daesong and
 * Taesong are one name. Finer than a skeleton, which would throw unlike names together.
 */
export function rarityKey (reading: string): string {
  let key = ''
  for (const sound of phonemes(reading)) key += VOICELESS[sound] ?? sound
  return key
}

/** Consonants as Arabic tells them apart, by the first of each kind; h and glides, which Latin spellings add and drop at will, are left out. */
const CONSONANT = new Uint8Array(CODES)
for (const sounds of ['kq', 'g', 't', 'd', 'bp', 'fv', 'scx', 'z', 'j', 'l', 'r', 'nN', 'm']) for (const sound of sounds) CONSONANT[code(sound)] = code(sounds)

/** The consonants of a word, with `a` before them when it begins with a vowel: what a script without vowels shows. */
export function consonants (sounds: string): string {
  marks[0] = A
  return textOf(marks, mark(0, hearAgain(sounds), CONSONANT, VOWEL.test(sounds[0] ?? '') ? 1 : 0))
}
