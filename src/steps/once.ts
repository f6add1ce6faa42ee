import type { LRUCache } from 'lru-cache'

/**
 * The outcome of work that has a name. The work is done once, however often it is asked for at the same time or while `known`
 * holds it. A failure is forgotten, so that the work can be tried again.
 */
export function once<Value> (known: LRUCache<string, Promise<Value>>, name: string, work: () => Promise<Value>): Promise<Value> {
  const before = known.get(name)
  if (before !== undefined) return before
  const outcome = work()
  known.set(name, outcome)
  outcome.catch(() => known.delete(name))
  return outcome
}
