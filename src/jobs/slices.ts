/** A list in slices of `size` items, of which the last may have fewer, so that one command need not take them all. */
export function * slices<T> (list: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
