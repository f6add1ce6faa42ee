import { isRegistered, textsIn } from '../lexicon/legal-form-table.js'
import { legalFormsFrom, isInLegalForm, legalWords } from '../lexicon/legal-forms.js'
import { canonicalName } from '../text/canonical.js'
import { anyOf } from './phrase-patterns.js'

/** Longer words of legal forms (company, corporation, partnership) also stand inside a name. */
const LONGEST_ABBREVIATION = 4
const LATIN = /^[a-z]+$/
const CYRILLIC = /^[а-яё]+$/
const AHEAD_IN_LATIN = textsIn('leadingTexts')
const CLEAR = textsIn('clearTexts')
const SHOWING = [...legalWords()].filter(showsFirm)
const TRAILING = anyOf(SHOWING.filter(word => LATIN.test(word) && !AHEAD_IN_LATIN.includes(word)))
const LEADING = anyOf(SHOWING.filter(word => CYRILLIC.test(word) || AHEAD_IN_LATIN.includes(word)))
/** "Tolmen Co., Ltd. payroll May": a name with its legal form, and more. A single word may be of the name: "Tolmen LLC Orvel". */
const BEFORE_MORE = new RegExp(`^(.*?[\\p{L}\\p{N})]['"»”]?[\\s.,]+(?:${TRAILING})[.,]*)\\s+(?=[\\p{L}\\p{N}#№])(\\S+\\s.+)$`, 'isu')
/** "сотрудники ООО Толмен": a name from its legal form on, behind something else. */
const BEHIND_OTHER = new RegExp(`[\\p{L}\\p{N}.,]\\s+((?:${LEADING})\\s+[«"“„\\p{L}\\p{N}].*)$`, 'isu')
/** «ООО "Толмен" зарплата»: a form with a name in quotation marks, and more. */
const QUOTED_BEFORE_MORE = new RegExp(`^((?:${LEADING})\\s+[«"“„][^»"”]{2,}[»"”]+)[\\s,.–—-]+[\\p{L}\\p{N}]`, 'iu')

/**
 * The firm's name with its legal form, without what stands before or behind the two: an abbreviated form ends an English name and
 * begins a Russian one. Undefined where nothing else stands there.
 */
export function aroundFirm (text: string): string | undefined {
  const behind = BEHIND_OTHER.exec(text)?.[1]
  const name = behind ?? text
  const quoted = QUOTED_BEFORE_MORE.exec(name)?.[1]
  if (quoted !== undefined) return quoted
  const [, before, more] = BEFORE_MORE.exec(name) ?? []
  if (before !== undefined && more !== undefined && !isFormOnly(more)) return before
  return behind
}

/** Whether a text may have more than a firm's name around a legal form. A cheap test that rules out most texts. */
export function mayBeAroundFirm (text: string): boolean {
  return BEFORE_MORE.test(text) || BEHIND_OTHER.test(text) || QUOTED_BEFORE_MORE.test(text)
}

/** Whether the rest is of the legal form too: "Tolmen GmbH & Co. KG". */
function isFormOnly (rest: string): boolean {
  return isInLegalForm(canonicalName(rest).split(' ')[0])
}

/** Whether a legal form of one word shows where a firm's name ends or begins among other words. */
function showsFirm (word: string): boolean {
  const isAbbreviation = word.length > 1 && word.length <= LONGEST_ABBREVIATION
  return legalFormsFrom(word)?.some(({ words, family, allowedAt }) => words.length === 1 && isRegistered(family) &&
    (CLEAR.includes(word) || (isAbbreviation && allowedAt === 'anywhere'))) === true
}
