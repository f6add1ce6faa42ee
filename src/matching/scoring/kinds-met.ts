import type { WordKind } from '../../names/lexicon/concepts.js'
import type { Token } from '../../names/words/token.js'
import { saysNorthKorea } from '../../names/koreas.js'
import { NEAR_CONCEPTS } from '../likeness/near-concepts.js'
import type { Pairing } from './pairing.js'

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
export function someMeetByMeaning (pairs: readonly Pairing[], query: readonly Token[], listed: readonly Token[]): boolean {
  const betweenScripts = !query.some(saysNorthKorea)
  return pairs.some(({ queryStart, queryLength, listedStart, listedLength }) => {
    const [word, other] = [query[queryStart], listed[listedStart]]
    if (queryLength === 1 && listedLength === 1) return isTranslation(word, other, betweenScripts)
    // A phrase in place of a word: "Iron and Steel" for "Steel".
    return queryLength !== listedLength && (betweenScripts || word.script === other.script)
  })
}

/**
 * Likewise: whether one of them met only a word of a near business, or a body met another and the word beside it another word of its
 * language. "Shipping & Trading" is not a trade in vessels, nor the HR Department a Ministry of Labour.
 */
export function someMeetNear (pairs: readonly Pairing[], query: readonly Token[], listed: readonly Token[]): boolean {
  const words = pairs.filter(({ queryLength, listedLength }) => queryLength === 1 && listedLength === 1)
    .map(({ queryStart, listedStart }) => [query[queryStart], listed[listedStart]] as const)
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
export function ownWordMet (pairs: readonly Pairing[], query: readonly Token[], listed: readonly Token[]): boolean {
  return pairs.some(({ queryStart, queryLength, listedStart, listedLength, written }) => {
    if (written) return true
    const words = query.slice(queryStart, queryStart + queryLength)
    if (queryLength === 1 && listedLength === 1 && listed[listedStart].kind !== 'name' && words[0].concept !== undefined && words[0].concept === listed[listedStart].concept) return false
    return words.some(({ kind }) => kind === 'name')
  })
}

/**
 * Whether general words alone met on both sides. A rare word may happen to be one in one spelling only: Guryong is a place, and
 * Gooryong a firm.
 */
export function onlyGeneralMet (pairs: readonly Pairing[], query: readonly Token[], listed: readonly Token[]): boolean {
  return !ownWordMet(pairs, query, listed) &&
    !pairs.some(({ listedStart, listedLength }) => listed.slice(listedStart, listedStart + listedLength).some(({ kind }) => kind === 'name'))
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
