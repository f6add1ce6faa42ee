import { defined } from '../../schemas/defined.js'
import type { EntitiesPage, EntitiesQuery } from '../../schemas/entities.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import { possibleCountries, unknownCountry } from '../facts/countries.js'
import { placeAfter } from '../paging/cursor.js'
import { pageAfter } from '../paging/page.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import { listNamed } from '../question/list-named.js'
import type { Corpus } from '../watchlist/corpus.js'

/**
 * One page of the listed parties that pass the filters, in the order of their ids.
 * @throws InvalidQuestionError for a country or a list that is not known
 * @throws InvalidCursorError, OutdatedCursorError
 */
export function browse (corpus: Corpus, query: EntitiesQuery): EntitiesPage {
  const { version, asOf } = corpus
  const found = corpus.parties.filter(filter(corpus, query))
  return {
    ...pageAfter(found, placeAfter(query.cursor, version), version, query.limit),
    total: found.length,
    watchlist: defined({ version, asOf })
  }
}

function filter ({ listNames }: Corpus, { list: named, type, country, labourLink }: EntitiesQuery): (party: ListedParty) => boolean {
  const codes = country === undefined ? undefined : possibleCountries(country)
  if (country !== undefined && codes?.length === 0) throw new InvalidQuestionError([{ path: '/country', message: unknownCountry(country) }])
  const list = listAsked(named, listNames)
  return party =>
    (type === undefined || party.type === type) &&
    (codes === undefined || (party.countries?.some(code => codes.includes(code)) ?? false)) &&
    (labourLink === undefined || party.labour?.link === labourLink) &&
    (list === undefined || (party.listings?.some(listing => listing.list === list) ?? false))
}

/**
 * The list that a filter names, in any case, as the corpus names it; undefined where it names none. A misspelt list would
 * find nobody and look like good news.
 * @throws InvalidQuestionError naming the lists that there are
 */
export function listAsked (named: string | undefined, listNames: readonly string[]): string | undefined {
  if (named === undefined) return undefined
  const list = listNamed(named, listNames)
  if (list !== undefined) return list
  throw new InvalidQuestionError([{ path: '/list', message: `must be one of the lists in use: ${listNames.join(', ')}` }])
}
