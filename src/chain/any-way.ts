import type { ChainLink } from '../../schemas/chain.js'
import { groupBy } from './group-by.js'

/** The links that lead to a party; undefined when none do. */
export type WayTo = (node: string) => ChainLink[] | undefined

/**
 * Finds the shortest way from one party to every other, over links of any kind and in either direction.
 * @returns a look-up of the links from `start` to a party; undefined for a party that no links connect with `start`
 */
export function anyWays (start: string, links: readonly ChainLink[]): WayTo {
  const from = groupBy(links, link => link.node)
  const to = groupBy(links, link => link.of)
  const reached = new Map<string, { link: ChainLink, before: string } | undefined>([[start, undefined]])
  for (const [node] of reached) {
    const next = [...(to.get(node) ?? []).map(link => ({ link, node: link.node })), ...(from.get(node) ?? []).map(link => ({ link, node: link.of }))]
    for (const { link, node: other } of next) if (!reached.has(other)) reached.set(other, { link, before: node })
  }
  return node => {
    if (!reached.has(node)) return undefined
    const steps: ChainLink[] = []
    for (let way = reached.get(node); way !== undefined; way = reached.get(way.before)) steps.unshift(way.link)
    return steps
  }
}
