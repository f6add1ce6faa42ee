import { scriptOfText } from '../../../src/names/scripts.js'
import type { ListRecord, RecordName } from '../../../src/watchlist/sources/list-record.js'

type Fields = Partial<Omit<ListRecord, 'names' | 'list' | 'reference'>> & { names?: readonly (string | Partial<RecordName>)[] }

/** A record of a list with as little in it as a test needs. Names that are texts are good ones; the first is the primary name. */
export function record (list: string, reference: string, { names = [`${list} ${reference}`], ...fields }: Fields = {}): ListRecord {
  return {
    list, reference, type: 'company', countries: [], addresses: [], identifiers: [], birthDates: [], birthDateNotes: [], birthPlaces: [],
    positions: [], organizationTypes: [], programs: [], remarks: [],
    ...fields,
    names: names.map((given, index): RecordName => {
      const name = typeof given === 'string' ? { name: given } : given
      return { kind: index === 0 ? 'primary' : 'aka', weak: false, script: scriptOfText(name.name!), ...name } as RecordName
    })
  }
}
