import type { ListedParty } from '../../../schemas/listed-party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../identifiers/identifier.js'
import { EFFECT, type Evidence, type Feature } from './evidence.js'
import type { Question } from '../asked/question.js'
import { SCHEME_IN_WORDS } from './scheme-in-words.js'

/** A shorter number has been cut off, or many parties have it. */
const SHORTEST_IDENTIFIER = 5

/** Schemes that give each party one number for good. */
export const ONE_PER_PARTY: ReadonlySet<string> = new Set(['inn', 'ogrn', 'uscc', 'lei', 'imo'])

type Asked = Question['identifiers'][number]
type Listed = Asked & { unverified?: boolean }

/**
 * An equal identifier whose check holds is near-certain by itself. One that fails its check, or has none, is worth a review by
 * itself. A different value speaks against identity, in a scheme that gives a party only one; in the others it is told alone.
 */
export const identifier: Feature = {
  name: 'identifier',
  // Parties with an equal identifier are searched for by that, whatever their name.
  greatestGain: () => 0,
  compare ({ identifiers }, party) {
    if (identifiers.length === 0 || party.identifiers === undefined) return []
    const listed: Listed[] = party.identifiers.map(({ scheme, value, unverified }) => ({ scheme, value: canonicalIdentifier(scheme, value), unverified }))
    const sorted = identifiers.map(asked => ({ asked, standing: standingOf(asked, listed) }))
    const which = (wanted: Standing) => sorted.flatMap(({ asked, standing }) => standing === wanted ? [asked] : [])
    const [proofs, hints, others] = [which('proof'), which('hint'), which('other')]
    return [
      // The more numbers are given, the better: one that cannot be checked takes nothing from one that can.
      ...proofs.length > 0 ? [provedBy(proofs[0])] : hints.slice(0, 1).map(hintedBy),
      ...proofs.length > 0 ? others.map(ofAnother) : others.length > 0 ? [differing(others, listed)] : [],
      ...which('none').map(noneListed)
    ]
  }
}

/**
 * How a number stands to those of a list: equal and checked, equal only, another one where a party has only one, none of several; or
 * it cannot be compared.
 */
type Standing = 'proof' | 'hint' | 'other' | 'none' | 'notCompared'

function standingOf ({ scheme, value }: Asked, listed: readonly Listed[]): Standing {
  const ofScheme = listed.filter(candidate => candidate.scheme === scheme)
  const equal = ofScheme.filter(candidate => candidate.value === value)
  if (equal.length > 0) {
    if (!isComparable({ value })) return 'notCompared'
    // A wallet's address is too long to be equal by chance.
    const holds = isValidIdentifier(scheme, value) === true || scheme === 'crypto_wallet'
    return holds && equal.some(isVerified) ? 'proof' : 'hint'
  }
  if (ofScheme.length === 0) return 'notCompared'
  if (!ONE_PER_PARTY.has(scheme)) return 'none'
  if (isValidIdentifier(scheme, value) === false) return 'notCompared'
  return ofScheme.some(isVerified) ? 'other' : 'none'
}

/** Whether a number is long enough to be compared. */
export function isComparable ({ value }: Pick<Asked, 'value'>): boolean {
  return value.length >= SHORTEST_IDENTIFIER
}

function isVerified ({ unverified }: Listed): boolean {
  return unverified !== true
}

function provedBy (asked: Asked): Evidence {
  return equal(asked, EFFECT.identifier, 'near-certain by itself')
}

function hintedBy (asked: Asked): Evidence {
  return equal(asked, EFFECT.uncheckedIdentifier, `worth a review by itself: ${whyNoProof(asked)}`)
}

function equal ({ scheme, value }: Asked, effect: number, worth: string): Evidence {
  const number = numbered({ scheme, value })
  return { feature: 'identifier', effect, query: number, listed: number, settles: true, text: `The ${SCHEME_IN_WORDS[scheme]} ${value} is the listed one: ${worth}.` }
}

function whyNoProof ({ scheme, value }: Asked): string {
  if (scheme === 'email' || scheme === 'website') return 'others may use it too'
  const holds = isValidIdentifier(scheme, value)
  if (holds === null) return 'it has no check digit that would show a slip'
  return holds ? 'the list marks it as unverified' : 'it fails its own check digit'
}

/** Numbers of schemes that give a party only one, and not the listed one. */
function differing (others: readonly Asked[], listed: readonly Listed[]): Evidence {
  const schemes = [...new Set(others.map(({ scheme }) => scheme))]
  const what = `The ${schemes.map(scheme => SCHEME_IN_WORDS[scheme]).join(' and the ')}`
  return {
    feature: 'identifier',
    effect: EFFECT.otherIdentifier,
    query: others.map(numbered).join(', '),
    listed: listed.filter(candidate => schemes.includes(candidate.scheme) && isVerified(candidate)).map(numbered).join(', '),
    contradicts: 'identifier',
    text: schemes.length === 1 ? `${what} differs from the listed one.` : `${what} differ from the listed ones.`
  }
}

/**
 * Such a number beside one that is equal and checked is no contradiction: the record holds a number of another party, or a mistyped
 * one, and that of the listed party. Otherwise an invented number beside the true one would weaken the decision.
 */
function ofAnother (asked: Asked): Evidence {
  const text = `The ${SCHEME_IN_WORDS[asked.scheme]} ${asked.value} is not this party's, which has only one: it may be another party's, or mistyped.`
  return { feature: 'identifier', effect: 0, query: numbered(asked), ofTwoParties: true, text }
}

function noneListed (asked: Asked): Evidence {
  const { scheme, value } = asked
  const text = ONE_PER_PARTY.has(scheme)
    ? `The ${SCHEME_IN_WORDS[scheme]} ${value} is not the listed one, which fails its own check digit, so it does not count.`
    : `The ${SCHEME_IN_WORDS[scheme]} ${value} is none of the listed ones; a party may have several, so it does not count.`
  return { feature: 'identifier', effect: 0, query: numbered(asked), text }
}

function numbered ({ scheme, value }: Asked): string {
  return `${scheme} ${value}`
}

/**
 * The numbers asked about that fail their own check digit: mistyped, they speak neither for a party nor against it.
 * One that equals a listed number which fails as well is no slip of the caller's, and has counted.
 */
export function failingIdentifiers ({ identifiers }: Question, party: ListedParty): Question['identifiers'] {
  return identifiers.filter(({ scheme, value }) => ONE_PER_PARTY.has(scheme) && isValidIdentifier(scheme, value) === false &&
    !party.identifiers?.some(listed => listed.scheme === scheme && canonicalIdentifier(scheme, listed.value) === value))
}
