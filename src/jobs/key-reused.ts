/** The same Idempotency-Key was sent before with another request. */
export class KeyReusedError extends Error {
  override readonly name = 'KeyReusedError'
}
