import lexicon from '../../../data/lexicon/legal-forms.json' with { type: 'json' }
import { countryName } from '../../facts/countries.js'
import { analyseName } from '../../names/analyse.js'
import { NORTH_KOREA } from '../../names/koreas.js'
import type { LegalForm } from '../../names/lexicon/legal-forms.js'
import { canonicalName } from '../../names/text/canonical.js'
import { countryOf } from '../../names/words/token.js'
import type { Question } from '../asked/question.js'
import type { NameFeature } from './evidence.js'

/** A form of more countries says little of where a firm is registered, and its list may well lack one. */
const MOST_COUNTRIES = 12
/** Families of forms that a register gives to a firm. Others are words of a language: firm, state enterprise, branch. */
const REGISTERED = new Set(['limited', 'stock', 'partnership'])
/**
 * Forms by which papers translate those of other countries: English ones, and those of Russian, Chinese, Korean, Vietnamese and Arabic,
 * which call a foreign firm by their own word. A European company may be registered anywhere in the union.
 */
const TRANSLATING = new Set(['us-inc', 'pjsc', 'ojsc', 'cjsc', 'se', 'ru-ooo', 'ru-odo', 'ru-ao', 'ru-zao', 'ru-oao', 'ru-pao', 'cn-llc', 'cn-jsc', 'kr-jusik', 'kr-yuhan', 'vn-tnhh', 'vn-ctcp', 'ar-llc', 'ar-jsc', 'ar-partnership'])
/** Of each set, one form is written like another: "Private Limited" is Pvt. Ltd. and Pte. Ltd. */
const ALIKE = [['pvt-ltd', 'pte-ltd'], ['cv', 'sa-de-cv', 's-de-rl'], ['as', 'tr-as']]

/** Such a form in words is written so in all these countries: Singapore's papers say "Private Limited" too. */
const IN_WORDS = /\bprivate\b/

const OWN = ownCountries()
const COUNTRIES = nationalForms()

/** By id of a form: the ISO alpha-2 codes of the countries that have it. */
function ownCountries (): ReadonlyMap<string, readonly string[]> {
  const forms = lexicon.forms as readonly { id: string, family: string, jurisdictions?: readonly string[] }[]
  return new Map(forms.filter(({ id, family }) => REGISTERED.has(family) && !TRANSLATING.has(id)).map(({ id, jurisdictions = [] }) => [id, jurisdictions]))
}

/** Of the forms that few countries have: these, with those of the forms that are written alike. */
function nationalForms (): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(OWN)
  for (const alike of ALIKE) {
    const all = [...new Set(alike.flatMap(id => byId.get(id) ?? []))]
    for (const id of alike) byId.set(id, all)
  }
  return new Map([...byId].filter(([, countries]) => countries.length > 0 && countries.length <= MOST_COUNTRIES))
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
  return told === undefined ? !REGISTERED.has(family) : !told.some(country => countries.includes(country))
}
