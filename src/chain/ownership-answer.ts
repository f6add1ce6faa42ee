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
  // Who holds which share stands before the sum.
  const [sum, ...further] = sumSentences(stakes, ownership, { most: Infinity, named: false })
  return `${[`${node}: ${told.join('; ')}`, `${sum[0].toUpperCase()}${sum.slice(1)}`, ...further].join('. ')}.`
}

/** How the terms of a sum are told: with their owners or without. A sum of more terms than the most is shown as its total only. */
interface Terms { most: number, named: boolean }

/** Paths repeat the sum for each owner; the field `ownership` of the answer has every term once. */
const IN_A_PATH: Terms = { most: 4, named: true }

/** The share of a party that blocked owners hold, in words for a path. */
export function sumInShort (node: string, ownership: Ownership): string {
  return `${node}: ${sumSentences(ownership.stakesIn.get(node) ?? [], ownership, IN_A_PATH).join('. ')}`
}

/** The sentences about what blocked owners hold. The first begins in lower case; none ends in a full stop. */
function sumSentences (stakes: readonly Stake[], ownership: Ownership, terms: Terms): string[] {
  const blocked = blockedShare(stakes, ownership.certain)
  const most = possibleShare(stakes, ownership.possible)
  const sentences = [sumText(stakes, ownership, terms)]
  if (blocked < HALF && most > blocked) {
    sentences.push(`Counting unknown shares and owners under review, blocked owners may hold up to ${percentText(most)}, which is ${comparedWithHalf(most)}`)
  }
  return sentences
}

/** `blocked owners hold X 25 % + Y 25 % = 50 %, which is 50 % or more` */
function sumText (stakes: readonly Stake[], { certain }: Ownership, { most, named }: Terms): string {
  const held = stakes.filter(stake => isHeldByBlockedOwner(stake, certain))
  if (held.length === 0) return 'no owner is blocked for certain'
  const known = held.filter(({ share }) => share !== undefined)
  if (known.length === 0) return 'what blocked owners hold is unknown'
  const blocked = blockedShare(stakes, certain)
  const total = percentText(blocked)
  const terms = known.map(({ owner, share }) => named ? `${owner} ${shareText(share)}` : shareText(share))
  const single = named ? `${total} (${known[0].owner})` : total
  const sum = terms.length === 1 ? single : terms.length <= most ? `${terms.join(' + ')} = ${total}` : total
  return `blocked owners hold ${sum}, which is ${comparedWithHalf(blocked)}`
}

/** `12.5 %`, or `an unknown share`. */
export function shareText (share: Share | undefined): string {
  return share === undefined ? 'an unknown share' : percentText(share)
}

function comparedWithHalf (share: number): string {
  return share >= HALF ? '50 % or more' : 'less than 50 %'
}
