import type { ListedParty } from '../../../schemas/listed-party.js'
import type { IdentifierScheme } from '../../../schemas/party.js'
import { isValidIdentifier } from '../../identifiers/identifier.js'
import type { Question } from '../asked/question.js'
import { isComparable, ONE_PER_PARTY } from '../evidence/identifier-feature.js'
import { SCHEME_IN_WORDS } from '../evidence/scheme-in-words.js'

/** Others may use the address or the website of a party too: an equal one helps, and does not settle who is meant. */
const SHARED = new Set<IdentifierScheme>(['email', 'website'])

/** The numbers that the list has of a party and that the caller can still give, in words. */
export interface NumbersWanted {
  settling: string[]
  helping: string[]
  /** Whether the list has any number that could be compared, given or not. */
  areListed: boolean
}

/** What numbers are still to be given. One that was mistyped is asked for again; of a party with several, another one is. */
export function numbersWanted ({ identifiers: given }: Question, { identifiers = [] }: ListedParty): NumbersWanted {
  const listed = identifiers.filter(isComparable)
  const wanted: Record<'settling' | 'helping', Set<string>> = { settling: new Set(), helping: new Set() }
  for (const { scheme, label } of listed) {
    const article = articleOf(scheme, given)
    if (article === undefined) continue
    const name = scheme === 'other' ? label ?? SCHEME_IN_WORDS.other : SCHEME_IN_WORDS[scheme]
    wanted[SHARED.has(scheme) ? 'helping' : 'settling'].add(`${article} ${name}`)
  }
  return { settling: [...wanted.settling], helping: [...wanted.helping], areListed: listed.length > 0 }
}

/** The word before a number that is wanted, by what was given of its scheme; undefined where that leaves nothing to ask. */
function articleOf (scheme: IdentifierScheme, given: Question['identifiers']): string | undefined {
  const ofScheme = given.filter(number => number.scheme === scheme)
  if (ofScheme.length === 0) return 'the'
  if (!ONE_PER_PARTY.has(scheme)) return 'another'
  return ofScheme.every(({ value }) => isValidIdentifier(scheme, value) === false) ? 'a correct' : undefined
}
