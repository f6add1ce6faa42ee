import type { ListedParty } from '../../schemas/listed-party.js'
import { canonicalIdentifier } from '../identifiers/identifier.js'
import { analyseName } from '../names/analyse.js'
import { analysePersonName } from '../names/analyse-person.js'
import { canonicalName } from '../names/canonical.js'
import { canonicalPersonName } from '../names/initials.js'
import type { Steps } from '../steps.js'
import { ORGANISATION_MODEL, PERSON_MODEL } from './model.js'
import { NameIndex, type ListedName } from './name-index.js'
import type { Question } from './question.js'

/** Names that are compared in one way, with the analysis that they need. */
export interface NameFamily {
  index: NameIndex
  analyse: typeof analyseName
  /** The names of a question as this family reads them. */
  namesOf (question: Question): readonly string[]
}

/** The indexes over a watchlist: names of organisations, vessels and aircraft; names of persons; identifiers. */
export interface PartyIndex {
  organisations: NameFamily
  persons: NameFamily
  /** Positions of the parties that carry an identifier, by "scheme value". */
  identifiers: ReadonlyMap<string, number[]>
}

/** Analyses and indexes every name and identifier of the parties, a party a step. */
export function * indexSteps (parties: readonly ListedParty[]): Steps<PartyIndex> {
  const organisationNames: ListedName[] = []
  const personNames: ListedName[] = []
  const identifiers = new Map<string, number[]>()
  for (const [position, party] of parties.entries()) {
    yield
    const person = party.type === 'person'
    const analyse = person ? analysePersonName : analyseName
    const canonicalOf = person ? canonicalPersonName : canonicalName
    const names = person ? personNames : organisationNames
    const known = new Set<string>()
    for (const { name, weak = false } of [{ name: party.name, weak: false }, ...party.aliases ?? []]) {
      const canonical = canonicalOf(name)
      if (canonical === '' || known.has(canonical)) continue
      known.add(canonical)
      const analysed = analyse(canonical)
      names.push({ party: position, text: name, weak, analysed })
      // An abbreviation alone is weak evidence, but it is how papers often name a body.
      if (analysed.ownAcronym !== undefined) {
        names.push({ party: position, text: name, weak: true, analysed: { ...analysed, tokens: [analysed.ownAcronym], legalForms: [] } })
      }
    }
    for (const { scheme, value } of party.identifiers ?? []) {
      const key = identifierKey(scheme, canonicalIdentifier(scheme, value))
      identifiers.set(key, [...identifiers.get(key) ?? [], position])
    }
  }
  return {
    organisations: { index: yield * NameIndex.steps(organisationNames, ORGANISATION_MODEL), analyse: analyseName, namesOf: ({ names }) => names },
    persons: { index: yield * NameIndex.steps(personNames, PERSON_MODEL), analyse: analysePersonName, namesOf: ({ names, personNames }) => personNames ?? names },
    identifiers
  }
}

/** The key of a canonical identifier. */
export function identifierKey (scheme: string, value: string): string {
  return `${scheme} ${value}`
}
