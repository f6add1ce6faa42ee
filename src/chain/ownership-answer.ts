import type { ChainNote, ChainOwnership, ChainStake } from '../../schemas/chain.js'
import { blockedShare, isHeldByBlockedOwner, possibleShare, statedShare, type Ownership, type Stake } from './ownership.js'
import { HALF, percentText, toPercent, WHOLE, type Share } from './percent.js'

/** The arithmetic of the 50 percent rule for one party, in numbers and in words. Undefined for a party without owners. */
export function ownershipAnswer (node: string, ownership: Ownership): ChainOwnership | undefined {
  const stakes = ownership.stakesIn.get(node)
  if (stakes === undefined) return undefined
  const blocked = blockedShare(stakes, ownership.certain)
  const possible = possibleShare(stakes, ownership.possible)
  return {
    status: statusOf(stakes, ownership),
    blockedShare: toPercent(blocked),
    possibleShare: toPercent(possible),
    statedShare: toPercent(statedShare(stakes)),
    stakes: stakes.map(stake => toStake(stake, ownership)),
    text: inWords(node, stakes, ownership)
  }
}

/** Notes on shares in one party that are unknown, or that add up to more than 100 percent. */
export function shareNotes (node: string, stakes: readonly Stake[]): ChainNote[] {
  const notes: ChainNote[] = []
  const unknown = stakes.filter(stake => stake.share === undefined).map(stake => stake.owner)
  if (unknown.length > 0) {
    const room = Math.max(0, WHOLE - statedShare(stakes))
    notes.push({
      code: 'SHARE_UNKNOWN',
      node,
      text: `The share of ${unknown.join(', ')} in ${node} is unknown; the known ones leave ${percentText(room)}`
    })
  }
  if (statedShare(stakes) > WHOLE) {
    notes.push({
      code: 'SHARES_OVER_100',
      node,
      text: `The shares in ${node} add up to ${percentText(statedShare(stakes))}: they cannot all be right, and are counted as given`
    })
  }
  return notes
}

function statusOf (stakes: readonly Stake[], { certain, possible }: Ownership): ChainOwnership['status'] {
  if (blockedShare(stakes, certain) >= HALF) return 'owned'
  const share = possibleShare(stakes, possible)
  if (share >= HALF) return 'possibly_owned'
  return share > 0 ? 'minority' : 'none'
}

function toStake (stake: Stake, ownership: Ownership): ChainStake {
  const { owner, share } = stake
  return { owner, share: share === undefined ? null : toPercent(share), counts: counts(stake, ownership) }
}

function counts ({ owner, owned }: Stake, { certain, possible }: Ownership): ChainStake['counts'] {
  if (owner === owned) return 'no'
  const step = certain.get(owner)
  if (step !== undefined) return step === 0 ? 'blocked' : 'owned'
  return possible.has(owner) ? 'possibly' : 'no'
}

const WHY = {
  blocked: 'blocked itself',
  owned: 'blocked by its owners, so its stake counts in full',
  possibly: 'possibly blocked',
  no: 'not blocked, so its stake does not count'
} as const satisfies Record<ChainStake['counts'], string>

function inWords (node: string, stakes: readonly Stake[], ownership: Ownership): string {
  const why = (stake: Stake) => stake.owner === stake.owned ? 'held by itself, so its stake does not count' : WHY[counts(stake, ownership)]
  const told = stakes.map(stake => `${stake.owner} ${shareText(stake.share)} (${why(stake)})`)
  const [sum, ...further] = sumSentences(stakes, ownership, Infinity)
  return `${[`${node}: ${told.join('; ')}`, `B${sum.slice(1)}`, ...further].join('. ')}.`
}

/**
 * A sum of more terms is shown in a path as its total only. Paths repeat the sum for each owner; the field `ownership` of
 * the answer has every term once.
 */
const MOST_TERMS_IN_A_PATH = 4

/** The share of a party that blocked owners hold, in words for a path. */
export function sumInShort (node: string, ownership: Ownership): string {
  return `${node}: ${sumSentences(ownership.stakesIn.get(node) ?? [], ownership, MOST_TERMS_IN_A_PATH).join('. ')}`
}

/** The sentences about what blocked owners hold. The first begins in lower case; none ends in a full stop. */
function sumSentences (stakes: readonly Stake[], ownership: Ownership, mostTerms: number): string[] {
  const blocked = blockedShare(stakes, ownership.certain)
  const sentences = [`blocked owners hold ${sumText(stakes, ownership, mostTerms)}, which is ${comparedWithHalf(blocked)}`]
  const most = possibleShare(stakes, ownership.possible)
  if (blocked < HALF && most > blocked) {
    sentences.push(`With what is unknown or under review it may be up to ${percentText(most)}, which is ${comparedWithHalf(most)}`)
  }
  return sentences
}

/** `25 % + 25 % = 50 %` */
function sumText (stakes: readonly Stake[], { certain }: Ownership, mostTerms: number): string {
  const terms = stakes.filter(stake => isHeldByBlockedOwner(stake, certain) && stake.share !== undefined).map(({ share }) => shareText(share))
  const total = percentText(blockedShare(stakes, certain))
  return terms.length > 1 && terms.length <= mostTerms ? `${terms.join(' + ')} = ${total}` : total
}

/** `12.5 %`, or `an unknown share`. */
export function shareText (share: Share | undefined): string {
  return share === undefined ? 'an unknown share' : percentText(share)
}

function comparedWithHalf (share: number): string {
  return share >= HALF ? '50 % or more' : 'less than 50 %'
}
