import type { AnalysedName } from './analyse.js'
import { readingsOf } from './readings.js'

/** Fewer letters stand for too many names. */
const SHORTEST = 3
/** An abbreviation takes the word Company or Corporation along as often as not; it hardly ever takes Ltd. */
const COMPANY = /^(?:co|к)/

/**
 * The initials by which papers may call a body, in Latin letters: "kmdt" and "kmdtc" for Korea Mining Development Trading
 * Corporation. None where a name has too few words, or words of a script that has no letters to begin with.
 */
export function initialismsOf ({ tokens, legalForms }: AnalysedName): string[] {
  const telling = tokens.filter(({ kind }) => kind !== 'connective')
  const script = telling[0]?.script
  if ((script !== 'latin' && script !== 'cyrillic') || telling.some(token => token.script !== script)) return []
  let letters = ''
  for (const [i, { text, cutFrom }] of telling.entries()) {
    // Words written in one have one initial.
    if (cutFrom !== undefined && cutFrom === telling[i - 1]?.cutFrom) continue
    for (const word of text.split(' ')) letters += word[0]
  }
  const company = legalForms.find(({ text }) => COMPANY.test(text))
  const written = company === undefined ? [letters] : [letters, letters + company.text[0]]
  return written.filter(({ length }) => length >= SHORTEST).flatMap(text => script === 'latin' ? [text] : readingsOf(text, script))
}
