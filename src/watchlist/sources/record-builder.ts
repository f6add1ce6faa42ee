import { defined } from '../../../schemas/defined.js'
import type { ListedIdentifier, ListingKind } from '../../../schemas/listed-party.js'
import type { IdentifierScheme, PartyType } from '../../../schemas/party.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'
import { scriptOfText } from '../../names/text/scripts.js'
import { addOnce } from '../add-once.js'
import { factKey } from '../fact-key.js'
import { readBirthDates } from './birth-dates.js'
import { countryCode } from './country-code.js'
import { isSaid } from './is-said.js'
import type { ListRecord, ReadOptions, RecordName } from './list-record.js'
import { checkedIdentifier, namesIdentifier, readIdentifier, type PublishedIdentifier } from './published-identifier.js'

/** What is known of a record from the start; see `ListRecord`. */
export interface RecordHead {
  list: string
  kind?: ListingKind
  reference: string
  type: PartyType
  sourceUrl?: string
}

/**
 * Collects what a list says about one party. Blank values are ignored and equal ones kept once, so that importers can pass
 * every cell as they find it.
 */
export class RecordBuilder {
  readonly #record: ListRecord
  readonly #identifiers = new Set<string>()
  readonly #births: string[] = []

  constructor (head: RecordHead) {
    this.#record = {
      ...head, names: [], countries: [], addresses: [], identifiers: [], birthDates: [], birthDateNotes: [], birthPlaces: [],
      positions: [], organizationTypes: [], programs: [], remarks: []
    }
  }

  /** Adds a name. The first one becomes the primary name, whatever its kind. Names without letters or digits are ignored. */
  name (text: string, { kind = 'aka', weak = false, language }: Partial<Omit<RecordName, 'name' | 'script'>> = {}): this {
    const name = unquoted(text)
    if (!/[\p{L}\p{N}]/u.test(name)) return this
    const known = this.#record.names.find(each => each.name === name)
    if (known !== undefined) known.weak &&= weak
    else this.#record.names.push({ name, kind, weak, script: scriptOfText(name), ...(language !== undefined && language !== '' && { language }) })
    return this
  }

  /** Adds a country by code or name. One that is not recognised becomes a remark. @returns the country's code */
  country (text: string): string | undefined {
    const code = countryCode(text)
    if (code !== undefined) addOnce(this.#record.countries, code)
    else this.remark('Country', text)
    return code
  }

  /**
   * Adds an address.
   * @param parts from the house to the postal code
   * @param country code or name; it is also added to the countries of the party
   */
  address (parts: readonly string[], country: string = ''): this {
    const code = isSaid(country) ? this.country(country) : undefined
    const text = [...parts, country].filter(isSaid).join(', ')
    if (text !== '' && !this.#record.addresses.some(address => address.text === text)) {
      this.#record.addresses.push({ text, ...(code !== undefined && { country: code }) })
    }
    return this
  }

  /** Adds an address given as one text. If it ends with a recognised country, that is added to the countries too. */
  addressText (text: string): this {
    const comma = text.lastIndexOf(',')
    const last = text.slice(comma + 1).trim()
    return countryCode(last) === undefined ? this.address([text]) : this.address(comma === -1 ? [] : [text.slice(0, comma).trim()], last)
  }

  /** Adds an identifier, or a remark if its label does not name an identifier (`Gender`). */
  identifier (published: PublishedIdentifier): this {
    if (!isSaid(published.value)) return this
    if (!namesIdentifier(published.label)) return this.remark(published.label, published.value)
    return this.#addIdentifier(published, readIdentifier(published, this.#record.type))
  }

  /** Adds an identifier whose scheme is known. */
  identifierOf (scheme: IdentifierScheme, value: string, more: Pick<ListedIdentifier, 'country' | 'label' | 'note'> = {}): this {
    if (!isSaid(value)) return this
    return this.#addIdentifier({ label: scheme, value }, checkedIdentifier({ scheme, value, ...more }, this.#record.type))
  }

  #addIdentifier (published: PublishedIdentifier, identifier: ListedIdentifier): this {
    if (canonicalIdentifier(identifier.scheme, identifier.value) === '') return this.remark(published.label, published.value)
    const key = factKey(identifier)
    if (this.#identifiers.has(key)) return this
    this.#identifiers.add(key)
    this.#record.identifiers.push(identifier)
    return this
  }

  /** Adds a birth date in any form that `readBirthDates` reads. */
  birthDate (text: string): this {
    if (isSaid(text)) addOnce(this.#births, text)
    return this
  }

  birthPlace (parts: readonly string[]): this {
    return this.#add('birthPlaces', parts.filter(isSaid).join(', '))
  }

  position (text: string): this {
    return this.#add('positions', text)
  }

  organizationType (text: string): this {
    return this.#add('organizationTypes', text)
  }

  program (text: string): this {
    return this.#add('programs', text)
  }

  remark (label: string, text: string): this {
    const name = label.replace(/\s*[:-]+$/, '')
    if (isSaid(text) && !this.#record.remarks.some(remark => remark.label === name && remark.text === text)) this.#record.remarks.push({ label: name, text })
    return this
  }

  /** Sets a fact of which a record has at most one. The first value stays. */
  fact (key: 'listedOn' | 'unReference' | 'ofsiGroupId' | 'dataId' | 'sourceUrl', value: string | undefined): this {
    if (value !== undefined && isSaid(value)) this.#record[key] ??= value
    return this
  }

  /** The finished record. Undefined when it has no reference or no name; that is reported as skipped. */
  build (options: ReadOptions): ListRecord | undefined {
    const record = this.#record
    if (record.reference === '') return skip(options, 'no reference', record.names[0]?.name)
    if (record.names.length === 0) return skip(options, 'no name', record.reference)
    record.names[0].kind = 'primary'
    const births = readBirthDates(this.#births)
    record.birthDates = births.dates
    record.birthDateNotes = births.notes
    return record
  }

  #add (key: 'birthPlaces' | 'positions' | 'organizationTypes' | 'programs', text: string): this {
    if (isSaid(text)) addOnce(this.#record[key], text)
    return this
  }
}

function skip (options: ReadOptions, reason: string, place: string | undefined): undefined {
  options.onSkipped?.(defined({ reason, place }))
}

/** A text without quotes around it: `"KOMID"` and `'KOMID'` become KOMID. */
function unquoted (text: string): string {
  return text.replace(/^(["“‘'])(.+)["”’']$/u, '$2').trim()
}
