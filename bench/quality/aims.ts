import { markdownTable } from '../tables.js'
import type { Totals } from './totals.js'
import type { Share } from './wilson.js'

/** The least recall at the first of the false-alert rates, percent, for columns of the headline. */
const recallAims: [column: string, percent: number][] = [
  ['DPRK aliases', 88],
  ['synthetic', 98],
  ['Korean script', 85],
  ['Chinese script', 75]
]
/** Below this share of the hard negatives may alert, percent. */
const hardNegativesAim = 2

const percent = ({ share }: Share) => `${(100 * share).toFixed(1)} %`

/** The aims beside what Tumen has reached of them, at the first of the false-alert rates. */
export function aimsTable ({ organisations: { headline, files } }: Totals): string {
  const { all: [byName], withCountry: [withCountry] } = files.hard_negative_org
  const isMet = ({ share }: Share) => 100 * share < hardNegativesAim
  return markdownTable([
    ['rows', 'aim', 'reached', 'met'],
    ...recallAims.map(([column, aim]) => {
      const [recall] = headline[column]
      return [`${column}, recall`, `${aim} %`, percent(recall), 100 * recall.share >= aim ? 'yes' : 'no']
    }),
    ...[['by the name alone', byName] as const, ['with the countries', withCountry] as const].map(([how, share]) =>
      [`hard negatives, alerts ${how}`, `under ${hardNegativesAim} %`, percent(share), isMet(share) ? 'yes' : 'no'])
  ])
}
