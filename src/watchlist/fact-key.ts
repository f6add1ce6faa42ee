import type { ListedIdentifier } from '../../schemas/listed-party.js'
import { canonicalIdentifier } from '../identifiers/identifier.js'

/**
 * The same text for identifiers that are one, however lists write them. A wallet address may occur once for each coin, and
 * a number of which the scheme is not known once for each label.
 */
export function factKey ({ scheme, value, label }: ListedIdentifier): string {
  return [scheme, canonicalIdentifier(scheme, value), scheme === 'crypto_wallet' || scheme === 'other' ? label : ''].join(' ')
}
