/** The zeros of scripts with digits of their own that NFKC does not turn into ASCII digits. */
const NOUGHTS = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០'].map(nought => nought.codePointAt(0)!)

/** The value of a digit of any common script; undefined for any other code point. */
export function figureOf (codePoint: number): number | undefined {
  if (codePoint < 0x660) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : undefined
  const nought = NOUGHTS.find(first => codePoint >= first && codePoint < first + 10)
  return nought === undefined ? undefined : codePoint - nought
}

/** A number of any common script in ASCII digits, without leading zeros: ٠٣٨ is 38. */
export function plainFigures (text: string): string {
  return [...text].map(figure => figureOf(figure.codePointAt(0)!) ?? '').join('').replace(/^0+(?=\d)/, '')
}
