/** The noughts of the scripts that have figures of their own, as far as NFKC does not turn them into ours. */
const NOUGHTS = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០'].map(nought => nought.codePointAt(0)!)

/** The value of a figure of any common script, or undefined for what is none. */
export function figureOf (codePoint: number): number | undefined {
  if (codePoint < 0x660) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : undefined
  const nought = NOUGHTS.find(first => codePoint >= first && codePoint < first + 10)
  return nought === undefined ? undefined : codePoint - nought
}

/** A number of any common script in our figures, without noughts before it: ٠٣٨ is 38. */
export function plainFigures (text: string): string {
  return [...text].map(figure => figureOf(figure.codePointAt(0)!) ?? '').join('').replace(/^0+(?=\d)/, '')
}
