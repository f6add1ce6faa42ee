/** A term of the vocabulary that a span of the query may match. Its postings lead to the listed names that hold it. */
export interface TermHit {
  term: number
  /** How alike they are, 0-1. */
  similarity: number
  /** The share of the span's weight that the term is worth, 0-1: the similarity raised to the model's power. */
  share: number
  /** True where the word may be the initials of a whole listed name. */
  initialism: boolean
}

/**
 * Nobody types the reading of Chinese characters, so a difference in it is no slip of the finger: the model's power is multiplied
 * by this.
 */
export const READING_POWER = 1.5

export const NO_HITS: readonly TermHit[] = []

/** Collects the terms found for a span, each once, with its greatest similarity. There are mostly none or one. */
export class Hits {
  all: TermHit[] | readonly TermHit[] = NO_HITS

  constructor (readonly least: number, readonly power: number) {}

  /**
   * Adds a term that is at least as similar as `least`.
   * @param term undefined where no listed name has it: then nothing is added
   */
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
