const NAME_LINE = '1/'
/** Where the name is the first line, or stands behind one with the number of an account or a party: "CCPT/KP/654410078". */
const BEHIND_NUMBER = /^(?:(?:(?=\S*\d)\S*\/\S*|[A-Z]{0,2}\d{8,34})\s+)?(?=1\/[\p{L}\p{N}"'«“(])/u
/** Anywhere else, a street or a town must follow: "1/2" is also the number of a house. */
const BEFORE_OTHERS = /\s(?=1\/\p{L}.*[\s\p{L}.)"][23]\/[\p{L}\p{N}])/su
/** Names hold no such numbers, so a street and a country are told from them also without a space before. */
const NEXT_LINE = /\s+(?=[1-8]\/)|(?<=[\p{L}.)"'»])(?=[23]\/)/u

/**
 * The name in the numbered lines of a party in a payment message, of which 1 is the name, 2 the street and 3 the country; undefined
 * where there are none. A long name has two lines of the number 1. Source: SWIFT, option F of field 50.
 */
export function nameOfPaymentLines (text: string): string | undefined {
  if (!text.includes(NAME_LINE)) return undefined
  const lead = BEHIND_NUMBER.exec(text) ?? BEFORE_OTHERS.exec(text)
  if (lead === null) return undefined
  const lines = text.slice(lead.index + lead[0].length).split(NEXT_LINE)
  return lines.filter(line => line.startsWith(NAME_LINE)).map(line => line.slice(NAME_LINE.length).trim()).join(' ')
}
