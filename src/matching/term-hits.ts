/** A term of the vocabulary that a word of the question may be, and how surely: 0-1. */
export interface TermHit {
  term: number
  similarity: number
  /** What share of the word's weight that is worth. */
  share: number
  /** True where the word may be the initials of all the words of a listed name. */
  initialism: boolean
}

/** The reading of Chinese characters has no slip of the finger: a likeness to it is worth this power more. */
export const READING_POWER = 1.5

export const NO_HITS: readonly TermHit[] = []

/** The terms found for a span, each with its greatest likeness; mostly none or one. */
export class Hits {
  all: TermHit[] | readonly TermHit[] = NO_HITS

  constructor (readonly least: number, readonly power: number) {}

  offer (term: number | undefined, similarity: number, initialism = false): void {
    if (term === undefined || similarity < this.least) return
    for (const hit of this.all) {
      if (hit.term !== term) continue
      if (similarity > hit.similarity) {
        hit.similarity = similarity
        hit.share = similarity ** this.power
      }
      return
    }
    if (this.all === NO_HITS) this.all = []
    ;(this.all as TermHit[]).push({ term, similarity, share: similarity ** this.power, initialism })
  }
}
