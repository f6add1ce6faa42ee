/** Shorter words are a slip away from too many others. */
const SHORTEST = 5

/**
 * Whether a word is another but for one slip of the finger: a letter too many, too few or wrong, or two neighbours in the
 * wrong order. Words of fewer than five letters are no slips of anything.
 */
export function isSlipOf (word: string, meant: string): boolean {
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
 * Whether a word is another but for one slip of the finger, or, in a long word, for two letters read or typed wrong.
 * @param twiceFrom how long it must be for two
 */
export function isMisspelt (word: string, meant: string, twiceFrom: number): boolean {
  return isSlipOf(word, meant) || (word.length >= twiceFrom && isTwiceMisread(word, meant))
}

/** So long a word may be for two wrong letters where the words beside it, of a place or a legal form, tell what is meant. */
export const TWICE_IN_PHRASE = 7
/** And so long alone: shorter ones are other words then (television, teravision). */
const TWICE_ALONE = 11

/** Whether a word is another but for two letters read or typed wrong. Says little of short words. */
export function isTwiceMisread (word: string, meant: string): boolean {
  if (word.length !== meant.length) return false
  let wrong = 0
  for (let i = 0; i < word.length && wrong < 3; i++) if (word[i] !== meant[i]) wrong++
  return wrong === 2
}

const AFFIX = 3

/** Finds the word of a list that a word is a slip of. A slip leaves the beginning or the end of a word as it was: few are compared. */
export class SlipIndex<Meaning> {
  readonly #byBeginning = new Map<string, [word: string, meaning: Meaning][]>()
  readonly #byEnd = new Map<string, [word: string, meaning: Meaning][]>()

  /** @param words the words meant, each with what it means; the first that fits is found */
  constructor (words: Iterable<[string, Meaning]>, readonly shortest: number) {
    for (const entry of words) {
      const [word] = entry
      if (word.length < shortest) continue
      const [beginning, end] = [word.slice(0, AFFIX), word.slice(-AFFIX)]
      this.#byBeginning.set(beginning, [...this.#byBeginning.get(beginning) ?? [], entry])
      this.#byEnd.set(end, [...this.#byEnd.get(end) ?? [], entry])
    }
  }

  /** What the word means that `word` is a slip of; undefined when it is none. */
  meant (word: string): Meaning | undefined {
    if (word.length < this.shortest - 1) return undefined
    const isMeant = ([meant]: [string, Meaning]): boolean => isMisspelt(word, meant, TWICE_ALONE)
    return (this.#byBeginning.get(word.slice(0, AFFIX))?.find(isMeant) ?? this.#byEnd.get(word.slice(-AFFIX))?.find(isMeant))?.[1]
  }
}
