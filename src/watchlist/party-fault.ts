import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { ListedParty } from '../../schemas/listed-party.js'

const faultsOf = checkOf(ListedParty)

/**
 * Why a value is not a listed party, in a sentence that begins with the path (`/type must be one of …`). Undefined when
 * it is one. This checks the schema, and that the name has a letter or digit to compare.
 */
export function partyFault (value: unknown): string | undefined {
  const [first] = toFaults(faultsOf(value))
  if (first === undefined) return /[\p{L}\p{N}]/u.test((value as ListedParty).name) ? undefined : '/name must hold a letter or a digit'
  return first.path === '' ? 'must be a JSON object with id, name and type' : `${first.path} ${first.message}`
}
