import type { WordKind } from '../../names/lexicon/concepts.js'
import { saysNorthKorea } from '../../names/koreas.js'
import { isOwn, type Token } from '../../names/words/token.js'
import { NEAR_CONCEPTS } from '../likeness/near-concepts.js'
import type { NamesMet } from './names-met.js'
import { isOfSingleWords, listedWords, queryWords } from './pairing.js'

/** Words of one language that share this many first letters are forms of one word: finance, financial. */
const STEM = 4

/**
 * For names of which only business words met: whether some of them met only by meaning. "Construction Trading" and Stroytreyd
 * mean the same, as do "Vessel" and Sonbak. But where business words are the whole name, it matters which words they are: many a
 * firm is an "Eastern Trading Company" in its own language.
 *
 * Between scripts there is no other way to meet. So it does not count against a name that says North Korea: 조선무역은행 is the Korea
 * Trade Bank.
 */
export function someMeetByMeaning ({ query, listed, scored: { pairs } }: NamesMet): boolean {
  const betweenScripts = !query.tokens.some(saysNorthKorea)
  return pairs.some(pair => {
    const [word, other] = [query.tokens[pair.queryStart], listed.tokens[pair.listedStart]]
    if (isOfSingleWords(pair)) return isTranslation(word, other, betweenScripts)
    // A phrase in place of a word: "Iron and Steel" for "Steel".
    return pair.queryLength !== pair.listedLength && (betweenScripts || word.script === other.script)
  })
}

/**
 * Likewise: whether one of them met only a word of a near business, or a body met another and the word beside it another word of its
 * language. "Shipping & Trading" is not a trade in vessels, nor the HR Department a Ministry of Labour.
 */
export function someMeetNear ({ query, listed, scored: { pairs } }: NamesMet): boolean {
  const words = pairs.filter(isOfSingleWords).map(({ queryStart, listedStart }) => [query.tokens[queryStart], listed.tokens[listedStart]] as const)
  return words.some(([word, other]) => areNear('activity', word, other)) ||
    (words.some(([word, other]) => areNear('body', word, other)) && words.some(([word, other]) => word.kind === 'activity' && isTranslation(word, other, false)))
}

function areNear (kind: WordKind, query: Token, listed: Token): boolean {
  return query.kind === kind && listed.kind === kind && NEAR_CONCEPTS[query.concept ?? '']?.some(([near]) => near === listed.concept) === true
}

/**
 * Whether one of the firm's own words is among those that met: a word that is no business word, or business words written as one.
 * A business word that can be a Korean firm's name (건설무역) is not the firm's own where it met the same meaning, and the listed
 * firm is not called by it.
 */
export function ownWordMet ({ query, listed, scored: { pairs } }: NamesMet): boolean {
  return pairs.some(pair => pair.written ||
    (queryWords(pair, query.tokens).some(isOwn) && !(isOfSingleWords(pair) && metItsMeaning(query.tokens[pair.queryStart], listed.tokens[pair.listedStart]))))
}

function metItsMeaning (word: Token, other: Token): boolean {
  return other.kind !== 'name' && word.concept !== undefined && word.concept === other.concept
}

/**
 * Whether general words alone met on both sides. A rare word may happen to be one in one spelling only: Guryong is a place, and
 * Gooryong a firm.
 */
export function onlyGeneralMet (names: NamesMet): boolean {
  return !ownWordMet(names) && !names.scored.pairs.some(pair => listedWords(pair, names.listed.tokens).some(isOwn))
}

/**
 * Whether two words met by their meaning alone. Words that begin alike also met by their sound.
 * @param betweenScripts whether words of two scripts may be translations
 */
function isTranslation (query: Token, listed: Token, betweenScripts: boolean): boolean {
  if (query.kind === 'country' || query.kind === 'place' || query.kind === 'number') return false
  if (query.readings.some(reading => reading.slice(0, STEM) === listed.readings[0].slice(0, STEM))) return false
  if (query.script === listed.script && (abbreviates(query.readings[0], listed.readings[0]) || abbreviates(listed.readings[0], query.readings[0]))) return false
  return query.script === listed.script || betweenScripts || (listed.cutFrom !== undefined && query.cutFrom === undefined)
}

/** Whether a word leaves out letters of another: "shpg" for shipping, "trdg" for trading. */
function abbreviates (short: string, long: string): boolean {
  if (short.length >= long.length || short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}
