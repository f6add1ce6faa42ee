import { mayBeNumber, withPlainNumbers } from './numbers.js'
import { remembered } from './remembered.js'
import { splitByScript, type Run } from './scripts.js'
import { withWideWords } from './written-wide.js'

interface Word {
  runs: readonly Run[]
  /** Whether it is more than a letter and has nothing of a number, so that the words beside it change nothing. */
  plain: boolean
}

const wordOf = remembered((word: string): Word => {
  const runs = splitByScript(word)
  return { runs, plain: word.length > 1 && !runs.some(mayBeNumber) }
})

/** The runs of the words of one name, worked out once for each word. */
export function runsOfWords (words: readonly string[]): Run[] {
  const all: Run[] = []
  for (const word of words) for (const run of wordOf(word).runs) all.push(run)
  return all
}

/** The runs of a canonical name as its words are read: those written wide in one, numbers as figures alone. */
export function runsOfName (canonical: string): readonly Run[] {
  const words = canonical.split(' ')
  const all: Run[] = []
  for (const word of words) {
    const { runs, plain } = wordOf(word)
    if (!plain) return withPlainNumbers(runsOfWords(withWideWords(words)))
    for (const run of runs) all.push(run)
  }
  return all
}
