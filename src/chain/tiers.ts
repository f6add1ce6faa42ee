import type { ChainLink } from '../../schemas/chain.js'
import { groupBy } from './group-by.js'

export type SupplyKind = 'supplier' | 'labour_broker' | 'worksite'

/** A party that works for the prime contractor, or a worksite, with the shortest way to it. */
export interface Supplied {
  node: string
  kind: SupplyKind
  /** 1: works for the prime directly. A worksite has the tier of the party that works there, 0 for the prime's own. */
  tier: number
  /** The links from the prime down to the party. */
  steps: readonly ChainLink[]
}

const KINDS = { subcontractor: 'supplier', labour_broker: 'labour_broker', worksite: 'worksite' } as const
type SupplyRelation = keyof typeof KINDS

/**
 * The parties that work for the prime, each with its tier. A party that does so in two ways, such as subcontractor and
 * labour broker, appears once for each way, at the lowest tier. Cycles are followed once.
 */
export function supplyTiers (prime: string, links: readonly ChainLink[]): Supplied[] {
  const supply = links.filter(link => link.is in KINDS)
  const suppliersOf = groupBy(supply, link => link.of)
  const reached = new Map<string, { tier: number, link?: ChainLink }>([[prime, { tier: 0 }]])
  let tierNodes = [prime]
  for (let tier = 0; tierNodes.length > 0; tier++) {
    // A worksite joins the tier of the party that works there and may lead to further worksites: `tierNodes` grows in this loop.
    for (const node of tierNodes) {
      for (const link of suppliersOf.get(node) ?? []) {
        if (link.is !== 'worksite' || reached.has(link.node)) continue
        reached.set(link.node, { tier, link })
        tierNodes.push(link.node)
      }
    }
    const next: string[] = []
    for (const link of tierNodes.flatMap(node => suppliersOf.get(node) ?? [])) {
      if (reached.has(link.node)) continue
      reached.set(link.node, { tier: tier + 1, link })
      next.push(link.node)
    }
    tierNodes = next
  }

  const found = new Map<string, Supplied>()
  for (const link of supply) {
    const above = reached.get(link.of)
    if (above === undefined || link.node === prime) continue
    const kind = KINDS[link.is as SupplyRelation]
    const tier = above.tier + (kind === 'worksite' ? 0 : 1)
    const key = JSON.stringify([link.node, kind])
    if (tier >= (found.get(key)?.tier ?? Infinity)) continue
    const steps = stepsTo(link.of, reached)
    // In a cycle a party may be above itself; only a way that does not pass through it counts.
    if (steps.every(step => step.node !== link.node)) found.set(key, { node: link.node, kind, tier, steps: [...steps, link] })
  }
  return [...found.values()]
}

function stepsTo (node: string, reached: ReadonlyMap<string, { link?: ChainLink }>): ChainLink[] {
  const steps: ChainLink[] = []
  for (let link = reached.get(node)?.link; link !== undefined; link = reached.get(link.of)?.link) steps.unshift(link)
  return steps
}
