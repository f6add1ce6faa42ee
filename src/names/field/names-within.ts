import { canonicalName } from '../text/canonical.js'
import { ONES, withLettersForFigures } from '../text/misread-letters.js'
import { canonicalPersonName } from '../person/initials.js'
import { textsIn } from '../lexicon/legal-form-table.js'
import { CODED, LAST_PARTS, NUMBERED, OTHER_FACT, POSSESSOR, VOYAGE } from './addition-patterns.js'
import { countriesIn, isName, isShip, tellsWhere, withoutAdditions, withoutOwner } from './additions.js'
import { mayEndInAddress, mayHaveAddress } from './address-words.js'
import { aroundFirm, mayBeAroundFirm } from './around-firm.js'
import { beforeAddress } from './before-address.js'
import { beforePlace, mayEndInPlace } from './before-place.js'
import { hasCodesAhead, withoutCodesAhead } from './codes-ahead.js'
import { dividedFirms } from './divided-firms.js'
import { dividedLines } from './divided-lines.js'
import { BETWEEN_PERSONS, dividedNames } from './divided-names.js'
import { EARLIER_NAME, splitAtStroke, splitPersonFromFirm } from './divided-parties.js'
import { withJoinedCountries } from './inverted-countries.js'
import { nationalityInZone } from './machine-readable-zone.js'
import type { NameKind } from './name-kind.js'
import { countryOfNetAddress, mayBeSite, namesOfNetAddress } from './net-address.js'
import { withoutOthers } from './others.js'
import { AND, AND_OR, HINT, LAST_WORDS } from './phrase-patterns.js'
import { recordedName } from './recorded-name.js'
import { dividedScripts } from './divided-scripts.js'
import { hasUnspacedNotes } from './unspaced-notes.js'

/** No field holds more names than this besides the whole. */
const MOST_NAMES = 6

const PUNCTUATION = new RegExp(`[,，;；:：|()[\\]（）@]|\\s(?:[-–—/]|in|at|в|flag|flagged|флаг|${AND_OR})\\s|\\d{4}|호$|[号號轮輪]$|www\\.`, 'iu')
const FIGURE_LAST = /\d[A-Za-z]{0,2}\)?$/
const ANY_FIGURE = /\d/
const NOT_ASCII = /[^\x20-\x7e]/u
const CAPITALS = /[A-Z]{2}$/
/** What joins two names. */
const JOINED = new RegExp(`[&/+]|\\s(?:${AND})\\s`, 'iu')
const OF = /\s(?:of|from)\s/iu
const FORM = `(?:${textsIn('commaTexts').map(text => [...text].join('\\.?')).join('|')})\\b[\\s.,]*`
/** A comma before a legal form is part of the name, also where another form follows: "Tolmen, Co., Ltd.". */
const FORM_AFTER_COMMA = new RegExp(`[,.][\\s.,]*${FORM}(?:${FORM})?`, 'giu')
/** A word of three letters or more with figures among or between them that a scanner reads for letters. */
const MISREAD = /(?<![\p{L}\p{N}])(?=[01568]*\p{Script=Latin}[01568]*\p{Script=Latin}[01568]*\p{Script=Latin})(?=\p{L}*[01568])[\p{Script=Latin}01568]+(?![\p{L}\p{N}])/u
const MISREAD_FIGURE = /[01568]/
const MISREADS = new RegExp(MISREAD, 'gu')

export interface NamesWithin {
  /** In canonical form, each other than the whole; few. */
  names: readonly string[]
  /** ISO alpha-2 codes of the countries that the rest of the field names: "Tolmen Trading, Vladivostok". */
  countries: readonly string[]
}

const NOTHING: NamesWithin = { names: [], countries: [] }

/**
 * The names that a field may hold besides the whole of its text. A clerk often writes two names into it ("Tolmen Trading
 * (formerly Orvel Ltd)"), or a name with the firm's address, department or a note behind it ("Tolmen Trading, Vladivostok,
 * Russia", "Tolmen Trading - DO NOT USE"). Each is then asked about by itself too. None for most texts.
 *
 * @param text as `fieldText` leaves it
 * @param kind whom the field names; a single word is not accepted as a person's name
 * @param lines the lines of the field, as `fieldLines` leaves them
 */
