import { canonicalIdentifier, isValidIdentifier } from './identifier.js'

/** How papers call the identifiers that can be checked, before the number. */
const CALLED = [
  ['imo', /\bimo\s*(?:no\.?|number|nr\.?|#|:)?\s*:?\s*(\d{7})(?!\d)/giu],
  ['inn', /(?<![\p{L}])(?:инн|inn)(?:\s*\/\s*(?:кпп|kpp))?\s*[:№#]?\s*(\d{10}(?:\d{2})?)(?!\d)/giu],
  ['ogrn', /(?<![\p{L}])(?:огрнип|огрн|ogrn)\s*[:№#]?\s*(\d{13}(?:\d{2})?)(?!\d)/giu],
  ['uscc', /(?:统一社会信用代码|uscc)\s*[:：]?\s*([0-9A-Z]{18})(?![0-9A-Z])/giu]
] as const

/** The identifiers that stand in the field of a name under their own names ("Jin Hye, IMO 9562233") and pass their check. */
export function identifiersWithin (name: string): { scheme: 'imo' | 'inn' | 'ogrn' | 'uscc', value: string }[] {
  if (!/\d{7}/.test(name)) return []
  return CALLED.flatMap(([scheme, pattern]) => [...name.matchAll(pattern)]
    .map(([, value]) => ({ scheme, value: canonicalIdentifier(scheme, value) }))
    .filter(({ value }) => isValidIdentifier(scheme, value) === true))
}
