import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { ListedParty } from '../../schemas/listed-party.js'
import { isCountryCode } from '../facts/countries.js'
import { doesExist } from '../facts/partial-date.js'

const faultsOf = checkOf(ListedParty)

/**
 * Explains in one sentence that begins with the place (`/type must be one of …`) why a value is not a listed party;
 * undefined when it is one. Checks the schema, and what a schema cannot: that the name has a letter or a digit, that country codes exist,
 * and that days exist. A country code that no question can have would contradict every country asked about.
 */
export function partyFault (value: unknown): string | undefined {
  const [first] = toFaults(faultsOf(value))
  if (first !== undefined) return first.path === '' ? 'must be a JSON object with id, name and type' : `${first.path} ${first.message}`
  const { name, countries = [], identifiers = [], birthDates = [], listings = [] } = value as ListedParty
  if (!/[\p{L}\p{N}]/u.test(name)) return '/name must hold a letter or a digit'
  return wrong('/countries', countries, isCountryCode, COUNTRY) ??
    wrong('/birthDates', birthDates, doesExist, DATE) ??
    wrong('/identifiers', identifiers.map(({ country }) => country), isCountryCode, COUNTRY, '/country') ??
    wrong('/listings', listings.map(({ listedOn }) => listedOn), doesExist, DATE, '/listedOn')
}

const COUNTRY = 'must be the ISO 3166-1 alpha-2 code of a country, such as GB'
const DATE = 'must be a day that exists, or a month or a year'

/** The first value that is there and not right, in words. */
function wrong (path: string, values: readonly (string | undefined)[], isRight: (value: string) => boolean, message: string, field = ''): string | undefined {
  const at = values.findIndex(value => value !== undefined && !isRight(value))
  return at === -1 ? undefined : `${path}/${at}${field} ${message}`
}
