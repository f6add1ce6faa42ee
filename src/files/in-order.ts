/**
 * Works on several items concurrently and yields the results in the order of the items, each as soon as it and all before
 * it are ready.
 * @param most items in progress at once; a finished result counts until it has been consumed
 */
export async function * inOrder<T, R> (items: AsyncIterable<T>, most: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]()
  const underWay: Promise<R>[] = []
  try {
    let next: Promise<IteratorResult<T>> | undefined = iterator.next()
    while (next !== undefined || underWay.length > 0) {
      if (next === undefined || underWay.length === most) {
        yield await underWay.shift()!
        continue
      }
      const first: 'item' | 'result' = await Promise.race([next.then(() => 'item' as const), ...underWay.slice(0, 1).map(result => result.then(() => 'result' as const))])
      if (first === 'result') {
        yield await underWay.shift()!
        continue
      }
      const { value, done } = await next
      if (done) {
        next = undefined
      } else {
        const result = work(value)
        // Prevents an unhandled rejection; the error is thrown when this result is awaited in its turn.
        result.catch(() => {})
        underWay.push(result)
        next = iterator.next()
        next.catch(() => {})
      }
    }
  } finally {
    await iterator.return?.()
  }
}
