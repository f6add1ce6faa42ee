import type { AnalysedName } from './analysed-name.js'
import { textsIn } from './lexicon/legal-form-table.js'
import type { LegalForm } from './lexicon/legal-forms.js'
import { readingsOf } from './romanise/readings.js'
import { scriptOfText } from './text/scripts.js'

/** Fewer letters stand for too many names. */
const SHORTEST = 3
/** Company, Corporation and the like. */
const WITH_INITIAL = textsIn('initialTexts')
/** By script, since all initials are letters of one. */
const COMPANY = { latin: ofScript('latin'), cyrillic: ofScript('cyrillic') }

function ofScript (script: 'latin' | 'cyrillic'): ReadonlySet<string> {
  return new Set(WITH_INITIAL.filter(word => scriptOfText(word) === script))
}

/**
 * The initials, in Latin letters, by which documents may call a body: "kmdt" and "kmdtc" for Korea Mining Development Trading
 * Corporation. Empty unless all words are Latin or all are Cyrillic. Initials of fewer than three letters are left out.
 */
export function initialismsOf ({ tokens, legalForms }: AnalysedName): string[] {
  const telling = tokens.filter(({ kind }) => kind !== 'connective')
  const script = telling[0]?.script
  if ((script !== 'latin' && script !== 'cyrillic') || telling.some(token => token.script !== script)) return []
  let letters = ''
  for (const [i, { text, cutFrom }] of telling.entries()) {
    // The parts of a compound share one initial.
    if (cutFrom !== undefined && cutFrom === telling[i - 1]?.cutFrom) continue
    // The abbreviation that a name gives of itself has no initial, though it may pass for a business word: "... Agency (KOSA)".
    if (text === letters) continue
    for (const word of text.split(' ')) letters += word[0]
  }
  const company = companyInitials(legalForms, COMPANY[script])
  const written = company === '' ? [letters] : [letters, letters + company]
  return written.filter(({ length }) => length >= SHORTEST).flatMap(text => script === 'latin' ? [text] : readingsOf(text, script))
}

/** The initials of the first legal form that has one of these words, up to it: "gc" of General Corporation, "c" of Co., Ltd. */
function companyInitials (legalForms: readonly LegalForm[], company: ReadonlySet<string>): string {
  for (const { text } of legalForms) {
    const words = text.split(' ')
    const last = words.findIndex(word => company.has(word))
    if (last >= 0) return words.slice(0, last + 1).map(word => word[0]).join('')
  }
  return ''
}
