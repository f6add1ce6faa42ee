import { groupBy } from './group-by.js'
import { HALF, WHOLE, type Share } from './percent.js'

/** A share that one party holds directly in another. */
export interface Stake {
  owner: string
  owned: string
  /** Left out when unknown. */
  share?: Share
}

/**
 * The blocked parties, each with the step at which the rule reaches it. Step 0: blocked by its own name. Step n: blocked by
 * owners that were reached before step n, so that the reasoning is never circular where companies own each other.
 */
export type Blocked = ReadonlyMap<string, number>

export interface Ownership {
  /** Blocked for certain, on the shares as given. */
  certain: Blocked
  /** Blocked if unknown shares are as large as they can be and parties under review are blocked. Includes all of `certain`. */
  possible: Blocked
  /** The stakes in each party that has owners, in the order given. */
  stakesIn: ReadonlyMap<string, readonly Stake[]>
  /**
   * For a party that is blocked or under review by its own name: whether its owners block it as well, and in which steps it and
   * they are reached then.
   */
  byOwnersAlone: (node: string) => { certain?: Blocked, possible?: Blocked }
}

/**
 * The 50 percent rule of the US Office of Foreign Assets Control (revised guidance of 13 August 2014; FAQ 398-402). A party
 * is blocked if blocked persons together own 50 percent or more of it, directly or through parties that are themselves
 * blocked in this way. The stake of a blocked party counts in full; shares are not multiplied down the chain. The result
 * is the smallest set that satisfies the rule, so companies that own each other do not block each other for that alone.
 * @param blocked parties blocked by their own name
 * @param underReview parties that may be blocked by their own name
 */
export function fiftyPercentRule (stakes: readonly Stake[], blocked: readonly string[], underReview: readonly string[]): Ownership {
  const stakesIn = groupBy(stakes, stake => stake.owned)
  const stakesOf = groupBy(stakes, stake => stake.owner)
  const isBlocked: IsReached = (held, owners) => blockedShare(held, owners) >= HALF
  const mayBeBlocked: IsReached = (held, owners) => possibleShare(held, owners) >= HALF
  const named = [...blocked, ...underReview]
  const isBlockedByName = new Set(blocked)
  const isNamed = new Set(named)
  const certain = closure(blocked, stakesIn, stakesOf, isBlocked)
  const possible = closure(named, stakesIn, stakesOf, mayBeBlocked)
  /** The parties that are reached without this one's own name, if it is among them. */
  const without = (node: string, seeds: ReadonlySet<string>, all: Blocked, isReached: IsReached): Blocked | undefined => {
    const held = stakesIn.get(node) ?? []
    if (!isReached(held, all)) return undefined
    const nearest = new Map(held.filter(({ owner }) => owner !== node && seeds.has(owner)).map(({ owner }) => [owner, 0]))
    if (isReached(held, nearest)) return nearest.set(node, 1)
    const above = ownersAbove(node, seeds, stakesIn)
    const others = [...above].filter(owner => owner !== node && seeds.has(owner))
    const reached = closure(others, stakesIn, stakesOf, isReached, above)
    return reached.has(node) ? reached : undefined
  }
  return {
    certain,
    possible,
    stakesIn,
    byOwnersAlone: node => ({ certain: without(node, isBlockedByName, certain, isBlocked), possible: without(node, isNamed, possible, mayBeBlocked) })
  }
}

/** Whether a blocked owner holds a stake. A party's stake in itself never counts, even if the party is blocked. */
export function isHeldByBlockedOwner ({ owner, owned }: Stake, blocked: Blocked): boolean {
  return owner !== owned && blocked.has(owner)
}

/** The sum of the known shares that blocked owners hold. */
export function blockedShare (stakes: readonly Stake[], blocked: Blocked): Share {
  return sum(stakes.filter(stake => isHeldByBlockedOwner(stake, blocked)))
}

/**
 * The most that blocked owners may hold together. Their unknown shares are at most what the known shares of all owners
 * leave. If the known shares exceed 100 percent they give no such bound, and the result is 100 percent or more.
 */
export function possibleShare (stakes: readonly Stake[], blocked: Blocked): Share {
  const known = blockedShare(stakes, blocked)
  if (!stakes.some(stake => stake.share === undefined && isHeldByBlockedOwner(stake, blocked))) return known
  const stated = statedShare(stakes)
  return stated > WHOLE ? Math.max(WHOLE, known) : known + WHOLE - stated
}

/** The sum of all known shares. */
export function statedShare (stakes: readonly Stake[]): Share {
  return sum(stakes)
}

function sum (stakes: readonly Stake[]): Share {
  return stakes.reduce((total, { share = 0 }) => total + share, 0)
}

type StakesBy = ReadonlyMap<string, readonly Stake[]>

/** Whether the stakes in a party suffice to block it, given the parties blocked so far. */
type IsReached = (held: readonly Stake[], owners: Blocked) => boolean

/** A party, its owners, theirs and so on, as far as the seeds: what owns a seed decides nothing that rests on it. */
function ownersAbove (node: string, seeds: ReadonlySet<string>, stakesIn: StakesBy): Set<string> {
  const above = new Set([node])
  // Grows in this loop.
  for (const party of above) {
    if (party !== node && seeds.has(party)) continue
    for (const { owner } of stakesIn.get(party) ?? []) above.add(owner)
  }
  return above
}

/**
 * The smallest set that holds the seeds and every party that the set's members block, grown step by step.
 * @param among the parties that matter; left out, all
 */
function closure (seeds: readonly string[], stakesIn: StakesBy, stakesOf: StakesBy, isReached: IsReached, among?: ReadonlySet<string>): Blocked {
  const reached = new Map(seeds.map(seed => [seed, 0]))
  let latest: readonly string[] = [...reached.keys()]
  for (let step = 1; latest.length > 0; step++) {
    const candidates = new Set(latest.flatMap(owner => (stakesOf.get(owner) ?? []).map(stake => stake.owned)))
    latest = [...candidates].filter(owned => !reached.has(owned) && among?.has(owned) !== false && isReached(stakesIn.get(owned) ?? [], reached))
    for (const owned of latest) reached.set(owned, step)
  }
  return reached
}
