import type { AnalysedName } from './analyse.js'
import type { LegalForm } from './legal-forms.js'
import { readingsOf } from './readings.js'
import type { Script } from './scripts.js'

/** Fewer letters stand for too many names. */
const SHORTEST = 3
/** An abbreviation takes the word Company or Corporation along as often as not, and Ltd hardly ever. */
const COMPANY: Partial<Record<Script, ReadonlySet<string>>> = {
  latin: new Set(['company', 'co', 'corporation', 'corp']),
  cyrillic: new Set(['компания', 'корпорация'])
}

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
    // An abbreviation that a name gives of itself is none of its words, though it may pass for a business word: "... Shipping Agency (KOSA)".
    if (text === letters) continue
    for (const word of text.split(' ')) letters += word[0]
  }
  const company = companyInitials(legalForms, COMPANY[script]!)
  const written = company === '' ? [letters] : [letters, letters + company]
  return written.filter(({ length }) => length >= SHORTEST).flatMap(text => script === 'latin' ? [text] : readingsOf(text, script))
}

/** The initials of the first legal form that says Company, to that word: "gc" of General Corporation, "c" of Co., Ltd. */
function companyInitials (legalForms: readonly LegalForm[], company: ReadonlySet<string>): string {
  for (const { text } of legalForms) {
    const words = text.split(' ')
    const last = words.findIndex(word => company.has(word))
    if (last >= 0) return words.slice(0, last + 1).map(word => word[0]).join('')
  }
  return ''
}
