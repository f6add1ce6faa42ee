/** "Korea" may mean either state; papers of both use it. */
const COUNTRY = 0.97
/** Which body of a state a name is given to is told in one paper this way and in another that. */
const BODY = 0.8
/** Builders call themselves one thing in one language and a wider or narrower one in English: 건설 and E&C, 개발 and construction, مقاولات. */
const TRADE = 0.8
/**
 * One word of a language is two of another: Arabic has one for office and bureau, Korean one for equipment and its installation, for livestock and its
 * meat and for union and association, Chinese one for hotel and restaurant and for hardware and metal, Russian one for bureau and management, English
 * one for what factories and studios produce.
 */
const SENSE = 0.85
const STATE_BODIES = ['ministry', 'committee', 'department', 'bureau', 'administration']

const PAIRS: readonly (readonly [concept: string, other: string, similarity: number])[] = [
  ['KOREA', 'KP', COUNTRY],
  ['KOREA', 'KR', COUNTRY],
  ...['enc', 'dnc', 'development', 'civil-engineering', 'housing', 'contractor'].map(trade => ['construction', trade, TRADE] as const),
  ['dnc', 'development', TRADE],
  ['enc', 'engineering', TRADE],
  ['aerospace', 'room-space', SENSE],
  ['aerospace', 'universal', SENSE],
  ['marine', 'shipping', SENSE],
  ['installation', 'industrial-equipment', SENSE],
  ['bureau', 'office', SENSE],
  ['administration', 'supervision', SENSE],
  ['telecom', 'postal', SENSE],
  ['nii', 'institute', SENSE],
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

/** Concepts that one name may be told by, with how alike they are. */
export const NEAR_CONCEPTS: Record<string, readonly (readonly [concept: string, similarity: number])[]> = near()

function near (): Record<string, [string, number][]> {
  const others: Record<string, [string, number][]> = {}
  for (const [concept, other, similarity] of PAIRS) {
    (others[concept] ??= []).push([other, similarity])
    ;(others[other] ??= []).push([concept, similarity])
  }
  return others
}
