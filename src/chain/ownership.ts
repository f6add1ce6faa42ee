import { groupBy } from './group-by.js'
import { HALF, WHOLE, type Share } from './percent.js'

/** A share that one party holds directly in another. */
export interface Stake {
  owner: string
  owned: string
  /** Left out: unknown. */
  share?: Share
}

/**
 * Who is blocked by whom. Step 0: by its own name. Step n: by owners that are blocked at steps before n, so that an
 * argument over cross-holdings never rests on itself.
 */
export type Blocked = ReadonlyMap<string, number>

export interface Ownership {
  /** Blocked for certain, on the shares as given. */
  certain: Blocked
  /** Blocked under some reading of what is unknown or under review; holds all of `certain`. */
  possible: Blocked
  /** The stakes in each party that has owners, in the order given. */
  stakesIn: ReadonlyMap<string, readonly Stake[]>
}

/**
 * The 50 percent rule of the US Office of Foreign Assets Control (revised guidance of 13 August 2014; FAQ 398-402): a
 * party of which blocked persons own 50 percent or more together, directly or through parties that are so owned
 * themselves, is blocked. What a blocked party owns then counts in full and is not multiplied down the chain. This
 * is the smallest set that fits the rule, so companies that own each other do not block each other by themselves.
 * @param blocked parties blocked by their own name
 * @param underReview parties that may be
 */
export function fiftyPercentRule (stakes: readonly Stake[], blocked: readonly string[], underReview: readonly string[]): Ownership {
  const stakesIn = groupBy(stakes, stake => stake.owned)
  const stakesOf = groupBy(stakes, stake => stake.owner)
  return {
    certain: closure(blocked, stakesIn, stakesOf, (held, owners) => blockedShare(held, owners) >= HALF),
    possible: closure([...blocked, ...underReview], stakesIn, stakesOf, (held, owners) => possibleShare(held, owners) >= HALF),
    stakesIn
  }
}

/** Whether a stake is a blocked owner's. What a party holds of itself is nobody's, also when it is blocked. */
export function isBlockedOwners ({ owner, owned }: Stake, blocked: Blocked): boolean {
  return owner !== owned && blocked.has(owner)
}

/** What blocked owners hold together, by the shares that are known. */
export function blockedShare (stakes: readonly Stake[], blocked: Blocked): Share {
  return sum(stakes.filter(stake => isBlockedOwners(stake, blocked)))
}

/**
 * The most that they may hold: an unknown share is at most what the known ones leave. Known shares that exceed the
 * whole bound nothing.
 */
export function possibleShare (stakes: readonly Stake[], blocked: Blocked): Share {
  const known = blockedShare(stakes, blocked)
  if (!stakes.some(stake => stake.share === undefined && isBlockedOwners(stake, blocked))) return known
  const stated = statedShare(stakes)
  return stated > WHOLE ? Math.max(WHOLE, known) : known + WHOLE - stated
}

/** What all known shares add up to. */
export function statedShare (stakes: readonly Stake[]): Share {
  return sum(stakes)
}

function sum (stakes: readonly Stake[]): Share {
  return stakes.reduce((total, { share = 0 }) => total + share, 0)
}

type StakesBy = ReadonlyMap<string, readonly Stake[]>

/** The smallest set with the seeds in it and every party that `isReached` through its members, step by step. */
function closure (seeds: readonly string[], stakesIn: StakesBy, stakesOf: StakesBy, isReached: (held: readonly Stake[], owners: Blocked) => boolean): Blocked {
  const reached = new Map(seeds.map(seed => [seed, 0]))
  let latest: readonly string[] = [...reached.keys()]
  for (let step = 1; latest.length > 0; step++) {
    const candidates = new Set(latest.flatMap(owner => (stakesOf.get(owner) ?? []).map(stake => stake.owned)))
    latest = [...candidates].filter(owned => !reached.has(owned) && isReached(stakesIn.get(owned) ?? [], reached))
    for (const owned of latest) reached.set(owned, step)
  }
  return reached
}
