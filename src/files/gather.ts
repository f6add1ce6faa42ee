/**
 * Gathers items into groups of those that arrive close together. A group is handed on when it has `most` items, or
 * `patienceMs` milliseconds after its first item if the next one is late.
 * @param size a second limit: a group is also complete once the sizes of its items add up to `size.most`
 */
export async function * gather<T> (items: AsyncIterable<T>, most: number, patienceMs: number, size: Size<T> = { of: () => 0, most: Infinity }): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    let next = iterator.next()
    // Prevents an unhandled rejection if the consumer stops before this item is awaited; an awaited one still throws.
    next.catch(() => {})
    while (true) {
      const first = await next
      if (first.done) return
      const group = [first.value]
      let held = size.of(first.value)
      next = iterator.next()
      next.catch(() => {})
      const patience = new Patience(patienceMs)
      while (group.length < most && held < size.most) {
        const result = await Promise.race([next, patience.end])
        if (result === undefined || result.done) break
        group.push(result.value)
        held += size.of(result.value)
        next = iterator.next()
        next.catch(() => {})
      }
      patience.over()
      yield group
    }
  } finally {
    await iterator.return?.()
  }
}

/** `of` gives the size of an item; a group is complete once its sizes add up to `most`. */
export interface Size<T> { of: (item: T) => number, most: number }

/** A timer that resolves `end`, unless it is cancelled with `over`. */
class Patience {
  #timer: NodeJS.Timeout | undefined
  readonly end: Promise<undefined>

  constructor (ms: number) {
    this.end = new Promise(resolve => { this.#timer = setTimeout(() => resolve(undefined), ms) })
  }

  over (): void {
    clearTimeout(this.#timer)
  }
}
