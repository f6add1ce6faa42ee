import type { ListedParty } from '../../schemas/listed-party.js'
import type { PartyType } from '../../schemas/party.js'
import type { MatchOptions } from '../../src/matching/asked/match-options.js'
import { Matcher } from '../../src/matching/matcher.js'
import { asked, DEFAULT_THRESHOLD } from './asked.js'

/** All matches at the threshold that a request has by default. */
export const ALL: MatchOptions = { threshold: DEFAULT_THRESHOLD, limit: 100 }

/** Made-up parties with the same name, which differ only in what a test changes. */
export function namesakes (...changes: Partial<ListedParty>[]): Matcher {
  return new Matcher(changes.map((change, i) => ({ id: `T:${i}`, name: 'Tolmen Orvel', type: 'company', ...change })))
}

/** The ids of the parties that a question about their name finds. */
export function found (matcher: Matcher, options: Partial<MatchOptions> = {}, type?: PartyType): string[] {
  const party = { name: 'Tolmen Orvel', ...(type && { type }) }
  return matcher.match(asked(party), { ...ALL, ...options }).map(match => match.party.id)
}
