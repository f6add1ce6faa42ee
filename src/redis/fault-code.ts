/**
 * The code of an error, such as `ECONNREFUSED` or Redis's own `OOM`. Messages are not shown, as they may hold addresses and
 * values.
 */
export function faultCode (error: unknown): string {
  const { code, message = '' } = error as { code?: unknown, message?: string }
  if (typeof code === 'string') return code
  return /^[A-Z]+\b/.exec(message)?.[0] ?? 'no answer'
}
