import type { LabourLinks } from '../labour/labour-links.js'
import type { ListRecord } from '../sources/list-record.js'
import { blocksOf, type Block } from './blocks.js'
import type { KeyedRecord } from './record-key.js'

const UN_REFERENCE = /\b[A-Z]{2,3}[ei]\.\d{3}\b/gi

/**
 * Records that explicitly refer to the same listing: by the UN's reference or DATAID, by the group id of the UK's OFSI, or
 * because they have the same reference on one list.
 */
export function crossReferences (records: readonly ListRecord[]): Block[] {
  return [
    ...blocksOf(records, 'reference', record => [`${record.list} ${record.reference}`], key => `both are ${key}`),
    ...blocksOf(records, 'un_reference', unReferencesOf, key => `both give the UN reference ${key}`),
    ...blocksOf(records, 'un_data_id', ({ dataId }) => idOf(dataId), key => `both give the UN's DATAID ${key}`),
    ...blocksOf(records, 'ofsi_group', ({ ofsiGroupId }) => idOf(ofsiGroupId), key => `both give the OFSI group id ${key}`)
  ]
}

/** Records that people have found to be one party. @param curated the curated parties by record */
export function curatedBlocks (records: readonly KeyedRecord[], curated: LabourLinks): Block[] {
  const idOf = new Map(records.map(({ key, record }) => [record, curated.get(key)?.id]))
  return blocksOf(records.map(({ record }) => record), 'curated', record => asList(idOf.get(record)), id => `both were found by hand to be ${id}`)
}

/** UN references in their normal form. Lists write them with spaces around them or words beside them. */
function unReferencesOf ({ unReference = '' }: ListRecord): string[] {
  return (unReference.match(UN_REFERENCE) ?? []).map(text => text.slice(0, -5).toUpperCase() + text.slice(-5).toLowerCase())
}

function asList (id: string | undefined): string[] {
  return id === undefined ? [] : [id]
}

function idOf (text: string = ''): string[] {
  const id = text.trim()
  return /\d/.test(id) ? [id] : []
}
