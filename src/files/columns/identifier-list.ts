import { IdentifierScheme, PARTY_BOUNDS, type Party } from '../../../schemas/party.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'

type Identifier = NonNullable<Party['identifiers']>[number]

const SCHEMES: ReadonlySet<unknown> = new Set(IdentifierScheme.enum)

/** Whether a value is an identifier that can be asked about. */
export function isReadable ({ scheme, value }: Identifier): boolean {
  return value.length <= PARTY_BOUNDS.identifierLength && canonicalIdentifier(scheme, value) !== ''
}

/**
 * The identifiers of a cell that lists them as a party does: `[{"scheme":"inn","value":"7811489970"}]`.
 * @param note gets what cannot be read
 */
export function identifierList (text: string, note: (fault: string) => void): Identifier[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {}
  if (typeof list !== 'object' || list === null) {
    note('is no list of schemes and values')
    return []
  }
  return [list].flat().flatMap((entry, i) => {
    const identifier = identifierOf(entry)
    if (identifier === undefined) note(`entry ${i + 1} is not an identifier that can be read`)
    return identifier ?? []
  })
}

function identifierOf (entry: unknown): Identifier | undefined {
  const { scheme, value } = (entry ?? {}) as Record<string, unknown>
  const known = typeof scheme === 'string' ? scheme.trim().toLowerCase() : undefined
  if (!SCHEMES.has(known) || (typeof value !== 'string' && typeof value !== 'number')) return undefined
  const identifier = { scheme: known as IdentifierScheme, value: String(value) }
  return isReadable(identifier) ? identifier : undefined
}
