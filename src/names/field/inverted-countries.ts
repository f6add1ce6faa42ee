import { canonicalName } from '../text/canonical.js'
import { isPlace } from '../lexicon/concepts.js'
import { phraseAt, placeEndingAt } from '../lexicon/phrases.js'

const MARK = /\s*[,，(（]\s*/gu
/** Where a part of an address ends. */
const PART_END = /[,，;；|()（）]|\s[-–—/]\s|$/u
/** No word for a country is longer, and a text of many commas is looked through at once. */
const LONGEST_COUNTRY = 60

/**
 * A text with the names of its countries in one piece, where an index has them by their last word: "Korea, North", "Iran (Islamic
 * Republic of)". "Hong Kong, China" stays, since both are places by themselves.
 */
export function withJoinedCountries (text: string): string {
  let joined = ''
  let begin = 0
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const after = index + mark.length
    const rest = text.slice(after, after + LONGEST_COUNTRY)
    const part = rest.slice(0, PART_END.exec(rest)?.index)
    if (!isInverted(text.slice(Math.max(0, index - LONGEST_COUNTRY), index), part)) continue
    joined += `${text.slice(begin, index)} ${part}`
    begin = after + part.length
    if (/[(（]/u.test(mark) && /^[)）]/u.test(text.slice(begin))) begin++
  }
  return joined + text.slice(begin)
}

/** Whether what ends before a mark and the part behind it are one country together, and the part is none alone. */
function isInverted (before: string, part: string): boolean {
  const words = canonicalName(before).split(' ')
  const length = placeEndingAt(words, words.length)
  if (length === 0) return false
  const last = canonicalName(part).split(' ')
  return isWholePlace([...words.slice(-length), ...last])
}

function isWholePlace (words: readonly string[]): boolean {
  const phrase = phraseAt(words, 0)
  return phrase !== undefined && phrase.length === words.length && isPlace(phrase.concept)
}