export function namesWithin (text: string, kind: NameKind = 'firm', lines: readonly string[] = []): NamesWithin {
  if (lines.length === 0 && !mayHoldMore(text)) return NOTHING
  const canonicalOf = kind === 'person' ? canonicalPersonName : canonicalName
  const names = new Set<string>()
  const countries = new Set<string>()
  const cut = (addition: string): void => { for (const country of countriesIn(addition)) countries.add(country) }
  for (const country of [countryOfNetAddress(text), nationalityInZone(text)]) if (country !== undefined) countries.add(country)
  const uncoded = withoutCodesAhead(text)
  placesInOtherScript(uncoded).forEach(cut)
  // A line may go on in the next, or the next may say something else.
  const recorded = [...new Set([text, uncoded, lines.join('\n')])].flatMap(reading => recordedName(reading) ?? [])
  const readings = recorded.length === 0 ? [...dividedLines(lines), uncoded] : [text]
  const candidates = new Set([
    ...recorded,
    ...namesOfNetAddress(text),
    ...readings.flatMap(reading => dividedNames(withJoinedCountries(reading), kind)).flatMap(name => {
      const bare = withoutAdditions(name, kind, cut)
      const shorter = [bare, withoutOwner(bare), ...beforeAddresses(name, kind, cut), ...aroundFirms(name, kind, cut)]
      return [name, ...shorter, ...(shorter.every(other => other === name) ? beforePlaces(name, kind) : []), ...withLetters(name)]
    })
  ])
  candidates.delete(text)
  const whole = candidates.size === 0 ? '' : canonicalOf(text)
  for (const name of candidates) {
    const canonical = canonicalOf(name)
    if (canonical === whole || canonical === '' || names.has(canonical) || !(isName(name) || isShip(text) || recorded.includes(name)) || (kind === 'person' && !canonical.includes(' ') && !UNSPACED.test(canonical))) continue
    names.add(canonical)
  }
  return { names: [...names].slice(0, MOST_NAMES), countries: [...countries].sort() }
}

/** What says in other letters than the name where it is: "Tolmen Trading, 평양시". */
function placesInOtherScript (text: string): string[] {
  const scripts = dividedScripts(text)
  return scripts.length > 1 ? scripts.filter(tellsWhere) : []
}

/** The name before an address of streets and quarters, which `withoutAdditions` does not know, and before what stands between the two. */
function beforeAddresses (name: string, kind: NameKind, cut: (addition: string) => void): string[] {
  const before = mayEndInAddress(name) ? beforeAddress(name) : undefined
  if (before === undefined) return []
  cut(name.slice(before.length))
  return [withoutAdditions(before, kind, cut)]
}

/** A firm's name with its legal form, where more stands around the two. */
function aroundFirms (name: string, kind: NameKind, cut: (addition: string) => void): string[] {
  const firm = kind === 'firm' ? aroundFirm(name) : undefined
  return firm === undefined ? [] : [withoutAdditions(firm, kind, cut)]
}

/** A firm's name before a town at the end of the text. What the town says of the country is read from the whole of the name. */
function beforePlaces (name: string, kind: NameKind): string[] {
  const before = kind === 'firm' ? beforePlace(name) : undefined
  return before === undefined ? [] : [before]
}

/** Names of persons in Hangul and Chinese characters are written without spaces. */
const UNSPACED = /^[\p{Script=Hangul}\p{Script=Han}]{2,}$/u

/** Whether a text may hold more than a name. A cheap test that rules out most texts. */
export function mayHoldMore (text: string): boolean {
  if (PUNCTUATION.test(text.includes(',') ? text.replace(FORM_AFTER_COMMA, ' ') : text)) return true
  const lower = text.toLowerCase()
  if (HINT.test(lower) || LAST_WORDS.has(lower.slice(lower.lastIndexOf(' ') + 1)) || NUMBERED.test(text)) return true
  if (mayHaveAddress(text) || mayBeAroundFirm(text) || withoutOthers(text, 'person') !== text) return true
  if ((FIGURE_LAST.test(text) && (VOYAGE.test(text) || LAST_PARTS.test(text))) || hasUnspacedNotes(text)) return true
  if (mayEndInPlace(text) || mayBeSite(text) || hasCodesAhead(text) || (ANY_FIGURE.test(text) && OTHER_FACT.test(text)) || (NOT_ASCII.test(text) && dividedScripts(text).length > 1)) return true
  return (CAPITALS.test(text) && CODED.test(text)) || recordedName(text) !== undefined ||
    (JOINED.test(text) && (dividedFirms(text).length > 1 || BETWEEN_PERSONS.test(text) ||
    splitAtStroke(text).length > 1)) || EARLIER_NAME.test(text) || (MISREAD_FIGURE.test(text) && MISREAD.test(text)) || POSSESSOR.test(text) ||
    (OF.test(text) && splitPersonFromFirm(text).length > 1)
}

/**
 * A text with the figures in its words as the letters that a scanner may have misread: "K0RY0", "Apo11on", "M1nistry". The figure 1 may
 * be either of two.
 */
function withLetters (text: string): string[] {
  if (!MISREAD_FIGURE.test(text)) return []
  return ONES.map(one => text.replace(MISREADS, word => withLettersForFigures(word, one)))
}
