import type { ListedParty } from '../../schemas/listed-party.js'
import { canonicalIdentifier, identifierKey } from '../identifiers/identifier.js'
import { analyseName } from '../names/analyse.js'
import { analysePersonName } from '../names/person/analyse-person.js'
import { canonicalName } from '../names/text/canonical.js'
import { canonicalPersonName } from '../names/person/initials.js'
import type { Steps } from '../steps/steps.js'
import { GatheredNames } from './index/gathered-names.js'
import type { NameReading } from './index/listed-names.js'
import { ORGANISATION_MODEL, PERSON_MODEL } from './scoring/model-tables.js'
import { NameIndex } from './index/name-index.js'
import type { Question } from './asked/question.js'

const ORGANISATION_NAMES: NameReading = { canonical: canonicalName, analyse: analyseName }
const PERSON_NAMES: NameReading = { canonical: canonicalPersonName, analyse: analysePersonName }

/** An index of names that are compared in one way, with the analysis that queries of it need. */
export interface NameFamily {
  index: NameIndex
  analyse: NameReading['analyse']
  /** The names of a question as this family reads them. */
  namesOf (question: Question): readonly string[]
}

/** The indexes over a watchlist: of the names of organisations, vessels and aircraft; of the names of persons; of identifiers. */
export interface PartyIndex {
  organisations: NameFamily
  persons: NameFamily
  /** Positions of the parties that carry an identifier; see `identifierKey`. */
  identifiers: ReadonlyMap<string, number[]>
}

/** Analyses and indexes every name and identifier of the parties, a party a step. */
export function * indexSteps (parties: readonly ListedParty[]): Steps<PartyIndex> {
  const organisations = new GatheredNames(ORGANISATION_NAMES, ORGANISATION_MODEL)
  const persons = new GatheredNames(PERSON_NAMES, PERSON_MODEL)
  const identifiers = new Map<string, number[]>()
  for (const [position, party] of parties.entries()) {
    yield
    const gathered = party.type === 'person' ? persons : organisations
    gathered.add(position, party)
    for (const { scheme, value } of party.identifiers ?? []) {
      const key = identifierKey(scheme, canonicalIdentifier(scheme, value))
      identifiers.set(key, [...identifiers.get(key) ?? [], position])
    }
  }
  return {
    organisations: { index: yield * NameIndex.steps(organisations), analyse: analyseName, namesOf: ({ names }) => names },
    persons: { index: yield * NameIndex.steps(persons), analyse: analysePersonName, namesOf: ({ names, personNames }) => personNames ?? names },
    identifiers
  }
}
