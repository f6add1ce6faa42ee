/** What an idempotency key is bound to: a job, and the fingerprint of the request that made it. */
export interface BoundKey {
  id: string
  fingerprint: string
}

/** The binding that a text of Redis holds; undefined for one that is damaged. */
export function boundIn (text: string): BoundKey | undefined {
  try {
    const { id, fingerprint } = JSON.parse(text) as Record<string, unknown>
    return typeof id === 'string' && typeof fingerprint === 'string' ? { id, fingerprint } : undefined
  } catch {
    return undefined
  }
}
