import type { NameModel } from './model.js'
import type { WeighedName } from './weighed-name.js'
import { isOneOrNone } from './word-bits.js'

/**
 * The factor (0-1) for the kinds of the words that met. It never falls when more words are taken, so it also serves as an upper
 * bound.
 *
 * @param ownMet whether a word of the firm's own is among them
 * @param missing what the words that were not taken count against the match
 */
export function penaltyFactor (query: WeighedName, queryTaken: number, listed: WeighedName, listedTaken: number, ownMet: boolean, missing: number, model: NameModel): number {
  let factor = 1
  if (!ownMet) {
    if (missing > 0) factor *= 1 - model.frameOnly
    if ((query.own & ~queryTaken) !== 0 && (listed.own & ~listedTaken) !== 0) factor *= 1 - model.otherOwnWords
    // "Hong Kong Electronics" is a name where it is the whole of both; "Technologies" names nobody even then.
    const isLone = isOneOrNone(query.frame & queryTaken) && (missing > 0 || isOneOrNone(queryTaken))
    // Nor does "Technologies" where the query has a phrase for it: "Science and Technology".
    if (isLone || (missing === 0 && isOneOrNone(listedTaken) && (listed.own & listedTaken) === 0)) factor *= 1 - model.loneFrameWord
  }
  if ((query.numbers & ~queryTaken) !== 0 && (listed.numbers & ~listedTaken) !== 0) factor *= 1 - model.otherNumber
  return factor
}

/**
 * How surely names are the same to the last letter, 0-1: the twelfth power of their likeness, so that a single slip already
 * counts as a difference.
 */
function sameness (alike: number): number {
  const cube = alike * alike * alike
  return cube * cube * cube * cube
}

/**
 * The factor (0-1) for the amount of evidence: the less weight has met, the more other names would meet it too. Names that are
 * the same throughout are doubted less. It rises with both parameters.
 *
 * @param alike likeness of the two names, 0-1
 * @param met the weight that met
 */
export function evidenceFactor (alike: number, met: number, { doubt, evidenceScale, sameName }: NameModel): number {
  return 1 - doubt * Math.exp(-met / evidenceScale) * (1 - sameName * sameness(alike))
}
