/** "Korea" may mean either state; papers of both use it. */
const COUNTRY = 0.97
/** Which body of a state a name is given to is told in one paper this way and in another that. */
const BODY = 0.8
/** Builders of the South call themselves one thing in Korean and a wider or narrower one in English: 건설 and E&C, 개발 and construction. */
const TRADE = 0.8
const STATE_BODIES = ['ministry', 'committee', 'department', 'bureau', 'administration']
/** Concepts that one name may be told by, with how alike they are. */
export const NEAR_CONCEPTS: Record<string, readonly (readonly [concept: string, similarity: number])[]> = {
  KOREA: [['KP', COUNTRY], ['KR', COUNTRY]],
  KP: [['KOREA', COUNTRY]],
  KR: [['KOREA', COUNTRY]],
  construction: [['enc', TRADE], ['dnc', TRADE], ['development', TRADE], ['civil-engineering', TRADE], ['housing', TRADE]],
  enc: [['construction', TRADE], ['engineering', TRADE]],
  dnc: [['construction', TRADE], ['development', TRADE]],
  development: [['construction', TRADE]],
  'civil-engineering': [['construction', TRADE]],
  housing: [['construction', TRADE]],
  ...Object.fromEntries(STATE_BODIES.map(body => [body, STATE_BODIES.filter(other => other !== body).map(other => [other, BODY])]))
}
