import type { ListedIdentifier, ListingKind } from '../../../schemas/listed-party.js'
import type { PartyType } from '../../../schemas/party.js'
import type { Script } from '../../names/text/scripts.js'

/** A name as a list prints it. Some lists write persons as `LAST, First`, which shows where the family name ends. */
export interface RecordName {
  name: string
  /** What the list calls it; a spelling in the original script counts as `aka`. */
  kind: 'primary' | 'aka' | 'fka' | 'nka'
  /** true: the list itself calls this name of low quality. */
  weak: boolean
  /** Script of most letters in the name. */
  script: Script
  /** Language, as the list names it. */
  language?: string
}

export interface RecordAddress {
  text: string
  /** ISO 3166-1 alpha-2, where the list names a country that is recognised. */
  country?: string
}

/** A fact for which there is no other field: `Linked To`, `Gender`, `Secondary sanctions risk`. */
export interface RecordRemark {
  /** The list's own name for this kind of fact. */
  label: string
  text: string
}

/** One record of one list, before records are merged into parties. The first name is the primary one. */
export interface ListRecord {
  /** The list's name in listings: `OFAC SDN`, `UNSC 1718`, `UK` …. */
  list: string
  /** What being on the list means. Left out: what the list's name says, see `mergeParty`. */
  kind?: ListingKind
  /** The list's own reference for the party. A list may give one reference twice, see `keyRecords`. */
  reference: string
  type: PartyType
  names: RecordName[]
  /** ISO 3166-1 alpha-2 codes of seats, nationalities and flags. */
  countries: string[]
  addresses: RecordAddress[]
  identifiers: ListedIdentifier[]
  /** ISO 8601 at the precision known. */
  birthDates: string[]
  /** Birth dates as published, where they say more than `birthDates`. */
  birthDateNotes: string[]
  birthPlaces: string[]
  positions: string[]
  organizationTypes: string[]
  /** Programmes or regimes, as the list writes them. */
  programs: string[]
  /** Date of the listing, ISO 8601. */
  listedOn?: string
  /** Reference on the UN list, where this list gives it. */
  unReference?: string
  /** Group id of the UK's Office of Financial Sanctions Implementation. */
  ofsiGroupId?: string
  /** The DATAID of the UN list. */
  dataId?: string
  sourceUrl?: string
  remarks: RecordRemark[]
}

/** A row or element that was not used, because it became no record or was left out of one. */
export interface SkippedRow {
  /** Always the same text for the same reason, so that reasons can be counted. */
  reason: string
  /** The list's reference or the place in the file, where known. */
  place?: string
}

/** What an importer reports while it reads. */
export interface ReadOptions {
  /** Called for each row or element that was not used. */
  onSkipped?: (row: SkippedRow) => void
  /** Called once with the file's own date, ISO 8601, if it gives one. */
  onPublished?: (date: string) => void
}
