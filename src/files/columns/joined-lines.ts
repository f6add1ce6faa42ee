/** Cells of so many characters may be full: lines of names are 30 to 40 characters wide in the common ledgers, 35 in SAP. */
const SHORTEST_FULL_LINE = 30
/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Readings that are asked about at most: those of four full lines, which is as many as ledgers have. */
const MOST_READINGS = 8

/**
 * The readings of a name that was divided into lines. In the first, spaces join all lines. Where a line may have been cut off inside a
 * word ("…OF THE DEMOCRATI", "C PEOPLE'S REPUBLIC"), there is another without the space.
 * @param lines of the name, none of them empty; of no line there is no reading
 */
export function joinedLines ([first, ...further]: readonly string[]): string[] {
  if (first === undefined) return []
  let last = first
  let readings = [first]
  for (const line of further) {
    const divided = readings.map(reading => `${reading} ${line}`)
    readings = mayBeCut(last, line) ? [...divided, ...readings.map(reading => reading + line)].slice(0, MOST_READINGS) : divided
    last = line
  }
  return readings
}

/** Whether a word may go on from one line to the next: the line is full, the next goes on in lower case, or no space was due. */
function mayBeCut (line: string, next: string): boolean {
  return line.length >= SHORTEST_FULL_LINE || /^\p{Ll}/u.test(next) || (UNSPACED.test(line.at(-1)!) && UNSPACED.test(next[0]))
}
