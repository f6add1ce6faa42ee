import { romaniseHangul } from './romanise/hangul.js'
import type { LegalForm } from './lexicon/legal-forms.js'
import { englishConceptOf } from './lexicon/lexicon.js'
import { businessWordAsName } from './business-words-as-names.js'
import { rarityKey } from './romanise/phonemes.js'
import { bitsOf } from './lexicon/rarity.js'
import { readingsOf } from './romanise/readings.js'
import type { Unspaced } from './text/scripts.js'
import { isBody, withoutArea } from './words/segment-words.js'
import { segment } from './words/segment.js'
import type { Token } from './words/token.js'
import { conceptToken, nameToken, NAME_TOKENS, SEGMENT_TOKENS } from './word-tokens.js'

/** Adds what a word says that is written without spaces: its business words, legal forms, loanwords and names. */
export function addSegments (word: string, script: Unspaced, tokens: Token[], legalForms: LegalForm[]): void {
  if (word.length === 1 && isBody(word, 0, script) && tokens.at(-1)?.kind === 'number') {
    tokens.push(SEGMENT_TOKENS[script](word))
    return
  }
  const parts = segment(word, script)
  const own = script === 'hangul' && tokens.length === 0 ? businessWordAsName(parts) : undefined
  for (const [i, part] of parts.entries()) {
    if (i === 0 && own !== undefined) {
      const name = NAME_TOKENS[script](part.text)
      // Many firms are named by such a word, so that it says no more about identity than the business word does.
      tokens.push({ ...name, concept: own.id, bits: Math.min(name.bits, bitsOf('#' + own.id)) })
    } else if (part.is === 'legal') {
      legalForms.push(part.form)
    } else if (part.is === 'concept') {
      tokens.push(SEGMENT_TOKENS[script](script === 'han' ? withoutArea(part.text) : part.text))
    } else if (part.is === 'loanword') {
      const concept = englishConceptOf(part.english)
      tokens.push(concept === undefined
        ? nameToken(part.text, script, [part.english, romaniseHangul(part.text, 'revised')])
        : conceptToken(part.text, script, concept))
    } else if (part.is === 'letters') {
      tokens.push({ ...nameToken(part.text, script, readingsOf(part.text, script)), letters: part.letters, bits: bitsOf(rarityKey(part.letters)) })
    } else {
      tokens.push(NAME_TOKENS[script](part.text))
    }
  }
}
