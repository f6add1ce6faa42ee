import type { ScreenOptions } from '../../../schemas/screening.js'
import { toOpenOptions, toScreenOptions } from '../../files/file-options.js'
import { openSupplierFile } from '../../files/open-supplier-file.js'
import type { SupplierFile } from '../../files/row.js'
import type { PinnedScreening } from '../../screening/service.js'
import type { Services } from '../../services/services.js'
import { VersionNotKeptError } from '../../watchlist/generations/version-not-kept.js'
import type { Upload } from './upload.js'

/** A supplier file that is read up to its header, with what is to screen it: one version of the list, and the options. */
export interface OpenUpload { supplierFile: SupplierFile, pinned: PinnedScreening, screenOptions: ScreenOptions }

/**
 * Opens an upload within the limits of the service.
 * @throws VersionNotKeptError, whose path is that of the option among those of an upload; FileError
 */
export async function openUpload ({ file, options }: Upload, { config, screening }: Services): Promise<OpenUpload> {
  const pinned = await screening.pinned(options.watchlistVersion).catch((error: unknown) => {
    throw error instanceof VersionNotKeptError ? error.at('/watchlistVersion') : error
  })
  const screenOptions = toScreenOptions(options, pinned.policy, pinned.corpus.listNames)
  const supplierFile = await openSupplierFile(file, {
    ...toOpenOptions(options),
    limits: { bytes: config.FILE_LIMIT, unpackedBytes: config.FILE_UNPACKED_LIMIT, rows: config.FILE_MAX_ROWS },
    folder: config.UPLOAD_DIR
  })
  return { supplierFile, pinned, screenOptions }
}
