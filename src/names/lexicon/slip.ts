/** Shorter words are one slip away from too many other words. */
const SHORTEST = 5

/**
 * Whether a word differs from the one meant by exactly one typing error: a letter too many, too few or wrong, or two
 * neighbouring letters in the wrong order. Never true where the word meant has fewer than five letters.
 */
function isSlipOf (word: string, meant: string): boolean {
  const longer = word.length - meant.length
  if (meant.length < SHORTEST || longer < -1 || longer > 1 || word === meant) return false
  let i = 0
  while (i < meant.length && word[i] === meant[i]) i++
  const [rest, meantRest] = [word.slice(i), meant.slice(i)]
  if (longer > 0) return rest.slice(1) === meantRest
  if (longer < 0) return rest === meantRest.slice(1)
  return rest.slice(1) === meantRest.slice(1) || (rest[0] === meantRest[1] && rest[1] === meantRest[0] && rest.slice(2) === meantRest.slice(2))
}

/**
 * Whether a word differs from the one meant by one typing error or, in a long word, by two wrong letters.
 * @param twiceFrom the least number of letters of a word that may have two wrong
 */
export function isMisspelt (word: string, meant: string, twiceFrom: number): boolean {
  return isSlipOf(word, meant) || (word.length >= twiceFrom && isTwiceMisread(word, meant))
}

/** The length from which a word may have two wrong letters where it is part of a place or legal form of several words. */
export const TWICE_IN_PHRASE = 7
/** The same for a word by itself: shorter words that differ in two letters are different words (television, teravision). */
const TWICE_ALONE = 11

/** Whether two words of the same length differ in exactly two letters. This says little about short words. */
function isTwiceMisread (word: string, meant: string): boolean {
  if (word.length !== meant.length) return false
  let wrong = 0
  for (let i = 0; i < word.length && wrong < 3; i++) if (word[i] !== meant[i]) wrong++
  return wrong === 2
}

const AFFIX = 3

/**
 * Finds the word of a list that a word is a misspelling of. One slip leaves the first or the last three letters of a word
 * intact, so only words that share either are compared.
 */
export class SlipIndex<Meaning> {
  readonly #byBeginning = new Map<string, [word: string, meaning: Meaning][]>()
  readonly #byEnd = new Map<string, [word: string, meaning: Meaning][]>()

  /**
   * @param words the words that may be meant, each with its meaning; of several that fit, the first is found
   * @param shortest shorter words of the list are left out
   */
  constructor (words: Iterable<[string, Meaning]>, readonly shortest: number) {
    for (const entry of words) {
      const [word] = entry
      if (word.length < shortest) continue
      const [beginning, end] = [word.slice(0, AFFIX), word.slice(-AFFIX)]
      this.#byBeginning.set(beginning, [...this.#byBeginning.get(beginning) ?? [], entry])
      this.#byEnd.set(end, [...this.#byEnd.get(end) ?? [], entry])
    }
  }

  /** The meaning of the listed word that `word` is a misspelling of; undefined when there is none. */
  meant (word: string): Meaning | undefined {
    if (word.length < this.shortest - 1) return undefined
    const isMeant = ([meant]: [string, Meaning]): boolean => isMisspelt(word, meant, TWICE_ALONE)
    return (this.#byBeginning.get(word.slice(0, AFFIX))?.find(isMeant) ?? this.#byEnd.get(word.slice(-AFFIX))?.find(isMeant))?.[1]
  }
}
