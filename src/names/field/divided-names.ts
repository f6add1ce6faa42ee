import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { canonicalName } from '../canonical.js'
import { isInLegalForm } from '../legal-forms.js'
import { conceptOf } from '../lexicon.js'
import { dividedFirms } from './divided-firms.js'
import { anyOf, between } from './phrase-patterns.js'

const BRACKETED = /[(（[]([^()（）[\]]*)[)）\]]/u
const DIVIDER = /\s[/|]\s|[;；]/u
const OTHER_NAME = between(lexicon.otherName)
const NAME_IN_BRACKETS = new RegExp(`^(?:${anyOf(lexicon.otherNameInBrackets)})(?:[\\s.:]+|(?=\\p{Script=Han}))`, 'iu')
/** Between two persons of at least two words each: "Smith and Sons" is one firm. */
export const BETWEEN_PERSONS = /(?<=\S\s+\S+)\s+(?:and|и|und|et|y)\s+(?=\S+\s+\S)/iu
/** One letter in brackets, as in (주), is no name. */
const SHORTEST_NAME = 2

/**
 * The names that a text gives, in the order in which they stand: it is divided at "formerly" and the like, at slashes and
 * semicolons, and between two firms or two persons. A text without such a place is one name. A name with brackets is given three
 * times: as it stands, without the brackets, and as what stands in them, where that can be a name.
 *
 * @param kind whom the text names
 */
export function dividedNames (text: string, kind: 'firm' | 'person'): string[] {
  const divided = text.split(OTHER_NAME).flatMap(part => part.split(DIVIDER))
    .flatMap(kind === 'firm' ? dividedFirms : dividedPersons)
    .map(withoutLoneBrackets).filter(part => part !== '')
  return (divided.length > 1 ? divided : [text]).flatMap(part => withoutBrackets(part, kind))
}

function dividedPersons (text: string): string[] {
  return endsAsFirm(text) ? [text] : text.split(BETWEEN_PERSONS)
}

/** Whether a text ends in a word of firms: "Tolmen Land and Sea Transport" is not two persons. */
function endsAsFirm (text: string): boolean {
  const word = canonicalName(text).split(' ').at(-1) ?? ''
  return isInLegalForm(word) || conceptOf(word) !== undefined
}

function withoutBrackets (part: string, kind: 'firm' | 'person'): string[] {
  const [brackets, inner] = BRACKETED.exec(part) ?? []
  if (brackets === undefined || inner === undefined || canonicalName(inner).length < SHORTEST_NAME) return [part]
  const without = part.replace(brackets, ' ').trim()
  const named = inner.replace(NAME_IN_BRACKETS, '')
  // Of a person, what stands in brackets is hardly a name by itself: "John (Jack) Smith".
  const isName = named !== inner || kind === 'firm'
  return [part, without, ...(isName ? [named] : [])]
}

/** A text without brackets of which only one half stands in it, since the other half is in another part. */
function withoutLoneBrackets (text: string): string {
  const trimmed = text.trim()
  return BRACKETED.test(trimmed) ? trimmed : trimmed.replace(/[(（[\])）]/gu, ' ').trim()
}
