import { isRussianPreposition } from '../lexicon/connectives.js'
import type { Run, Unspaced } from '../text/scripts.js'
import { withJoinedNames } from './arabic-names.js'
import { CHINESE_SURNAMES } from './chinese-surnames.js'
import { KOREAN_SURNAMES } from './korean-surnames.js'
import { withoutTitles } from './titles.js'

/**
 * The words of a person's name as they are compared: without titles, unless nothing else remains; a name in one piece divided,
 * and an Arabic name of several words in one.
 */
export function partsOfPerson (pieces: readonly Run[]): readonly Run[] {
  const untitled = withoutPreposition(withoutTitles(pieces), pieces)
  return withJoinedNames(dividedPieces(untitled.length > 0 ? untitled : pieces))
}

/** Titles that were left out may have a preposition before them: "с ИП Козловым". Behind a title, Со and Ко are family names. */
function withoutPreposition (untitled: readonly Run[], pieces: readonly Run[]): readonly Run[] {
  const isFirst = untitled[0]?.text === pieces[0]?.text
  return isFirst && untitled.length > 1 && untitled.length < pieces.length && isRussianPreposition(untitled[0].text) ? untitled.slice(1) : untitled
}

/**
 * Hangul and Han pieces as family name and given name. A single piece is divided. Where the whole name is written as three or
 * more single characters, the first is the family name and the others are joined to the given name.
 */
function dividedPieces (pieces: readonly Run[]): readonly Run[] {
  if (!pieces.some(({ script }) => script === 'hangul' || script === 'han')) return pieces
  return (['hangul', 'han'] as const).reduce<readonly Run[]>((divided, script) => {
    const ofScript = divided.filter(piece => piece.script === script)
    if (ofScript.length === 1) return divided.flatMap(piece => piece.script === script ? inOnePiece(piece.text, script) : [piece])
    if (ofScript.length < 3 || ofScript.length < divided.length || !ofScript.every(({ text }) => text.length === 1)) return divided
    return [ofScript[0], { text: ofScript.slice(1).map(({ text }) => text).join(''), script }]
  }, pieces)
}

/** Divides a name of two to four characters after its family name, which may have two. Other names stay whole. */
function inOnePiece (name: string, script: Unspaced): Run[] {
  const surnames = script === 'han' ? CHINESE_SURNAMES : KOREAN_SURNAMES
  const length = surnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1
  if (name.length < 2 || name.length > 4 || !surnames.has(name.slice(0, length))) return [{ text: name, script }]
  return [{ text: name.slice(0, length), script }, { text: name.slice(length), script }]
}
