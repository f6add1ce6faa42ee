import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { ListedParty } from '../../schemas/listed-party.js'

const faultsOf = checkOf(ListedParty)

/**
 * Why a value is no listed party, in one sentence that begins with the place (`/type must be one of …`);
 * undefined when it is one. Checks the schema, and that the name holds something to compare.
 */
export function partyFault (value: unknown): string | undefined {
  const [first] = toFaults(faultsOf(value))
  if (first === undefined) return /[\p{L}\p{N}]/u.test((value as ListedParty).name) ? undefined : '/name must hold a letter or a digit'
  return first.path === '' ? 'must be a JSON object with id, name and type' : `${first.path} ${first.message}`
}
