import { parseJsonLine } from '../json-line.js'
import { WatchlistError } from '../watchlist-error.js'
import type { ByteSource } from './byte-source.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { opensanctionsType } from './opensanctions-type.js'
import { readDate } from './published-date.js'
import { RecordBuilder } from './record-builder.js'
import { readListLines } from './read-list-lines.js'

interface Entity {
  id: string
  schema: string
  caption?: string
  properties: Record<string, string[] | undefined>
  datasets?: string[]
  target?: boolean
}

interface Sanction { programs: string[], dates: string[], unReferences: string[] }

/** Properties that are identifiers, with a label from which `readIdentifier` tells the scheme. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  innCode: 'INN', ogrnCode: 'OGRN', uscCode: 'Unified Social Credit Code', leiCode: 'LEI', imoNumber: 'IMO', swiftBic: 'SWIFT/BIC',
  passportNumber: 'Passport', idNumber: 'Identification Number', registrationNumber: 'Registration Number', taxNumber: 'Tax ID No.',
  website: 'Website', email: 'Email Address', mmsi: 'MMSI', callSign: 'Call Sign', okpoCode: 'OKPO', kppCode: 'KPP', bikCode: 'BIK', dunsCode: 'D-U-N-S Number',
  vatCode: 'VAT', jibCode: 'JIB', npiCode: 'NPI', cryptoWallets: 'Wallet'
}

const COUNTRIES = ['country', 'jurisdiction', 'nationality', 'citizenship', 'mainCountry', 'flag']
const REMARKS = ['notes', 'summary', 'gender', 'legalForm', 'phone', 'sector', 'topics']

/** Schemas of relations: the property that holds the party, and the one that holds the party it is linked to. */
const EDGES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  Ownership: ['asset', 'owner'], Directorship: ['director', 'organization'], UnknownLink: ['subject', 'object'], Representation: ['agent', 'client'],
  Employment: ['employee', 'employer'], Membership: ['member', 'organization'], Family: ['person', 'relative'], Associate: ['person', 'associate']
}

/**
 * Reads an OpenSanctions export in FollowTheMoney (entities.ftm.json, one entity per line). The file is read twice, because
 * sanctions and relations are separate lines. Parties that are not targets, and lines of other schemas, are left out
 * without a report. The data has its own licence (CC BY-NC 4.0; commercial use needs a licence).
 * @throws WatchlistError when a line is not such an entity
 */
export async function * readOpensanctionsFtm (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const sanctions = new Map<string, Sanction>()
  const links = new Map<string, { label: string, to: string }[]>()
  const captions = new Map<string, string>()
  for await (const entity of entities(source)) {
    if (entity.schema === 'Sanction') addSanction(sanctions, entity)
    else if (Object.hasOwn(EDGES, entity.schema)) addLink(links, entity)
    else if (isTarget(entity)) captions.set(entity.id, entity.caption ?? first(entity, 'name') ?? entity.id)
  }
  for await (const entity of entities(source)) {
    const type = opensanctionsType(entity.schema)
    if (type === undefined || !isTarget(entity)) continue
    const builder = readParty(entity, type, sanctions.get(entity.id))
    for (const { label, to } of links.get(entity.id) ?? []) builder.remark(label, captions.get(to) ?? to)
    const record = builder.build(options)
    if (record !== undefined) yield record
  }
}

function readParty (entity: Entity, type: ListRecord['type'], sanction: Sanction | undefined): RecordBuilder {
  const all = (property: string): string[] => entity.properties[property] ?? []
  const builder = new RecordBuilder({ list: 'OpenSanctions', reference: entity.id, type })
  builder.name(entity.caption ?? '')
  for (const name of all('name')) builder.name(name)
  for (const name of all('alias')) builder.name(name)
  for (const name of all('weakAlias')) builder.name(name, { weak: true })
  for (const name of all('previousName')) builder.name(name, { kind: 'fka' })
  for (const country of COUNTRIES.flatMap(all)) builder.country(country)
  for (const address of all('address')) builder.addressText(address)
  for (const [property, label] of Object.entries(IDENTIFIERS)) for (const value of all(property)) builder.identifier({ label, value })
  for (const date of all('birthDate')) builder.birthDate(date)
  for (const place of all('birthPlace')) builder.birthPlace([place])
  for (const position of all('position')) builder.position(position)
  for (const program of [...sanction?.programs ?? [], ...all('programId'), ...entity.datasets ?? []]) builder.program(program)
  for (const property of REMARKS) for (const text of all(property)) builder.remark(property, text)
  return builder.fact('listedOn', sanction?.dates.sort()[0]).fact('unReference', sanction?.unReferences[0])
    .fact('sourceUrl', first(entity, 'sourceUrl')).fact('sourceUrl', `https://www.opensanctions.org/entities/${entity.id}/`)
}

function addSanction (sanctions: Map<string, Sanction>, entity: Entity): void {
  for (const party of entity.properties.entity ?? []) {
    const known = sanctions.get(party) ?? { programs: [], dates: [], unReferences: [] }
    known.programs.push(...entity.properties.programId ?? entity.properties.program ?? [])
    known.dates.push(...[...entity.properties.listingDate ?? [], ...entity.properties.startDate ?? []].flatMap(date => readDate(date) ?? []))
    known.unReferences.push(...entity.properties.unscId ?? [])
    sanctions.set(party, known)
  }
}

function addLink (links: Map<string, { label: string, to: string }[]>, entity: Entity): void {
  const [from, to] = EDGES[entity.schema]
  const label = `${entity.schema}${first(entity, 'role') === undefined ? '' : `: ${first(entity, 'role')}`}`
  for (const party of entity.properties[from] ?? []) {
    for (const other of entity.properties[to] ?? []) links.set(party, [...links.get(party) ?? [], { label, to: other }])
  }
}

async function * entities (source: ByteSource): AsyncGenerator<Entity> {
  for await (const [line, text] of readListLines(source)) {
    const entity = parseJsonLine(source.name, line, text) as Partial<Entity> | null
    if (typeof entity?.id !== 'string' || typeof entity.schema !== 'string' || typeof entity.properties !== 'object') {
      throw new WatchlistError(source.name, 'is no FollowTheMoney entity: it needs id, schema and properties', line)
    }
    yield entity as Entity
  }
}

/** Exports mark the parties that are on a list. Older exports do not, and then every party counts. */
function isTarget (entity: Entity): boolean {
  return entity.target ?? true
}

function first (entity: Entity, property: string): string | undefined {
  return entity.properties[property]?.[0]
}
