import { scriptOfText } from '../../../src/names/text/scripts.js'
import type { ListRecord, RecordName } from '../../../src/watchlist/sources/list-record.js'

type Fields = Partial<Omit<ListRecord, 'names' | 'list' | 'reference'>> & { names?: readonly (string | Partial<RecordName>)[] }

/** A minimal record of a list. Names given as texts are not weak; the first name is the primary one. */
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
