import { IdentifierScheme, type Party } from '../../../schemas/party.js'
import { readIdentifier } from './identifier.js'

type Identifier = NonNullable<Party['identifiers']>[number]

const SCHEMES: ReadonlySet<unknown> = new Set(IdentifierScheme.enum)

/**
 * The identifiers of a cell that lists them as a party does: `[{"scheme":"inn","value":"7811489970"}]`.
 * @param note gets what is wrong with them
 */
export function identifierList (text: string, note: (fault: string) => void): Identifier[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {}
  if (typeof list !== 'object' || list === null) {
    note('is no list of schemes and values; screened without it')
    return []
  }
  return [list].flat().flatMap((entry, i) => {
    const { identifier, note: fault } = readEntry(entry)
    if (fault !== undefined) note(`entry ${i + 1} ${fault}`)
    return identifier ?? []
  })
}

function readEntry (entry: unknown): ReturnType<typeof readIdentifier> {
  const { scheme, value } = (entry ?? {}) as Record<string, unknown>
  const known = typeof scheme === 'string' ? scheme.trim().toLowerCase() : undefined
  if (!SCHEMES.has(known) || (typeof value !== 'string' && typeof value !== 'number')) return { note: 'is not an identifier that can be read; screened without it' }
  return readIdentifier({ scheme: known as IdentifierScheme, value: String(value) })
}
