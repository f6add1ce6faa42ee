import { legalPhrases } from '../lexicon/legal-forms.js'
import { LEXICON_PHRASES } from '../lexicon/lexicon.js'

/** Shorter phrases, and shorter legal forms, are too often parts of one word. */
export const SHORTEST_GLUED = 8
const SHORTEST_FORM = 10

/** Several words that are written as one where a text lost its spaces. */
export interface GluedPhrase { words: readonly string[], isForm: boolean }

const glued = new Map<string, GluedPhrase>()
for (const { words } of LEXICON_PHRASES) if (words.join('').length >= SHORTEST_GLUED) glued.set(words.join(''), { words, isForm: false })
for (const words of legalPhrases()) if (words.join('').length >= SHORTEST_FORM) glued.set(words.join(''), { words, isForm: true })

/** The legal form or phrase of the lexicon that a text is without its spaces: "limitedliabilitycompany", "realestate". */
export function gluedPhrase (text: string): GluedPhrase | undefined {
  return glued.get(text)
}
