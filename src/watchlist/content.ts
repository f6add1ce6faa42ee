import { createHash } from 'node:crypto'
import type { ListedParty } from '../../schemas/listed-party.js'
import { canonicalJson } from './canonical-json.js'

/**
 * The version of a list: the first 16 hexadecimal digits of a SHA-256 over what it says. It changes
 * exactly when a fact does; the order of lines and of keys, blank lines and compression do not count.
 */
export function contentVersion (parties: readonly ListedParty[]): string {
  return contentHash(parties.map(party => [party.id, party])).slice(0, 16)
}

/** SHA-256 in hexadecimal over keyed facts, whatever order they come in. Keys that repeat stay in order. */
export function contentHash (facts: readonly (readonly [key: string, fact: unknown])[]): string {
  const hash = createHash('sha256')
  const sorted = facts.toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
  for (const [key, fact] of sorted) hash.update(canonicalJson([key, fact])).update('\n')
  return hash.digest('hex')
}
