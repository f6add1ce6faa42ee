import type { ListedParty } from '../../schemas/listed-party.js'
import { namesOf } from '../inputs/list.js'
import type { Asked, Scorer } from './scorer.js'

/** The set of character trigrams of a name, lower-cased and padded with two spaces before and one after. */
function trigrams (name: string): Set<string> {
  const padded = `  ${name.toLowerCase()} `
  const found = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3))
  return found
}

/** Dice's coefficient of the trigram sets of two names, 0-1. */
export function trigramDice (a: string, b: string): number {
  return dice(trigrams(a), trigrams(b))
}

function dice (a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return 2 * shared / (a.size + b.size)
}

/** Trigram Dice over a list by an inverted index. It is exact, because every name that shares a trigram is scored. */
export class TrigramScorer implements Scorer {
  readonly name = 'Trigram Dice'
  readonly #postings = new Map<string, number[]>()
  readonly #sizes: Uint16Array
  readonly #shared: Uint16Array

  constructor (list: readonly ListedParty[]) {
    const names = list.flatMap(namesOf)
    this.#sizes = new Uint16Array(names.length)
    this.#shared = new Uint16Array(names.length)
    names.forEach((name, i) => {
      const grams = trigrams(name)
      this.#sizes[i] = grams.size
      for (const gram of grams) {
        const posting = this.#postings.get(gram)
        if (posting === undefined) this.#postings.set(gram, [i])
        else posting.push(i)
      }
    })
  }

  best ({ name }: Asked): number {
    const grams = trigrams(name)
    this.#shared.fill(0)
    for (const gram of grams) for (const i of this.#postings.get(gram) ?? []) this.#shared[i]++
    let best = 0
    for (let i = 0; i < this.#sizes.length; i++) {
      if (this.#shared[i] > 0) best = Math.max(best, 2 * this.#shared[i] / (grams.size + this.#sizes[i]))
    }
    return best
  }

  pair ({ name }: Asked, party: ListedParty): number {
    return Math.max(...namesOf(party).map(listed => trigramDice(name, listed)))
  }
}
