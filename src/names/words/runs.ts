import { mayBeNumber, withPlainNumbers } from './numbers.js'
import { memoised } from '../text/memoised.js'
import { splitByScript, type Run } from '../text/scripts.js'
import { withHanFigures } from './spelt-numbers.js'
import { withWideWords } from './written-wide.js'

interface Word {
  runs: readonly Run[]
  /** True for a word of several characters that holds no number: the words beside it do not change how it is read. */
  plain: boolean
}

const wordOf = memoised((word: string): Word => {
  const runs = splitByScript(withHanFigures(word))
  return { runs, plain: word.length > 1 && !runs.some(mayBeNumber) }
})

/** The runs of the words of a name, in order. */
export function runsOfWords (words: readonly string[]): Run[] {
  const all: Run[] = []
  for (const word of words) for (const run of wordOf(word).runs) all.push(run)
  return all
}

/**
 * The runs of a canonical name. Words written wide are joined (see `withWideWords`) and numbers are reduced to figures (see
 * `withPlainNumbers`).
 */
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
