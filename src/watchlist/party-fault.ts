import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { ListedParty } from '../../schemas/listed-party.js'
import { isCountryCode } from '../facts/countries.js'
import { doesExist } from '../facts/partial-date.js'
import { DAMAGED, isDamaged } from './damaged-name.js'

const faultsOf = checkOf(ListedParty)

/**
 * Explains in one sentence that begins with the place (`/type must be one of …`) why a value is not a listed party;
 * undefined when it is one. Checks the schema, and what a schema cannot: that names have a letter or a digit and none that
 * was lost, that country codes exist, and that days exist. A country code that no question can have would contradict every
 * country asked about.
 */
export function partyFault (value: unknown): string | undefined {
  const [first] = toFaults(faultsOf(value))
  if (first !== undefined) return first.path === '' ? 'must be a JSON object with id, name and type' : `${first.path} ${first.message}`
  const { name, aliases = [], countries = [], identifiers = [], birthDates = [], listings = [] } = value as ListedParty
  return nameFault('/name', name) ??
    aliases.map((alias, i) => nameFault(`/aliases/${i}/name`, alias.name)).find(fault => fault !== undefined) ??
    wrong('/countries', countries, isCountryCode, COUNTRY) ??
    wrong('/birthDates', birthDates, doesExist, DATE) ??
    wrong('/identifiers', identifiers.map(({ country }) => country), isCountryCode, COUNTRY, '/country') ??
    wrong('/listings', listings.map(({ listedOn }) => listedOn), doesExist, DATE, '/listedOn')
}

const COUNTRY = 'must be the ISO 3166-1 alpha-2 code of a country, such as GB'
const DATE = 'must be a day that exists, or a month or a year'

function nameFault (path: string, name: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return `${path} must hold a letter or a digit`
  return isDamaged(name) ? `${path} ${DAMAGED}` : undefined
}

/** The first value that is there and not right, in words. */
function wrong (path: string, values: readonly (string | undefined)[], isRight: (value: string) => boolean, message: string, field = ''): string | undefined {
  const at = values.findIndex(value => value !== undefined && !isRight(value))
  return at === -1 ? undefined : `${path}/${at}${field} ${message}`
}
