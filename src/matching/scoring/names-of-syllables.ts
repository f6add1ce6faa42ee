import { areBurmese } from '../../names/burmese-names.js'
import { areOtherChineseNames } from '../../names/chinese-names.js'
import { isVietnamese } from '../../names/vietnamese-names.js'
import { isOwn } from '../../names/words/token.js'
import type { NamesMet } from './names-met.js'
import { unmetWords } from './unmet-words.js'

/** The Vietnamese "and". */
const AND = 'va'

/**
 * How two names differ that are both Vietnamese or both Burmese, and so are made of the same few syllables: each has a syllable of its own,
 * or only one has more. Undefined for other names and where all syllables met.
 */
export function differInSyllables (names: NamesMet): 'other' | 'further' | undefined {
  const { query, listed } = names
  if (!(isVietnamese(query) && isVietnamese(listed)) && !areBurmese(query, listed)) return undefined
  const unmet = unmetWords(names)
  const [asked, other] = [unmet.query, unmet.listed].map(words => words.some(word => isOwn(word) && word.text !== AND))
  if (asked && other) return 'other'
  return asked || other ? 'further' : undefined
}

/** Whether two firms are called by different Chinese names of persons: Li Ming is no spelling of Li Ning. */
export function differAsChinese ({ query, listed }: NamesMet): boolean {
  return areOtherChineseNames(query.tokens.filter(isOwn), listed.tokens.filter(isOwn))
}
