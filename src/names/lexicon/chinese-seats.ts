import table from '../../../data/lexicon/places.json' with { type: 'json' }

/** By id of a Chinese city: the province or the larger city that it is in. */
const AROUND: ReadonlyMap<string, string> = new Map((table.places as readonly { id: string, in?: string }[]).flatMap(({ id, in: around }) => around === undefined ? [] : [[id, around]]))
/** Places with a register of firms: provinces, cities, and Hong Kong and Macau, which have their own. */
const SEATS: ReadonlySet<string> = new Set([...AROUND.keys(), ...AROUND.values(), ...table.places.filter(({ id, kind }) => id.startsWith('CN-') && kind === 'province').map(({ id }) => id), 'HK', 'MO'])

/** Whether a place, by its concept, is one where a Chinese firm may have its seat, rather than a river or a part of the country. */
export function isChineseSeat (id: string): boolean {
  return SEATS.has(id)
}

/** Whether two seats are one, or one lies in the other: Shenyang and Liaoning, but not Shenyang and Dandong. */
export function mayBeOneSeat (a: string, b: string): boolean {
  return isIn(a, b) || isIn(b, a)
}

function isIn (seat: string, around: string): boolean {
  for (let at: string | undefined = seat; at !== undefined; at = AROUND.get(at)) if (at === around) return true
  return false
}
