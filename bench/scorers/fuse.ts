import Fuse from 'fuse.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import { namesOf } from '../inputs/list.js'
import type { Asked, Scorer } from './scorer.js'

const options = { includeScore: true, threshold: 0.6 }

/** Plain Fuse.js with its usual options, over lower-cased names. Its score of 0 for equal texts becomes 1. */
export class FuseScorer implements Scorer {
  readonly name = 'Fuse.js'
  readonly #fuse: Fuse<string>

  constructor (list: readonly ListedParty[]) {
    this.#fuse = fuseOf(list.flatMap(namesOf))
  }

  best ({ name }: Asked): number {
    return nearest(this.#fuse, name)
  }

  pair ({ name }: Asked, party: ListedParty): number {
    return nearest(fuseOf(namesOf(party)), name)
  }
}

/** A Fuse.js index over lower-cased names. */
function fuseOf (names: string[]): Fuse<string> {
  return new Fuse(names.map(name => name.toLowerCase()), options)
}

function nearest (fuse: Fuse<string>, name: string): number {
  const [best] = fuse.search(name.toLowerCase(), { limit: 1 })
  return best === undefined ? 0 : 1 - best.score!
}
