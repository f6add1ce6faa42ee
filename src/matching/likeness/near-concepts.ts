import { EITHER_KOREA, NORTH_KOREA, SOUTH_KOREA } from '../../names/koreas.js'

/** Similarity of "Korea" and either state: papers of both use it. */
const COUNTRY = 0.97
/** Similarity of two kinds of state body: what one paper calls a committee, another calls a bureau. */
const BODY = 0.8
/**
 * Similarity of building trades: a builder uses one word in its language, and a wider or narrower one in English (건설 and E&C, 개발
 * and construction, مقاولات).
 */
const TRADE = 0.8
/**
 * Similarity of two concepts for which some language has one word: Arabic for office and bureau; Korean for equipment and its
 * installation, for livestock and its meat, for union and association, and for institute and research centre; Chinese for hotel
 * and restaurant, and for hardware and metal; Russian for bureau and management; English for what factories and studios produce.
 */
const SENSE = 0.85
/** Similarity of computers and information technology: informatique and informática are the everyday words for both. */
const COMPUTING = 0.9

/** Concepts of what a state, and a party or an army in it, is divided into. */
export const STATE_BODIES: readonly string[] = ['ministry', 'committee', 'department', 'bureau', 'administration']

const PAIRS: readonly (readonly [concept: string, other: string, similarity: number])[] = [
  [EITHER_KOREA, NORTH_KOREA, COUNTRY],
  [EITHER_KOREA, SOUTH_KOREA, COUNTRY],
  ...['enc', 'dnc', 'development', 'civil-engineering', 'housing', 'contractor'].map(trade => ['construction', trade, TRADE] as const),
  ['dnc', 'development', TRADE],
  ['enc', 'engineering', TRADE],
  ['aerospace', 'room-space', SENSE],
  ['aerospace', 'universal', SENSE],
  ['computer', 'information-technology', COMPUTING],
  ['marine', 'shipping', SENSE],
  ['installation', 'industrial-equipment', SENSE],
  ['bureau', 'office', SENSE],
  ['administration', 'supervision', SENSE],
  ['telecom', 'postal', SENSE],
  ['nii', 'institute', SENSE],
  ['nits', 'institute', SENSE],
  ['nits', 'nii', SENSE],
  ['material', 'supply', SENSE],
  ['livestock-pet', 'meat', SENSE],
  ['vessel', 'shipping', SENSE],
  ['light-industry', 'industry', SENSE],
  ['factory', 'manufacture', SENSE],
  ['entertainment', 'manufacture', SENSE],
  ['entertainment', 'film', SENSE],
  ['hotel', 'restaurant', SENSE],
  ['union', 'united', SENSE],
  ['union', 'association', SENSE],
  ['urban-development', 'city', SENSE],
  ['medical', 'pharmaceutical', SENSE],
  ['cooperative', 'cooperation-exchange', SENSE],
  ['center', 'combine', SENSE],
  ['bureau', 'management', SENSE],
  ['exchange', 'cooperation-exchange', SENSE],
  ['metal', 'hardware-tools', SENSE],
  ...STATE_BODIES.flatMap((body, i) => STATE_BODIES.slice(i + 1).map(other => [body, other, BODY] as const))
]

/** By concept: the concepts that the same name may be given under, each with its similarity (0-1). Symmetric. */
export const NEAR_CONCEPTS: Record<string, readonly (readonly [concept: string, similarity: number])[]> = near()

function near (): Record<string, [string, number][]> {
  const others: Record<string, [string, number][]> = {}
  for (const [concept, other, similarity] of PAIRS) {
    (others[concept] ??= []).push([other, similarity])
    ;(others[other] ??= []).push([concept, similarity])
  }
  return others
}
