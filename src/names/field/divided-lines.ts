import { isName } from './additions.js'
import { NOTE_BEFORE } from './addition-patterns.js'
import { withoutCodesAhead } from './codes-ahead.js'

const SEVERAL_WORDS = /\S\s\S|[\p{Script=Hangul}\p{Script=Han}]{3}/u
const LABEL_ONLY = /[:：]$/u
/** No name and address have more lines. */
const MOST_LINES = 8
/** What may stand behind a label, to see that a line is nothing else. */
const ANY_NAME = 'x'

/**
 * What the lines of a field may say together: the first that is no account and no label is a name, or the name goes on in the second,
 * or the lines behind it belong to an address. One word may be the beginning of a name and is none by itself.
 *
 * @param lines as `fieldLines` leaves them
 */
export function dividedLines (lines: readonly string[]): string[] {
  const bare = lines.map(withoutCodesAhead).filter(line => line !== '')
  const first = bare.findIndex(line => !isLabel(line) && isName(line))
  if (first < 0) return []
  const named = bare.slice(first)
  return [...new Set([...SEVERAL_WORDS.test(named[0]) ? [named[0]] : [], named.slice(0, 2).join(' '), named.slice(0, MOST_LINES).join(', ')])]
}

function isLabel (line: string): boolean {
  return LABEL_ONLY.test(line) || NOTE_BEFORE.exec(`${line} ${ANY_NAME}`)?.[1] === ANY_NAME
}
