import type { Static } from 'typebox'
import { checkOf } from '../../../schemas/check.js'
import { defined } from '../../../schemas/defined.js'
import { toFaults } from '../../../schemas/fault-words.js'
import { ListedParty } from '../../../schemas/listed-party.js'
import { PartialDate } from '../../../schemas/party.js'
import { Type } from '../../../schemas/type.js'
import { parseWrittenLine } from '../json-line.js'
import { WatchlistError } from '../watchlist-error.js'
import type { ByteSource } from './byte-source.js'
import type { ListRecord } from './list-record.js'
import { birthDateFault, countryFault, identifierFault, listingDateFault, nameFault } from './own-values.js'
import { readListLines } from './read-list-lines.js'
import { RecordBuilder } from './record-builder.js'

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
 * A company's own list in NDJSON, a party a line: `id`, `name` and, as it likes, type, aliases, countries, addresses,
 * identifiers, birthDates, birthPlaces, positions, organizationTypes, programs, listedOn, sourceUrl, remarks, in the form that
 * answers give them. The type is `company` when left out.
 * @param list name of the list as answers give it
 * @throws WatchlistError when a line is no such party, an id stands twice, or a value cannot be read: a wrong list of one's own
 *   is better mended than half read
 */
export async function * readOwnNdjson (list: string, source: ByteSource): AsyncGenerator<ListRecord> {
  const lineOf = new Map<string, number>()
  for await (const [line, text] of readListLines(source)) {
    const value = parseWrittenLine(source.name, line, text)
    const [fault] = toFaults(faultsOf(value))
    if (fault !== undefined) throw new WatchlistError(source.name, `${fault.path} ${fault.message}`.trim(), line)
    const party = value as OwnParty
    for (const [place, fault] of judgeValues(party)) if (fault !== undefined) throw new WatchlistError(source.name, `${place} ${fault}`, line)
    const earlier = lineOf.get(party.id)
    if (earlier !== undefined) throw new WatchlistError(source.name, `/id ${JSON.stringify(party.id)} is taken by line ${earlier}`, line)
    lineOf.set(party.id, line)
    yield readParty(list, party).build({})!
  }
}

/** What the shape does not tell of each value: its place, and what is wrong with it, where anything is. */
function * judgeValues ({ name, aliases = [], countries = [], birthDates = [], identifiers = [], listedOn }: OwnParty): Generator<[place: string, fault: string | undefined]> {
  yield ['/name', nameFault(name)]
  for (const [i, alias] of aliases.entries()) yield [`/aliases/${i}/name`, nameFault(alias.name)]
  for (const [i, country] of countries.entries()) yield [`/countries/${i}`, countryFault(country)]
  for (const [i, date] of birthDates.entries()) yield [`/birthDates/${i}`, birthDateFault(date)]
  for (const [i, { scheme, value, country }] of identifiers.entries()) {
    yield [`/identifiers/${i}/value`, identifierFault(scheme, value)]
    if (country !== undefined) yield [`/identifiers/${i}/country`, countryFault(country)]
  }
  if (listedOn !== undefined) yield ['/listedOn', listingDateFault(listedOn)]
}

function readParty (list: string, party: OwnParty): RecordBuilder {
  const builder = new RecordBuilder({ list, kind: 'own_list', reference: party.id, type: party.type ?? 'company' })
  builder.name(party.name)
  for (const { name, weak } of party.aliases ?? []) builder.name(name, defined({ weak }))
  for (const country of party.countries ?? []) builder.country(country)
  for (const address of party.addresses ?? []) builder.addressText(address)
  for (const { scheme, value, country, label, note } of party.identifiers ?? []) {
    builder.identifierOf(scheme, value, defined({ country, label, note }))
  }
  for (const date of party.birthDates ?? []) builder.birthDate(date)
  for (const place of party.birthPlaces ?? []) builder.birthPlace([place])
  for (const position of party.positions ?? []) builder.position(position)
  for (const kind of party.organizationTypes ?? []) builder.organizationType(kind)
  for (const program of party.programs ?? []) builder.program(program)
  for (const { label, text } of party.remarks ?? []) builder.remark(label, text)
  return builder.fact('listedOn', party.listedOn).fact('sourceUrl', party.sourceUrl)
}
