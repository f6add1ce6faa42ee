import type { Token } from '../names/token.js'
import type { Pairing } from './alignment.js'
import { NEAR_CONCEPTS } from './near-concepts.js'

/** Words of one language that share this many first letters are forms of one word: finance, financial. */
const STEM = 4

/**
 * For names of which only business words met: whether some of them met only by meaning. "Construction Trading" and Stroytreyd
 * mean the same, as do "Vessel" and Sonbak. But where business words are the whole name, it matters which words they are.
 *
 * Between scripts there is no way to meet but by meaning. It counts as such only where the listed firm alone writes its words as
 * one, which makes them its own.
 */
export function someMeetByMeaning (pairs: readonly Pairing[], asked: readonly Token[], listed: readonly Token[]): boolean {
  return pairs.some(({ queryStart, queryLength, listedStart, listedLength }) => queryLength === listedLength
    ? queryLength === 1 && isTranslation(asked[queryStart], listed[listedStart])
    // A phrase in place of a word: "Iron and Steel" for "Steel".
    : asked[queryStart].script === listed[listedStart].script)
}

/** Likewise: whether one of them met only a word of a near business. "Shipping & Trading" is not a trade in vessels. */
export function someMeetNear (pairs: readonly Pairing[], asked: readonly Token[], listed: readonly Token[]): boolean {
  return pairs.some(({ queryStart, queryLength, listedStart, listedLength }) =>
    queryLength === 1 && listedLength === 1 && areNearBusinesses(asked[queryStart], listed[listedStart]))
}

function areNearBusinesses (asked: Token, listed: Token): boolean {
  return asked.kind === 'activity' && listed.kind === 'activity' && NEAR_CONCEPTS[asked.concept ?? '']?.some(([near]) => near === listed.concept) === true
}

/**
 * Whether one of the firm's own words is among those that met: a word that is no business word, or business words written as one.
 * A business word that can be a Korean firm's name (건설무역) is not the firm's own where it met the same meaning, and the listed
 * firm is not called by it.
 */
export function ownWordMet (pairs: readonly Pairing[], asked: readonly Token[], listed: readonly Token[]): boolean {
  return pairs.some(({ queryStart, queryLength, listedStart, listedLength, written }) => {
    if (written) return true
    const words = asked.slice(queryStart, queryStart + queryLength)
    if (queryLength === 1 && listedLength === 1 && listed[listedStart].kind !== 'name' && words[0].concept !== undefined && words[0].concept === listed[listedStart].concept) return false
    return words.some(({ kind }) => kind === 'name')
  })
}

function isTranslation (asked: Token, listed: Token): boolean {
  if (asked.kind === 'country' || asked.kind === 'place' || asked.text.slice(0, STEM) === listed.text.slice(0, STEM)) return false
  return asked.script === listed.script || (listed.cutFrom !== undefined && asked.cutFrom === undefined)
}
