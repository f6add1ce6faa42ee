import type { ListedParty } from '../../../schemas/listed-party.js'
import type { AnalysedName } from '../../names/analysed-name.js'
import type { Question } from '../asked/question.js'
import type { NamesMet } from '../scoring/names-met.js'
import { countryWeighing } from './country-weighing.js'
import type { Evidence, NameFeature } from './evidence.js'
import { FEATURES } from './features.js'
import { firmForCodeName } from './firm-for-code-name.js'
import { firmForCraft } from './firm-for-craft.js'
import { formCountry } from './legal-form-country.js'
import { otherSeat } from './other-seat.js'
import { otherTrade } from './other-trade.js'
import { personForFirm } from './person-for-firm.js'
import { otherShip, otherShipName } from './ship-names.js'
import { countriesOfAddress, statedCountry } from './stated-country.js'

/** What the name says of the country: in words, or else by its legal form. */
const nameCountry: NameFeature = (names, question, party, facts) =>
  facts.some(({ contradicts }) => contradicts === 'country')
    ? null
    : statedCountry(names, question, party, facts) ?? (countriesOfAddress(names, question, party).length > 0 ? null : formCountry(names, question, party, facts))

/** What tells another party of a similar name, in the order in which it is explained. The listed name itself shows none of these. */
const OTHER_PARTY: readonly NameFeature[] = [firmForCraft, firmForCodeName, personForFirm, otherShip, otherShipName, otherSeat, otherTrade]

/** What the facts beside the names say for or against identity: the same whichever names met. */
export function factsBesideNames (question: Question, party: ListedParty): Evidence[] {
  return FEATURES.flatMap(feature => feature.compare(question, party))
}

/**
 * What speaks for or against identity beside the likeness of the names, in the order in which it is explained: the facts, and
 * what else the name asked about says, unless it is the listed name itself.
 *
 * @param names the pair of names that met; left out where none did
 * @param facts see `factsBesideNames`
 */
export function evidenceBesideNames (question: Question, party: ListedParty, names: NamesMet | undefined, facts: readonly Evidence[]): readonly Evidence[] {
  // An equal identifier says who is meant, whatever the names are: what they say besides would only hold a nearer name against it.
  if (names === undefined || facts.some(({ settles }) => settles)) return facts
  const isSameName = names.query.canonical === names.listed.canonical && !isPartOfField(names.query, question)
  const said = [nameCountry, ...isSameName ? [] : OTHER_PARTY].map(feature => feature(names, question, party, facts)).filter(evidence => evidence !== null)
  const evidence = [...facts, ...said]
  return party.type === 'person' ? evidence : evidence.map(countryWeighing(names, party, said))
}

/** Whether a name was found in the field of another, which may say more of the party: "Tolmen Hotel (Orvel)". */
function isPartOfField ({ canonical }: AnalysedName, { names: [whole] }: Question): boolean {
  return canonical !== whole && whole.includes(canonical)
}
