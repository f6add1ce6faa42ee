/**
 * Items in groups: as many as come together, at most `most`, and never held back longer than `patienceMs` when the
 * next one is late.
 * @param size what an item counts for, and how much of that is enough for a group, however few they are
 */
export async function * gather<T> (items: AsyncIterable<T>, most: number, patienceMs: number, size: Size<T> = { of: () => 0, most: Infinity }): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    let next = iterator.next()
    // When nobody waits for it any more, its fault is nobody's.
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

export interface Size<T> { of: (item: T) => number, most: number }

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
