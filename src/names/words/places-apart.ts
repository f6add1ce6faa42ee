import { placesBeginningWith } from '../lexicon/phrases.js'

/**
 * The order of the words of a name, by index, in which the two words of a place stand together; undefined where no such words
 * stand apart. Fields that were put in another order give names like "Kong Electronics Hong".
 */
export function placesTogether (words: readonly string[]): number[] | undefined {
  for (let at = 0; at < words.length; at++) {
    for (const second of placesBeginningWith(words[at])) {
      const other = words.indexOf(second)
      if (other < 0 || other === at + 1 || words.lastIndexOf(second) !== other || words.indexOf(words[at], at + 1) >= 0) continue
      const order = [...words.keys()].filter(i => i !== other)
      order.splice(order.indexOf(at) + 1, 0, other)
      return order
    }
  }
  return undefined
}
