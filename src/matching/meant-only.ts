import type { Token } from '../names/token.js'
import type { Pairing } from './alignment.js'
import { NEAR_CONCEPTS } from './near-concepts.js'

/** Words of one language that begin alike are forms of one word: finance, financial. */
const STEM = 4

/**
 * Where business words are all that met: whether some of them met only by what they mean. "Construction Trading" and Stroytreyd say the same,
 * as do "Vessel" and Sonbak, but where business words are the whole name it matters which words they are. Between scripts
 * there is no other way to say it, unless the listed firm writes its words in one, which makes them its own.
 */
export function someMeetByMeaning (pairs: readonly Pairing[], asked: readonly Token[], listed: readonly Token[]): boolean {
  return pairs.some(({ queryStart, queryLength, listedStart, listedLength }) => queryLength === listedLength
    ? queryLength === 1 && isTranslation(asked[queryStart], listed[listedStart])
    // A phrase in the place of a word: "Iron and Steel" for "Steel".
    : asked[queryStart].script === listed[listedStart].script)
}

/** Likewise whether one of them met only a word of a near business: "Shipping & Trading" is no vessel's trading. */
export function someMeetNear (pairs: readonly Pairing[], asked: readonly Token[], listed: readonly Token[]): boolean {
  return pairs.some(({ queryStart, queryLength, listedStart, listedLength }) =>
    queryLength === 1 && listedLength === 1 && areNearBusinesses(asked[queryStart], listed[listedStart]))
}

function areNearBusinesses (asked: Token, listed: Token): boolean {
  return asked.kind === 'activity' && listed.kind === 'activity' && NEAR_CONCEPTS[asked.concept ?? '']?.some(([near]) => near === listed.concept) === true
}

/**
 * Whether a word of the firm's own is among those that met: one that is no business word, or business words written in one. A business word by
 * which a Korean firm may be called (건설무역) is none where it met what it means, and the listed firm is not called by it.
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
