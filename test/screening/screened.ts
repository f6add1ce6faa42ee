import type { Screening, ScreenRequest } from '../../schemas/screening.js'
import type { ScreeningService } from '../../src/screening/service.js'
import type { CacheResult } from '../../src/screening/service-parts.js'

/** The answer of a service as an object, and where its verdict came from. */
export async function screened (service: ScreeningService, request: ScreenRequest): Promise<{ screening: Screening, cache: CacheResult }> {
  const { text, cache } = await service.screenText(request)
  return { screening: JSON.parse(text) as Screening, cache }
}
