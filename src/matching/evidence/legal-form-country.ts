import { isRegistered, LEGAL_FORMS, type TableForm } from '../../names/lexicon/legal-form-table.js'
import type { LegalForm } from '../../names/lexicon/legal-forms.js'
import type { NameFeature } from './evidence.js'
import { NORTH_KOREA } from '../../names/koreas.js'

/** A form of more countries says little of where a firm is registered, and its list may well lack one. */
const MOST_COUNTRIES = 12
const COUNTRIES = nationalForms()

/** By id of a form: the ISO alpha-2 codes of the few countries that have it, or another one that is written like it. */
function nationalForms (): ReadonlyMap<string, readonly string[]> {
  const told = LEGAL_FORMS.filter(({ family, translates }) => isRegistered(family) && translates !== true)
  const countriesOf = ({ id, writtenLike: like = id }: TableForm): readonly string[] => {
    const alike = [...told.filter(form => form.id === like), ...told.filter(form => form.writtenLike === like)]
    return [...new Set(alike.flatMap(({ jurisdictions }) => jurisdictions))]
  }
  return new Map(told.map(form => [form.id, countriesOf(form)] as const).filter(([, countries]) => countries.length > 0 && countries.length <= MOST_COUNTRIES))
}

/**
 * Where the legal form says that a firm is registered, if nothing else says where it is: a GmbH is not a firm of Slovakia. It counts only
 * against a match, and takes nothing from the score: papers get legal forms wrong, so a person has to look. North Korean firms are
 * registered abroad under the forms of every country.
 */
export const formCountry: NameFeature = ({ query, listed }, question, { type, countries = [] }) => {
  if (type === 'person' || question.countries.length > 0 || countries.length === 0 || countries.includes(NORTH_KOREA)) return null
  if (query.legalForms.some(form => !isElsewhere(form, listed.legalForms, countries))) return null
  const [form] = query.legalForms.filter(({ id }) => COUNTRIES.has(id))
  if (form === undefined) return null
  const sides = { query: COUNTRIES.get(form.id)!.join(', '), listed: countries.join(', ') }
  return {
    feature: 'country',
    effect: 0,
    ...sides,
    contradicts: 'country',
    text: `The legal form "${form.text}" is one of ${sides.query}; the party is listed in ${sides.listed}.`
  }
}

/** Whether a form leaves open, or says, that the firm is in none of these countries. A wide one beside it says nothing: "Co. GmbH". */
function isElsewhere ({ id, family }: LegalForm, listed: readonly LegalForm[], countries: readonly string[]): boolean {
  if (listed.some(form => form.id === id)) return false
  const told = COUNTRIES.get(id)
  return told === undefined ? !isRegistered(family) : !told.some(country => countries.includes(country))
}
