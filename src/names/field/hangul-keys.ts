import { blockOf } from '../text/hangul-blocks.js'

/** The keys of the Korean keyboard (두벌식) by the order of Unicode's syllables: initials, vowels, and finals. */
const INITIALS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ')
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ')
const FINALS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ')

const longestFirst = (keys: readonly string[]): string => keys.filter(key => key !== '').sort((a, b) => b.length - a.length).join('|')
/** The final belongs to the next syllable where a vowel follows. */
const SYLLABLE = new RegExp(`(${INITIALS.join('|')})(${longestFirst(VOWELS)})(${longestFirst(FINALS)})?(?![koiOjpuPhynbml])`, 'y')
/** Keys that are the same with the shift key. */
const UNSHIFTED = /[ASDFGZXCVBNMYUIHJKL]/g

/** What the keys of a text write on a Korean keyboard; undefined where a key is left over. */
export function composedHangul (text: string): string | undefined {
  const words = text.split(' ').map(composedWord)
  return words.every(word => word !== undefined) ? words.join(' ') : undefined
}

function composedWord (word: string): string | undefined {
  const keys = word.replace(UNSHIFTED, key => key.toLowerCase())
  let hangul = ''
  SYLLABLE.lastIndex = 0
  while (SYLLABLE.lastIndex < keys.length) {
    const [, initial, vowel, final = ''] = SYLLABLE.exec(keys) ?? []
    if (initial === undefined) return undefined
    hangul += blockOf({ initial: INITIALS.indexOf(initial), vowel: VOWELS.indexOf(vowel), final: FINALS.indexOf(final) })
  }
  return hangul
}
