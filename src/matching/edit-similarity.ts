const CODES = 128
const LONGEST = 64
/** Words of which one is so much longer have nothing in common worth counting. */
const TOO_MANY = 0.6

/** What edits cost, as shares of one letter. Letters are ASCII; a pair that is not named costs 1. */
export class EditCosts {
  readonly substitution = new Float64Array(CODES * CODES).fill(1)
  readonly omission = new Float64Array(CODES).fill(1)

  /**
   * @param substitutions pairs of letters and what it costs to read one for the other
   * @param omissions what a letter costs that only one of the two has
   * @param transposition what two neighbours in the wrong order cost
   * @param initialOmission cost of a first letter that only one has, where it is special
   */
  constructor (
    substitutions: readonly [string, number][],
    omissions: Readonly<Record<string, number>>,
    readonly transposition: number,
    readonly initialOmission: (text: string) => number | undefined = () => undefined
  ) {
    for (let code = 0; code < CODES; code++) this.substitution[code * CODES + code] = 0
    for (const [[a, b], cost] of substitutions) {
      this.substitution[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = cost
      this.substitution[b.charCodeAt(0) * CODES + a.charCodeAt(0)] = cost
    }
    for (const [letter, cost] of Object.entries(omissions)) this.omission[letter.charCodeAt(0)] = cost
  }
}

/** Sums of costs are not exact. */
const ROUNDING = 1e-9

let previous = new Float64Array(LONGEST + 1)
let current = new Float64Array(LONGEST + 1)
let beforePrevious = new Float64Array(LONGEST + 1)

/**
 * One minus the weighted edit distance (substitution, omission, transposition of neighbours; each letter edited once)
 * over the longer length: 1 for equal texts, 0 for nothing in common. Symmetric.
 *
 * @param least a likeness below this need not be told from none: 0 may be answered, and is as soon as it is sure
 */
export function editSimilarity (a: string, b: string, costs: EditCosts, least = 0): number {
  if (a === b) return 1
  const n = Math.min(a.length, LONGEST)
  const m = Math.min(b.length, LONGEST)
  if (n === 0 || m === 0 || Math.abs(n - m) > TOO_MANY * Math.max(n, m)) return 0
  const { substitution, omission, transposition } = costs
  const initialA = costs.initialOmission(a) ?? omission[a.charCodeAt(0) & 127]
  const initialB = costs.initialOmission(b) ?? omission[b.charCodeAt(0) & 127]
  const most = (1 - least) * Math.max(n, m) + ROUNDING
  let leastOfRow = 0
  previous[0] = 0
  for (let j = 1; j <= m; j++) previous[j] = previous[j - 1] + (j === 1 ? initialB : omission[b.charCodeAt(j - 1) & 127])
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1) & 127
    const omitX = i === 1 ? initialA : omission[x]
    const leastOfRowBefore = leastOfRow
    current[0] = previous[0] + omitX
    leastOfRow = current[0]
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1) & 127
      let cost = previous[j - 1] + substitution[x * CODES + y]
      const left = current[j - 1] + (j === 1 ? initialB : omission[y])
      if (left < cost) cost = left
      const up = previous[j] + omitX
      if (up < cost) cost = up
      if (i > 1 && j > 1 && x === (b.charCodeAt(j - 2) & 127) && y === (a.charCodeAt(i - 2) & 127)) {
        const swapped = beforePrevious[j - 2] + transposition
        if (swapped < cost) cost = swapped
      }
      current[j] = cost
      if (cost < leastOfRow) leastOfRow = cost
    }
    // Every way on leads through this row, or by a transposition from the one before, and no step costs less than nothing.
    if (leastOfRow > most && leastOfRowBefore > most) return 0
    const spare = beforePrevious
    beforePrevious = previous
    previous = current
    current = spare
  }
  return Math.max(0, 1 - previous[m] / Math.max(n, m))
}
