import { mayEndPlace, placeEndingAt } from '../lexicon/phrases.js'
import { isConnective } from '../lexicon/connectives.js'
import { conceptOf } from '../lexicon/lexicon.js'

const WORDS = /\s+/u
/** What stands before a Russian town: "г. Владивосток". */
const TOWN = new Set(['г.', 'гор.', 'город', 'г'])
/** A single word and a town are as often one name. */
const FEWEST_WORDS = 2
const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * A firm's name and the town behind it, with no mark between the two: "Tolmen LLC Vladivostok", "ООО Толмен г. Владивосток".
 * Undefined where a text does not end so, and behind a word that makes the town a part of the name ("Bank of Siberia").
 */
export function beforePlace (text: string): { before: string, place: string } | undefined {
  const words = text.trim().split(WORDS)
  const plain = words.map(word => word.toLowerCase().replace(MARKS, ''))
  const length = placeEndingAt(plain, plain.length)
  if (length === 0 || conceptOf(plain.slice(-length).join(' '))?.kind === 'country') return undefined
  let start = words.length - length
  if (TOWN.has(words[start - 1]?.toLowerCase())) start--
  if (start < FEWEST_WORDS || isConnective(plain[start - 1])) return undefined
  return { before: words.slice(0, start).join(' '), place: words.slice(start).join(' ') }
}

/** Whether a text may end in a town. A cheap test of its last word, which rules out most texts. */
export function mayEndInPlace (text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  return last.length < text.length && mayEndPlace(last)
}
