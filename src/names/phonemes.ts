/**
 * A coarse phonetic spelling in which the romanisations of one name come close to each other: Revised,
 * McCune-Reischauer and the DPRK's own spelling of Korean, pinyin, passport Russian, and English typing. One
 * character stands for one sound: capitals are sounds that romanisations write with two letters
 * (N = ng, O = eo/ŏ, U = eu/ŭ, E = ae).
 */
const CLUSTERS: [string, string][] = [
  ['tsch', 'c'], ['shch', 's'], ['tch', 'c'], ['sch', 's'], ['ch', 'c'], ['sh', 's'], ['zh', 'j'], ['ph', 'p'], ['th', 't'], ['kh', 'h'],
  ['gh', 'g'], ['ck', 'k'], ['ng', 'N'], ['ae', 'E'], ['eo', 'O'], ['eu', 'U'], ['oe', 'E'], ['oo', 'u'], ['ee', 'i'], ['ou', 'u'], ['wh', 'w'],
  ['ts', 'c'], ['tz', 'c'], ['dz', 'j'], ['dj', 'j'], ['yi', 'i'], ['iy', 'i'], ['wu', 'u'], ['yy', 'i']
]

const CLUSTERS_BY_LETTER = new Map<string, [string, string][]>()
for (const cluster of CLUSTERS) {
  const letter = cluster[0][0]
  CLUSTERS_BY_LETTER.set(letter, [...CLUSTERS_BY_LETTER.get(letter) ?? [], cluster])
}

const VOWEL = /[aeiouEOU]/
/** Sounds that melt into one where they meet: amnok-kang, ap-pak. */
const SAME_PLACE: Record<string, string> = { k: 'k', g: 'k', q: 'k', t: 't', d: 't', p: 'p', b: 'p', c: 'c', j: 'c' }

const MOST_REMEMBERED = 50_000
const remembered = new Map<string, string>()

/** The sounds of a Latin word (lower case, no diacritics); digits stand for themselves. */
export function phonemes (latin: string): string {
  let sounds = remembered.get(latin)
  if (sounds === undefined) {
    sounds = soundsOf(latin)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(latin, sounds)
  }
  return sounds
}

function soundsOf (latin: string): string {
  let sounds = ''
  for (let i = 0; i < latin.length;) {
    const cluster = CLUSTERS_BY_LETTER.get(latin[i])?.find(([letters]) => latin.startsWith(letters, i))
    let sound: string
    if (cluster !== undefined) {
      sound = cluster[1]
      i += cluster[0].length
    } else {
      sound = single(latin[i], latin[i + 1], i === 0)
      i++
    }
    sounds = join(sounds, sound)
  }
  return sounds
}

function single (letter: string, next: string | undefined, first: boolean): string {
  // Pinyin has x only before i and u.
  if (letter === 'x') return first || next === 'i' || next === 'u' ? 'x' : 'ks'
  if (letter === 'c') return next === 'e' || next === 'i' || next === 'y' ? 's' : 'k'
  if (letter === 'y') return next !== undefined && /[aeou]/.test(next) ? 'y' : 'i'
  return letter
}

/** Appends a sound (or the two of x), melting doubles and applying the nasal assimilation of Korean (ap-rok -> am-nok). */
function join (sounds: string, sound: string): string {
  const last = sounds.at(-1)
  if (last === undefined) return sound
  if (last === sound && !/\d/.test(sound)) return sounds
  if (SAME_PLACE[last] !== undefined && SAME_PLACE[last] === SAME_PLACE[sound]) return sounds
  if (last === 'm' && (sound === 'r' || sound === 'l')) return sounds + 'n'
  if ((last === 'n' && (sound === 'l' || sound === 'r')) || (last === 'l' && (sound === 'n' || sound === 'r'))) return sounds.slice(0, -1) + 'l'
  return sounds + sound
}

/** The class of each sound; sounds that spellings of one name mix up share one. Missing: not written at all. */
const CLASS: Record<string, string> = {
  k: 'k', g: 'k', q: 'k', t: 't', d: 't', p: 'p', b: 'p', f: 'p', v: 'p', c: 'c', j: 'c', s: 's', z: 's', x: 's', l: 'l', r: 'l', n: 'n', N: 'n', m: 'm',
  o: 'o', O: 'o', u: 'o', U: 'o', a: 'a', e: 'e', E: 'e', i: 'i'
}

/**
 * The key under which words that sound alike are looked up: sounds by class, without h and glides, without the
 * initial r, l or n that the South drops before i and y (Ryong, Yong). Shorter than the sounds, never longer.
 */
export function skeleton (sounds: string): string {
  const start = /^[rln][yi]/.test(sounds) ? 1 : 0
  let key = ''
  for (let i = start; i < sounds.length; i++) {
    const sound = sounds[i]
    const mark = CLASS[sound] ?? (/[\d]/.test(sound) ? sound : '')
    if (mark !== '' && mark !== key.at(-1)) key += mark
  }
  return key
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

/** Consonants as Arabic tells them apart; h and glides, which Latin spellings add and drop at will, are left out. */
const CONSONANT: Record<string, string> = {
  k: 'k', q: 'k', g: 'g', t: 't', d: 'd', p: 'b', b: 'b', f: 'f', v: 'f', c: 's', s: 's', x: 's', z: 'z', j: 'j', l: 'l', r: 'r', n: 'n', N: 'n', m: 'm'
}

/** The consonants of a word, with `a` before them when it begins with a vowel: what a script without vowels shows. */
export function consonants (sounds: string): string {
  let key = VOWEL.test(sounds[0] ?? '') ? 'a' : ''
  for (const sound of sounds) {
    const mark = CONSONANT[sound] ?? ''
    if (mark !== key.at(-1)) key += mark
  }
  return key
}
