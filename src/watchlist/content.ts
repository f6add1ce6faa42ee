import { createHash } from 'node:crypto'
import type { ListedParty } from '../../schemas/listed-party.js'
import { canonicalJson } from '../../schemas/canonical-json.js'

/**
 * The version of a list: the first 16 hexadecimal digits of a SHA-256 over its content. It changes exactly when a fact
 * does. The order of lines and of keys, blank lines and compression have no influence.
 */
export function contentVersion (parties: readonly ListedParty[]): string {
  return contentHash(parties.map(party => [party.id, party])).slice(0, 16)
}

/** SHA-256 in hexadecimal over keyed facts. Their order has no influence, except among facts of the same key. */
export function contentHash (facts: readonly (readonly [key: string, fact: unknown])[]): string {
  const hash = createHash('sha256')
  const sorted = facts.toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
  for (const [key, fact] of sorted) hash.update(canonicalJson([key, fact])).update('\n')
  return hash.digest('hex')
}
