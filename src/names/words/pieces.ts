import { divideCompound } from './compounds.js'
import { simplifyHan } from '../romanise/han.js'
import { foldLatin } from '../text/latin.js'
import { memoisedByScript } from '../text/memoised.js'
import { withoutOptionalMarks } from '../text/optional-marks.js'
import { placesTogether } from './places-apart.js'
import type { Run, Script } from '../text/scripts.js'
import type { Compound } from './token.js'

/** A word of a name, or a part of one that was written together. */
export interface Piece extends Run { cutFrom?: Compound }

/** The pieces of a name in reading order. The two words of a place are put together where other words stand between them. */
export function piecesInOrder (runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = []
  const texts: string[] = []
  for (const { text, script, written } of runs) {
    for (const piece of dividedRun[script](text)) {
      pieces.push(written === undefined ? piece : { ...piece, written })
      texts.push(piece.text)
    }
  }
  return placesTogether(texts)?.map(i => pieces[i]) ?? pieces
}

/**
 * The pieces of a run in the spelling of the lexicon: simplified Han, no diacritics or optional marks. Latin and Cyrillic words
 * that were written together are divided.
 */
const dividedRun: Record<Script, (text: string) => readonly Piece[]> = memoisedByScript((text, script) => {
  if (script !== 'latin' && script !== 'cyrillic') return written({ text: script === 'han' ? simplifyHan(text) : withoutOptionalMarks(text), script })
  const word = script === 'latin' ? foldLatin(text) : withoutOptionalMarks(text)
  const parts = divideCompound(word)
  if (parts.length === 1) return written({ text: parts[0], script })
  const cutFrom: Compound = { text: word, parts: parts.length }
  return parts.map(part => ({ text: part, script, cutFrom }))
})

function written (piece: Piece): Piece[] {
  return piece.text === '' ? [] : [piece]
}
