import type { SyncSettings } from './sync-settings.js'

/** A source of a list. */
export type SyncSource = FetchedSource | FolderSource

interface SourceTerms {
  /** The id in the variable LISTS. */
  id: string
  /** The list in words. */
  title: string
  /** Accepted formats, as `recogniseLists` names them. The first one found is taken, or all where `many` is set. */
  formats: readonly string[]
  /** Several files may be taken from a folder, each a list of its own. */
  many?: true
}

/** A source with a URL. */
export interface FetchedSource extends SourceTerms {
  /** The file's name in a mirror and on disk, and its publisher's URL. */
  file: { name: string, url: string }
  /** The environment variable with the token that the publisher asks for, which goes into the URL. */
  tokenVariable?: 'EU_LISTS_TOKEN'
}

/** A source that can only be taken from a folder. */
interface FolderSource extends SourceTerms {
  file?: never
  /** Why. */
  fromFolderOnly: string
}

const OFAC_EXPORTS = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'

/**
 * The lists that can be fetched or taken from a folder. The URLs are the publishers' own, as their pages give them. They
 * need no registration unless `fromFolderOnly` or `tokenVariable` says otherwise.
 */
export const SYNC_SOURCES: readonly SyncSource[] = [
  {
    id: 'un',
    title: 'UN Security Council consolidated list',
    formats: ['UN XML'],
    file: { name: 'consolidated.xml', url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml' }
  },
  {
    id: 'ofac',
    title: 'OFAC Specially Designated Nationals',
    formats: ['OFAC Advanced XML', 'OFAC SDN XML', 'OFAC SDN CSV'],
    file: { name: 'sdn.xml', url: `${OFAC_EXPORTS}/SDN.XML` }
  },
  {
    id: 'ofac-cons',
    title: 'OFAC Consolidated (non-SDN)',
    formats: ['OFAC Consolidated Advanced XML', 'OFAC Consolidated XML', 'OFAC Consolidated CSV'],
    file: { name: 'consolidated.xml', url: `${OFAC_EXPORTS}/CONSOLIDATED.XML` }
  },
  {
    id: 'eu',
    title: 'EU financial sanctions',
    formats: ['EU XML 1.1'],
    file: { name: 'full.xml', url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token={token}' },
    tokenVariable: 'EU_LISTS_TOKEN'
  },
  {
    id: 'uk',
    title: 'UK sanctions list',
    formats: ['UK XML', 'UK CSV', 'UK flat tables'],
    file: { name: 'UK-Sanctions-List.xml', url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml' }
  },
  {
    id: 'au',
    title: 'Australia, DFAT consolidated list',
    formats: ['Australia XLSX'],
    fromFolderOnly: 'the publisher moves the file, and old addresses answer with old lists: ' +
      'take it from https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list'
  },
  {
    id: 'ch',
    title: 'Switzerland, SECO list',
    formats: ['Switzerland XML'],
    file: {
      name: 'seco.xml',
      url: 'https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction'
    }
  },
  {
    id: 'ca',
    title: 'Canada, autonomous sanctions (SEMA)',
    formats: ['Canada XML'],
    file: {
      name: 'sema-lmes.xml',
      url: 'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml'
    }
  },
  {
    id: 'opensanctions',
    title: 'OpenSanctions',
    formats: ['OpenSanctions FtM', 'OpenSanctions CSV'],
    fromFolderOnly: 'its licence (CC BY-NC 4.0) asks businesses for an agreement: take the file that yours gives you'
  },
  {
    id: 'own',
    title: 'own lists in CSV or NDJSON, one a file',
    formats: ['own CSV', 'own NDJSON'],
    fromFolderOnly: 'they are yours',
    many: true
  }
]

/** The source with an id. @throws Error naming the known ids */
export function syncSource (id: string): SyncSource {
  const source = SYNC_SOURCES.find(each => each.id === id)
  if (source === undefined) throw new Error(`LISTS: ${JSON.stringify(id)} is none of ${SYNC_SOURCES.map(each => each.id).join(', ')}`)
  return source
}

/** Whether a source can only be taken from a folder: it has no URL, or its token is not set and there is no mirror. */
export function isOnlyTaken (source: SyncSource, { mirror, tokens }: Pick<SyncSettings, 'mirror' | 'tokens'>): boolean {
  if (source.file === undefined) return true
  return mirror === undefined && source.tokenVariable !== undefined && tokens[source.tokenVariable] === undefined
}
