/** The same Idempotency-Key came with another request before. */
export class KeyReusedError extends Error {
  override readonly name = 'KeyReusedError'
}
