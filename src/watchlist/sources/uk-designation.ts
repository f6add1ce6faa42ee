import type { PartyType } from '../../../schemas/party.js'
import { entityType } from './entity-type.js'
import type { RecordName } from './list-record.js'
import { RecordBuilder } from './record-builder.js'

const SOURCE_URL = 'https://www.gov.uk/government/publications/the-uk-sanctions-list'

/**
 * Begins a record of the UK list.
 * @param kind `Individual`, `Entity` or `Ship`, in upper or lower case
 * @param name tells companies from other organizations
 */
export function ukRecord (reference: string, kind: string, name: string): RecordBuilder {
  return new RecordBuilder({ list: 'UK', reference, type: ukType(kind, name), sourceUrl: SOURCE_URL })
}

function ukType (kind: string, name: string): PartyType {
  switch (kind.toLowerCase()) {
    case 'individual': return 'person'
    case 'ship': return 'vessel'
    default: return entityType(name)
  }
}

/** A name with given names first, as the list prints it. @param family Name 6: the family name, or an entity's whole name */
export function ukName (names: readonly string[], family: string): string {
  return [...names, family].filter(name => name !== '').join(' ')
}

/** Reads NameType and AliasStrength, which come in many spellings: `Primary Name variation`, `ALias`, `low_quality_aka`. */
export function ukNameKind (nameType: string, strength: string): Pick<RecordName, 'kind' | 'weak'> {
  const primary = /^primary[ _]?name$|^primary$/i.test(nameType)
  return { kind: primary ? 'primary' : /formerly|fka|f\.k\.a/i.test(nameType) ? 'fka' : 'aka', weak: /low/i.test(strength) }
}

/**
 * A birth date without the letters that the list writes for what it does not know: `dd/mm/1945` becomes 1945 and
 * `dd/05/1945` becomes 05/1945.
 */
export function ukBirth (text: string): string {
  return text.replace(/^(dd\/mm\/|dd\/)/i, '')
}
