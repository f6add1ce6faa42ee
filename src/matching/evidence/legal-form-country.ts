import { countryName } from '../../facts/countries.js'
import { analyseName } from '../../names/analyse.js'
import { NORTH_KOREA } from '../../names/koreas.js'
import { isRegistered, LEGAL_FORMS, type TableForm } from '../../names/lexicon/legal-form-table.js'
import type { LegalForm } from '../../names/lexicon/legal-forms.js'
import { canonicalName } from '../../names/text/canonical.js'
import { countryOf } from '../../names/words/token.js'
import type { Question } from '../asked/question.js'
import type { NameFeature } from './evidence.js'

/** A form of more countries says little of where a firm is registered, and its list may well lack one. */
const MOST_COUNTRIES = 12
/** A form in words is written so in all the countries whose forms are written alike: Singapore's papers say "Private Limited" too. */
const IN_WORDS = /\bprivate\b/

/** The forms that a register gives to a firm, but for those by which papers translate the forms of other countries. */
const TOLD = LEGAL_FORMS.filter(({ family, translates }) => isRegistered(family) && translates !== true)
/** By id of a form: the ISO alpha-2 codes of the countries that have it. */
const OWN: ReadonlyMap<string, readonly string[]> = new Map(TOLD.map(({ id, jurisdictions }) => [id, jurisdictions]))
const COUNTRIES = nationalForms()

/** By id of a form that few countries have: these, and those of the forms that are written like it. */
function nationalForms (): ReadonlyMap<string, readonly string[]> {
  const countriesOf = ({ id, writtenLike: like = id }: TableForm): readonly string[] => {
    const alike = [...TOLD.filter(form => form.id === like), ...TOLD.filter(form => form.writtenLike === like)]
    return [...new Set(alike.flatMap(({ jurisdictions }) => jurisdictions))]
  }
  return new Map(TOLD.map(form => [form.id, countriesOf(form)] as const).filter(([, countries]) => countries.length > 0 && countries.length <= MOST_COUNTRIES))
}

/**
 * Where the legal form says that a firm is registered, if nothing else says where it is: a GmbH is not a firm of Slovakia, unless its
 * address is there. It counts only against a match, and takes nothing from the score: papers get legal forms wrong, so a person has to
 * look. North Korean firms are registered abroad under the forms of every country.
 */
export const formCountry: NameFeature = ({ query, listed }, question, { type, countries = [] }) => {
  if (type === 'person' || question.countries.length > 0 || countries.length === 0 || countries.includes(NORTH_KOREA)) return null
  if (query.legalForms.some(form => !isElsewhere(form, listed.legalForms, countries))) return null
  const [form] = query.legalForms.filter(({ id }) => COUNTRIES.has(id))
  if (form === undefined) return null
  const addressed = countriesOfAddresses(question)
  if (addressed.some(code => countries.includes(code))) return null
  const ofForm = (IN_WORDS.test(form.text) ? COUNTRIES : OWN).get(form.id)!
  const confirmed = ofForm.filter(code => addressed.includes(code))
  const told = confirmed.length > 0 ? `${inWords(confirmed)}, where the address is` : inWords(ofForm)
  return {
    feature: 'country',
    effect: 0,
    query: (confirmed.length > 0 ? confirmed : ofForm).join(', '),
    listed: countries.join(', '),
    contradicts: 'country',
    text: `The legal form "${form.text}" is one of ${told}; the party is listed in ${inWords(countries)}.`
  }
}

function countriesOfAddresses ({ addresses }: Question): readonly string[] {
  return addresses.flatMap(text => analyseName(canonicalName(text)).tokens.map(countryOf)).filter(code => code !== undefined)
}

function inWords (countries: readonly string[]): string {
  return countries.map(countryName).join(', ')
}

/** Whether a form leaves open, or says, that the firm is in none of these countries. A wide one beside it says nothing: "Co. GmbH". */
function isElsewhere ({ id, family }: LegalForm, listed: readonly LegalForm[], countries: readonly string[]): boolean {
  if (listed.some(form => form.id === id)) return false
  const told = COUNTRIES.get(id)
  return told === undefined ? !isRegistered(family) : !told.some(country => countries.includes(country))
}
