import type { ChainLink } from '../../schemas/chain.js'
import type { Policy } from '../risk/policy.js'
import type { Steps } from '../steps/steps.js'
import type { WayTo } from './any-way.js'
import { weakened, worstFirst, type Finding, type Weakening } from './finding.js'
import type { Standings } from './standing.js'
import { supplyTiers, type Supplied } from './tiers.js'

/** For a way of more links, the text gives only their number. */
const MOST_LINKS_IN_A_TEXT = 5

const NOUNS = { supplier: 'a supplier', labour_broker: 'a labour broker', worksite: 'a worksite' } as const

/** A chain, and what was found out about its nodes. */
export interface JudgedChain {
  /** All of them, in the order asked. */
  nodes: readonly string[]
  links: readonly ChainLink[]
  standings: Standings
  /** The shortest way to each over any links; see `anyWays`. */
  wayTo: WayTo
}

/**
 * How hits reach the prime contractor, the worst first: what concerns the prime by itself, then whoever works for
 * it at any tier, and then what is in the chain and comes in none of these ways. A party a step.
 */
export function * reachPrime (prime: string, { nodes, links, standings, wayTo }: JudgedChain, policy: Policy): Steps<Finding[]> {
  const own = standings.of(prime)
  const supplied: Finding[] = []
  for (const each of supplyTiers(prime, links)) {
    for (const finding of standings.of(each.node)) supplied.push(overSupply(finding, each, prime, policy))
    yield
  }
  const told = new Set([...own, ...supplied].flatMap(finding => finding.hits))
  const others: Finding[] = []
  for (const node of nodes) {
    if (told.has(node)) continue
    const direct = standings.of(node).find(finding => finding.kind === 'direct')
    if (direct !== undefined) others.push(otherwise(direct, wayTo(node), prime, policy))
    yield
  }
  return worstFirst([...own, ...supplied, ...others])
}

function overSupply (finding: Finding, { node, kind, tier, steps }: Supplied, prime: string, policy: Policy): Finding {
  const place = kind === 'worksite' && tier === 0 ? `${NOUNS[kind]} of ${prime}` : `${NOUNS[kind]} at tier ${tier} of ${prime}`
  return {
    ...finding,
    ...weakened(finding, supplyWeakening(kind, tier, policy.chain)),
    kind,
    tier,
    steps: [...steps, ...finding.steps],
    text: `${node} is ${place}; ${finding.text}`
  }
}

function supplyWeakening (kind: Supplied['kind'], tier: number, chain: Policy['chain']): Weakening {
  if (kind === 'worksite') return { code: 'CHAIN_WORKSITE', ...chain.worksite, text: 'The hit is a worksite, or concerns one' }
  const { share, furtherTier, blocksToTier } = kind === 'supplier' ? chain.supplier : chain.labourBroker
  return {
    code: `CHAIN_${kind.toUpperCase()}_TIER_${tier}`,
    share: share * furtherTier ** (tier - 1),
    strongest: tier <= blocksToTier ? 'block' : 'review',
    text: `The hit reaches the prime contractor through ${NOUNS[kind]} at tier ${tier}`
  }
}

function otherwise (direct: Finding, way: readonly ChainLink[] | undefined, prime: string, policy: Policy): Finding {
  const place = way === undefined
    ? `no link leads from ${direct.node} to ${prime}`
    : `${direct.node} is linked to ${prime} in another way (${wayText(way)})`
  return {
    ...direct,
    ...weakened(direct, { code: 'CHAIN_OTHER', ...policy.chain.other, text: 'The hit is in the chain in another way' }),
    kind: 'other',
    steps: way ?? [],
    text: `${direct.text}; ${place}`
  }
}

function wayText (way: readonly ChainLink[]): string {
  return way.length > MOST_LINKS_IN_A_TEXT ? `over ${way.length} links` : way.map(({ node, is, of }) => `${node} is ${is} of ${of}`).join(', ')
}
