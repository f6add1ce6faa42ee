import type { LabourLink } from '../../schemas/listed-party.js'
import type { PartyType } from '../../schemas/party.js'

/** One line of the file that the bundled list is made from. */
export interface SourceParty {
  id: string
  name: string
  type: PartyType
  aliases: { name: string, weak: boolean, kind: string, script: string, sources: string[] }[]
  countries?: string[]
  addresses?: string[]
  /** Values by the name that the list gives their kind. */
  identifiers?: Record<string, string[]>
  dates_of_birth?: string[]
  positions?: string[]
  lists: {
    list: string
    reference?: string
    programs: string[]
    listed_on?: string
    listed_between?: [string, string]
    source_url: string
    un_reference?: string
    ofsi_group_id?: string
    dataid?: string
  }[]
  related?: { name: string, relation: string, source: string }[]
  source_records: string[]
  labour_link: LabourLink
  sectors: string[]
  labour_basis: string
  labour_sources: string[]
  labour_basis_verified?: boolean
  source_quality: 'official' | 'press'
}
