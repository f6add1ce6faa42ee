import type { LRUCache } from 'lru-cache'

/** The outcome of work that has a name: asked for several times at once, it is done once; what failed is forgotten. */
export function once<Value> (known: LRUCache<string, Promise<Value>>, name: string, work: () => Promise<Value>): Promise<Value> {
  const before = known.get(name)
  if (before !== undefined) return before
  const outcome = work()
  known.set(name, outcome)
  outcome.catch(() => known.delete(name))
  return outcome
}
