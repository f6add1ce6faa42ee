/** The words of a span as bits: bit i is set for word i of the name. */
export function wordBits (start: number, length: number): number {
  return ((1 << length) - 1) << start
}

/** Whether at most one bit is set. */
export function isOneOrNone (bits: number): boolean {
  return (bits & (bits - 1)) === 0
}
