import type { NameModel } from './model.js'
import type { Pairing } from './pairing.js'
import type { WeighedName } from './weighed-name.js'
import { wordBits } from './word-bits.js'

/**
 * Where the penalty of `loneSlip` is full: the distance of the similarity from 1, and the share of the weight that is missing.
 */
const FULL_SLIP = 0.1
const FULL_GAP = 0.15

/**
 * The factor (0-1) where one word of the firm's own is all that met. Then every doubt about that word is a doubt about the match:
 * it may be a mere abbreviation, which unlike firms share; it may be one of several own words of the listed firm; it may only be
 * like the listed word, while other words are missing.
 *
 * @param gap share of all the weight that is missing on either side, 0-1
 */
export function loneWordFactor (query: WeighedName, queryTaken: number, listed: WeighedName, listedTaken: number, pairs: readonly Pairing[], gap: number, model: NameModel): number {
  let lone: Pairing | undefined
  let frameTaken = query.frame & queryTaken
  for (const pairing of pairs) {
    const words = wordBits(pairing.queryStart, pairing.queryLength)
    if (!pairing.written && (query.own & words) === 0) continue
    if (lone !== undefined) return 1
    lone = pairing
    if (pairing.written) frameTaken &= ~words
  }
  if (lone === undefined || frameTaken !== 0) return 1
  let factor = 1
  if (gap > 0 && (query.abbreviations & wordBits(lone.queryStart, lone.queryLength)) !== 0) factor *= 1 - model.loneAbbreviation
  if ((listed.own & ~listedTaken) !== 0) factor *= 1 - model.otherOwnWord
  return factor * (1 - model.loneSlip * Math.min(1, (1 - lone.similarity) / FULL_SLIP) * Math.min(1, gap / FULL_GAP))
}
