/** Something did not finish within its time. */
export class LateError extends Error {
  override readonly name = 'LateError'
}

/**
 * The outcome of the promise, or a rejection with a LateError after `budgetMs` milliseconds. A timer that fires late shows that
 * this process was busy, not that the other side was slow. Then the budget is given once more, in which replies already received
 * are read.
 */
export function within<T> (budgetMs: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const expire = () => reject(new LateError(`No answer within ${budgetMs} ms`))
    let timer = setTimeout(() => {
      const busy = performance.now() - startedAt > budgetMs * 1.5
      if (busy) timer = setTimeout(expire, budgetMs)
      else setImmediate(expire)
    }, budgetMs)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
