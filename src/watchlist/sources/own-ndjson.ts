import type { Static } from 'typebox'
import { checkOf } from '../../../schemas/check.js'
import { toFaults } from '../../../schemas/fault-words.js'
import { ListedParty } from '../../../schemas/listed-party.js'
import { PartialDate } from '../../../schemas/party.js'
import { Type } from '../../../schemas/type.js'
import { parseJsonLine } from '../json-line.js'
import { WatchlistError } from '../watchlist-error.js'
import type { ByteSource } from './byte-source.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { RecordBuilder } from './record-builder.js'
import { readLines } from './read-lines.js'

const { id, name, type, aliases, countries, addresses, identifiers, birthDates, birthPlaces, positions, organizationTypes, remarks } = ListedParty.properties

/** One line of the file: the fields of a listed party, without those that merging and curating add. */
const OwnParty = Type.Object({
  id, name, type: Type.Optional(type), aliases, countries, addresses, identifiers, birthDates, birthPlaces, positions, organizationTypes, remarks,
  programs: Type.Optional(Type.Array(Type.String())),
  listedOn: Type.Optional(PartialDate),
  sourceUrl: Type.Optional(Type.String())
}, { additionalProperties: false })
type OwnParty = Static<typeof OwnParty>

const faultsOf = checkOf(OwnParty)

/**
 * Reads a company's own list in NDJSON, one party per line. A party needs `id` and `name`. Optional are type, aliases,
 * countries, addresses, identifiers, birthDates, birthPlaces, positions, organizationTypes, programs, listedOn, sourceUrl
 * and remarks, in the form in which answers give them. The type is `company` when left out.
 * @param list name of the list in answers
 * @throws WatchlistError when a line is not such a party: the owner can correct the list, and should not have it read in part
 */
export async function * readOwnNdjson (list: string, source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const known = new Set<string>()
  for await (const [line, text] of readLines(source)) {
    const value = parseJsonLine(source.name, line, text)
    const [fault] = toFaults(faultsOf(value))
    if (fault !== undefined) throw new WatchlistError(source.name, `${fault.path} ${fault.message}`.trim(), line)
    const party = value as OwnParty
    if (known.has(party.id)) {
      options.onSkipped?.({ reason: 'id is taken by an earlier line', place: party.id })
      continue
    }
    known.add(party.id)
    const record = readParty(list, party).build(options)
    if (record !== undefined) yield record
  }
}

function readParty (list: string, party: OwnParty): RecordBuilder {
  const builder = new RecordBuilder({ list, reference: party.id, type: party.type ?? 'company' })
  builder.name(party.name)
  for (const { name, weak } of party.aliases ?? []) builder.name(name, { ...(weak !== undefined && { weak }) })
  for (const country of party.countries ?? []) builder.country(country)
  for (const address of party.addresses ?? []) builder.addressText(address)
  for (const { scheme, value, country, label, note } of party.identifiers ?? []) {
    builder.identifierOf(scheme, value, { ...(country !== undefined && { country }), ...(label !== undefined && { label }), ...(note !== undefined && { note }) })
  }
  for (const date of party.birthDates ?? []) builder.birthDate(date)
  for (const place of party.birthPlaces ?? []) builder.birthPlace([place])
  for (const position of party.positions ?? []) builder.position(position)
  for (const kind of party.organizationTypes ?? []) builder.organizationType(kind)
  for (const program of party.programs ?? []) builder.program(program)
  for (const { label, text } of party.remarks ?? []) builder.remark(label, text)
  return builder.fact('listedOn', party.listedOn).fact('sourceUrl', party.sourceUrl)
}
