import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { canonicalName } from '../text/canonical.js'
import { isDescription } from './descriptions.js'
import { dividedFirms } from './divided-firms.js'
import { EARLIER_NAME, endsAsFirm, hasSeveralWords, splitAtStroke, splitPartners, splitPersonFromFirm } from './divided-parties.js'
import type { NameKind } from './name-kind.js'
import { withoutOthers } from './others.js'
import { AND, AND_OR, anyOf, between } from './phrase-patterns.js'
import { dividedScripts } from './divided-scripts.js'

const BRACKETED = /[(（[]([^()（）[\]]*)[)）\]]/u
/** "Tolmen and/or its affiliates" names one: the others are a fact about it. */
const DIVIDER = new RegExp(`\\s[/|]\\s|[;；]|\\s(?!(?:${anyOf(lexicon.facts)})(?![\\p{L}\\p{N}]))(?:${AND_OR})\\s`, 'iu')
const OTHER_NAME = between(lexicon.otherName)
const NAME_IN_BRACKETS = new RegExp(`^(?:${anyOf(lexicon.otherNameInBrackets)})(?:[\\s.:]+|(?=\\p{Script=Han}))`, 'iu')
/** Between two persons of at least two words each: "Smith and Sons" is one firm. What stands before is only looked at from a space. */
export const BETWEEN_PERSONS = new RegExp(`(?=\\s)(?<=\\S\\s+\\S+)\\s+(?:${AND})\\s+(?=\\S+\\s+\\S)`, 'iu')
/** One letter in brackets, as in (주), is no name. */
const SHORTEST_NAME = 2

/**
 * The names that a field gives, in the order in which they stand, without others who are only counted. It is divided at "formerly" and
 * the like, at slashes, semicolons and "and/or", and between two scripts, two firms, two persons, or a person and a firm. Else it
 * holds one name. A name with brackets is given three times: as it stands, without the brackets, and as what stands in them, where
 * that can be a name. What describes the firm, "Tolmen (Olive Oil)", is part of its name.
 *
 * @param kind whom the field names
 */
export function dividedNames (field: string, kind: NameKind): string[] {
  const text = withoutOthers(field, kind)
  const divided = splitPartners(text).flatMap(part => part.split(OTHER_NAME)).flatMap(part => part.split(EARLIER_NAME))
    .flatMap(splitAtDividers).flatMap(dividedScripts).flatMap(splitAtStroke).flatMap(splitPersonFromFirm)
    .flatMap(kind === 'firm' ? dividedFirms : dividedPersons)
    .map(withoutLoneBrackets).filter(part => part !== '')
  return (divided.length > 1 ? divided : [text]).flatMap(part => withoutBrackets(part, kind))
}

/** "Tolmen / Olive Oil" is one firm: what stands behind the stroke describes it. */
function splitAtDividers (text: string): string[] {
  const parts = text.split(DIVIDER)
  return parts.slice(1).some(isDescription) ? [text] : parts
}

function dividedPersons (text: string): string[] {
  return endsAsFirm(text) ? [text] : text.split(BETWEEN_PERSONS)
}

function withoutBrackets (part: string, kind: NameKind): string[] {
  const [brackets, inner] = BRACKETED.exec(part) ?? []
  if (brackets === undefined || inner === undefined || canonicalName(inner).length < SHORTEST_NAME) return [part]
  const named = inner.replace(NAME_IN_BRACKETS, '')
  // Of a person, one word in brackets is hardly a name by itself: "John (Jack) Smith".
  const isName = named !== inner || kind === 'firm' || hasSeveralWords(inner)
  const without = named === inner && isDescription(inner) ? [] : [part.replace(brackets, ' ').trim()]
  return [part, ...without, ...(isName ? [named] : [])]
}

/** A text without brackets of which only one half stands in it, since the other half is in another part. */
function withoutLoneBrackets (text: string): string {
  const trimmed = text.trim()
  return BRACKETED.test(trimmed) ? trimmed : trimmed.replace(/[(（[\])）]/gu, ' ').trim()
}
