import type { ListedParty } from '../../../schemas/listed-party.js'
import type { AnalysedName } from '../../names/analysed-name.js'
import { meaningOf, type Token } from '../../names/words/token.js'
import type { NamesMet } from '../scoring/names-met.js'
import { firmForCraft } from './firm-for-craft.js'
import { EFFECT, type Evidence, type NameFeature } from './evidence.js'
import { FEATURES } from './features.js'
import { NORTH_KOREA, saysKorea } from '../../names/koreas.js'
import { firmForCodeName } from './firm-for-code-name.js'
import { formCountry } from './legal-form-country.js'
import { ownWordMet, someMeetByMeaning } from '../scoring/kinds-met.js'
import { otherSeat } from './other-seat.js'
import { personForFirm } from './person-for-firm.js'
import type { Question } from '../asked/question.js'
import { otherShip, otherShipName } from './ship-names.js'
import { countriesOfAddress, statedCountry } from './stated-country.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { isSameText } from '../scoring/whole-text.js'

/** What the name says of the country: in words, or else by its legal form. */
const nameCountry: NameFeature = (names, question, party, facts) =>
  facts.some(({ contradicts }) => contradicts === 'country')
    ? null
    : statedCountry(names, question, party, facts) ?? (countriesOfAddress(names, question, party).length > 0 ? null : formCountry(names, question, party, facts))

/**
 * Both names say what the firm does, and not the same. A firm may have several trades, so the score stays; but of two firms in one
 * town that share a word, each has its own, so it takes a person to tell.
 */
const otherTrade: NameFeature = (names, _question, { type }) => {
  if (type === 'person') return null
  const unmet = unmetWords(names)
  const query = unmet.query.find(isTrade)
  const listed = unmet.listed.find(isTrade)
  if (query === undefined || listed === undefined) return null
  return {
    feature: 'trade',
    effect: 0,
    query: query.text,
    listed: listed.text,
    contradicts: 'trade',
    text: `The trades differ: "${query.text}" in the name asked about, "${listed.text}" in the listed one.`
  }
}

function isTrade ({ kind }: Token): boolean {
  return kind === 'activity'
}

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
export function evidenceBesideNames (question: Question, party: ListedParty, names?: NamesMet, facts: readonly Evidence[] = factsBesideNames(question, party)): readonly Evidence[] {
  // An equal identifier says who is meant, whatever the names are: what they say besides would only hold a nearer name against it.
  if (names === undefined || facts.some(({ settles }) => settles)) return facts
  const isSameName = names.query.canonical === names.listed.canonical && !isPartOfField(names.query, question)
  const said = [nameCountry, ...isSameName ? [] : [firmForCraft, firmForCodeName, personForFirm, otherShip, otherShipName, otherSeat, otherTrade]].map(feature => feature(names, question, party, facts)).filter(evidence => evidence !== null)
  const evidence = [...facts, ...said]
  return party.type === 'person' ? evidence : evidence.map(countryWeighing(names, party, said))
}

/** Whether a name was found in the field of another, which may say more of the party: "Tolmen Hotel (Orvel)". */
function isPartOfField ({ canonical }: AnalysedName, { names: [whole] }: Question): boolean {
  return canonical !== whole && whole.includes(canonical)
}

/** From this score on, two names are the same throughout: "Foreign Trade Bank", of which North Korea has offices abroad. */
const SAME_THROUGHOUT = 0.9

/** Whether general words alone met, and the names are not the same throughout. A name that says Korea is no common one. */
function isCommonName (names: NamesMet): boolean {
  return names.scored.score < SAME_THROUGHOUT && !ownWordMet(names) && !names.query.tokens.some(saysKorea)
}

/**
 * What a country says of the names of two firms. Every country has its Ministry of Labour and its Bank of Commerce, and many a
 * construction company: another country tells two of them apart, and the same one says nothing; or little, of the very name, with or
 * without a note beside it, or of North Korea, whose bodies are few. Nor does it say anything of two Chinese firms of different cities.
 */
function countryWeighing (names: NamesMet, { countries }: ListedParty, said: readonly Evidence[]): (evidence: Evidence) => Evidence {
  if (isCommonName(names)) {
    const saysLittle = countries?.includes(NORTH_KOREA) === true || isSameText(names.query, names.listed) || isWholeBesideNotes(names)
    return asSaid(saysLittle ? EFFECT.sameCountryOfCommonName : 0, EFFECT.otherCountryOfCommonName)
  }
  return said.some(({ feature }) => feature === 'seat') ? asSaid(0) : evidence => evidence
}

/**
 * Whether the whole listed name met, word by word, and what stands beside it says no other trade, body or place: "est. 1987" or "Group of
 * Companies" behind it make no other name of it.
 */
function isWholeBesideNotes (names: NamesMet): boolean {
  const { query, listed, scored: { pairs } } = names
  const unmet = unmetWords(names)
  return unmet.listed.length === 0 && listed.tokens.length > 1 && !unmet.query.some(({ kind, concept = '' }) => SAYS_OTHER.has(kind) && concept !== 'company') &&
    pairs.every(({ queryStart, queryLength, listedStart, listedLength }) => queryLength === listedLength && meaningOf(query.tokens[queryStart]) === meaningOf(listed.tokens[listedStart])) &&
    !someMeetByMeaning(names)
}

const SAYS_OTHER = new Set<Token['kind']>(['activity', 'body', 'place', 'country'])

/** Has a country that agrees add this, and one that differs take that. */
function asSaid (same: number, other?: number): (evidence: Evidence) => Evidence {
  return evidence => {
    const { feature, effect } = evidence
    if (feature !== 'country' || effect === 0) return evidence
    return { ...evidence, effect: effect > 0 ? same : other ?? effect }
  }
}
