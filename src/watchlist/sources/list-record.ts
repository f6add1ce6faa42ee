import type { ListedIdentifier } from '../../../schemas/listed-party.js'
import type { PartyType } from '../../../schemas/party.js'
import type { Script } from '../../names/scripts.js'

/** A name as a list prints it; persons of some lists read `LAST, First`, which says where the family name ends. */
export interface RecordName {
  name: string
  /** What the list calls it; a person's spelling in the original script counts as `aka`. */
  kind: 'primary' | 'aka' | 'fka' | 'nka'
  /** true: the list itself calls this name of low quality. */
  weak: boolean
  /** Script of most of its letters. */
  script: Script
  /** Language as the list names it. */
  language?: string
}

export interface RecordAddress {
  text: string
  /** ISO 3166-1 alpha-2, where the list names a country that is recognised. */
  country?: string
}

/** Text that carries a fact which no other field holds: `Linked To`, `Gender`, `Secondary sanctions risk`. */
export interface RecordRemark {
  /** The list's own word for it. */
  label: string
  text: string
}

/** One record of one list, before records of several lists are made one party. The first name is the primary one. */
export interface ListRecord {
  /** `OFAC SDN`, `UNSC 1718`, `UK` …: the names that listings carry. */
  list: string
  /** The list's own reference; unique within `list`. */
  reference: string
  type: PartyType
  names: RecordName[]
  /** ISO 3166-1 alpha-2: seats, nationalities, flags. */
  countries: string[]
  addresses: RecordAddress[]
  identifiers: ListedIdentifier[]
  /** ISO 8601 at the precision known. */
  birthDates: string[]
  /** Birth dates as published, where `birthDates` cannot say all of it. */
  birthDateNotes: string[]
  birthPlaces: string[]
  positions: string[]
  organizationTypes: string[]
  /** Programme or regime codes as the list writes them. */
  programs: string[]
  /** ISO 8601. */
  listedOn?: string
  /** Reference on the UN list, where this list gives it. */
  unReference?: string
  ofsiGroupId?: string
  /** The UN's DATAID. */
  dataId?: string
  sourceUrl?: string
  remarks: RecordRemark[]
}

/** A row or an element that became no record, or was left out of one. */
export interface SkippedRow {
  /** The same words for the same reason, so that they can be counted. */
  reason: string
  /** The list's reference, or the line, where known. */
  place?: string
}

export interface ReadOptions {
  onSkipped?: (row: SkippedRow) => void
  /** Called once when the file says its own date, in ISO 8601. */
  onPublished?: (date: string) => void
}
