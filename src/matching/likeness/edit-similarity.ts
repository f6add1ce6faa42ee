const CODES = 128
/** Letters of a text beyond this number are not compared. */
export const LONGEST = 64
/** Words whose lengths differ by more than this share of the longer count as unlike. */
const MOST_LONGER = 0.6

/** Costs are counted in twentieths of a letter: whole numbers add up exactly, and fast. */
const LETTER = 20

/** The costs of edits, as shares of one letter in steps of 0.05. Letters are ASCII; an edit that is not named costs 1. */
export class EditCosts {
  readonly substitution = new Uint8Array(CODES * CODES).fill(LETTER)
  readonly omission = new Uint8Array(CODES).fill(LETTER)
  readonly transposition: number
  readonly #initial: InitialOmission

  /**
   * @param substitutions pairs of letters and what it costs to read one for the other
   * @param omissions what a letter costs that only one of the two texts has
   * @param transposition what two neighbours in the wrong order cost
   * @param initial first letters that cost less where only one of the two texts has them
   */
  constructor (
    substitutions: readonly [string, number][],
    omissions: Readonly<Record<string, number>>,
    transposition: number,
    initial: InitialOmission = { letters: '', before: '', cost: 1 }
  ) {
    this.#initial = { ...initial, cost: counted(initial.cost) }
    this.transposition = counted(transposition)
    for (let code = 0; code < CODES; code++) this.substitution[code * CODES + code] = 0
    for (const [[a, b], cost] of substitutions) {
      this.substitution[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = counted(cost)
      this.substitution[b.charCodeAt(0) * CODES + a.charCodeAt(0)] = counted(cost)
    }
    for (const [letter, cost] of Object.entries(omissions)) this.omission[letter.charCodeAt(0)] = counted(cost)
  }

  /** What the first letter of a text costs when the other text lacks it, in twentieths of a letter. */
  initialOmission (text: string): number {
    const { letters, before, cost } = this.#initial
    const special = text.length > 1 && letters.includes(text[0]) && before.includes(text[1])
    return special ? cost : this.omission[text.charCodeAt(0) & 127]
  }
}

/** First letters that are often left out before certain others. */
export interface InitialOmission { letters: string, before: string, cost: number }

function counted (share: number): number {
  return Math.round(share * LETTER)
}

/**
 * Scratch space: three rows of the table of distances, used in turn, and the letters of one text. Shared, as no call is
 * re-entered.
 */
const rows = [new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1)]
const lettersOfB = new Uint8Array(LONGEST)

/**
 * The lesser of two numbers of less than 31 bits, without a branch: the processor cannot predict which is less here, and a wrong
 * prediction costs more.
 */
function lesser (a: number, b: number): number {
  const difference = (a - b) | 0
  return b + (difference & (difference >> 31))
}

/**
 * One minus the weighted edit distance over the longer length: 1 for equal texts, 0 for nothing in common. Symmetric. Edits are
 * substitution, omission, and transposition of neighbours; each letter is edited once.
 *
 * The common beginning and end of both texts are set aside first, unedited: most words compared here differ in one place.
 *
 * @param least a similarity below this need not be exact: 0 may be returned, and is as soon as that is certain
 */
export function editSimilarity (a: string, b: string, costs: EditCosts, least = 0): number {
  if (a === b) return 1
  const lengthA = Math.min(a.length, LONGEST)
  const lengthB = Math.min(b.length, LONGEST)
  const longer = Math.max(lengthA, lengthB)
  if (lengthA === 0 || lengthB === 0 || Math.abs(lengthA - lengthB) > MOST_LONGER * longer) return 0
  const shorter = Math.min(lengthA, lengthB)
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && a.charCodeAt(lengthA - 1 - end) === b.charCodeAt(lengthB - 1 - end)) end++
  const most = Math.ceil((1 - least) * longer * LETTER)
  return Math.max(0, 1 - distance(a, b, start, lengthA - end, lengthB - end, costs, most) / (longer * LETTER))
}

/**
 * The weighted edit distance of two texts between their common beginning and end, in twentieths of a letter. Infinite as soon as
 * it is certain to exceed `most`.
 */
function distance (a: string, b: string, start: number, endA: number, endB: number, costs: EditCosts, most: number): number {
  const { substitution, omission, transposition } = costs
  const n = endA - start
  const m = endB - start
  const letters = lettersOfB
  for (let j = 0; j < m; j++) letters[j] = b.charCodeAt(start + j) & 127
  const initialB = m === 0 ? 0 : (start === 0 ? costs.initialOmission(b) : omission[letters[0]])
  let [previous, current, beforePrevious] = rows
  previous[0] = 0
  for (let j = 1; j <= m; j++) previous[j] = previous[j - 1] + (j === 1 ? initialB : omission[letters[j - 1]])
  let leastOfRow = 0
  let lastX = -1
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(start + i - 1) & 127
    const readAs = x * CODES
    const omitX = i === 1 && start === 0 ? costs.initialOmission(a) : omission[x]
    const leastOfRowBefore = leastOfRow
    let diagonal = previous[0]
    let left = (diagonal + omitX) | 0
    let lastY = -1
    current[0] = left
    leastOfRow = left
    for (let j = 1; j <= m; j++) {
      const y = letters[j - 1]
      const above = previous[j]
      const omitY = j === 1 ? initialB : omission[y]
      let cost = lesser(diagonal + substitution[readAs + y], lesser(left + omitY, above + omitX))
      if (x === lastY && y === lastX) cost = lesser(cost, beforePrevious[j - 2] + transposition)
      current[j] = cost
      leastOfRow = lesser(leastOfRow, cost)
      left = cost
      diagonal = above
      lastY = y
    }
    // Every path leads through this row, or by a transposition from the one before, and no step has a negative cost.
    if (leastOfRow > most && leastOfRowBefore > most) return Infinity
    lastX = x
    const spare = beforePrevious
    beforePrevious = previous
    previous = current
    current = spare
  }
  return previous[m]
}
