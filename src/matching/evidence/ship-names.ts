import type { AnalysedName } from '../../names/analysed-name.js'
import { rarityKey } from '../../names/romanise/phonemes.js'
import type { Token } from '../../names/words/token.js'
import { reordered } from '../scoring/alignment.js'
import type { NamesMet } from '../scoring/names-met.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { EFFECT, type NameFeature } from './evidence.js'

/** Two ships bear one name, and one of them has a number behind it: Lucky Star II is not Lucky Star. */
export const otherShip: NameFeature = ({ query, listed }, _question, party) => {
  const [asked, other] = [numberOf(query), numberOf(listed)]
  if (party.type !== 'vessel' || (asked === undefined) === (other === undefined)) return null
  return { feature: 'number', effect: EFFECT.oneNumber, text: `Only the name ${asked !== undefined ? 'asked about' : 'listed'} has a number; ships of one name are told apart by theirs.` }
}

/**
 * A ship has one name, as its register writes it, and many ships have names of the same words: Orion Star is not Star Orion, nor Asia
 * Bridge Asian Bridge, nor Dong Feng 6 Dong Feng 8.
 */
export const otherShipName: NameFeature = (names, { type }, party) => {
  if (party.type !== 'vessel') return null
  const numbers = [numberOf(names.query), numberOf(names.listed)]
  if (!numbers.includes(undefined) && numbers[0] !== numbers[1]) {
    return { feature: 'number', effect: EFFECT.oneNumber, text: 'Both names have a number, and not the same; ships of one name are told apart by theirs.' }
  }
  if (reordered(names.scored.pairs)) return { feature: 'type', effect: EFFECT.otherShipName, text: 'The listed party is a ship; the same words in another order are the name of another.' }
  // Where no type is given, a further word may be a note beside the name, see `firmForCraft`.
  const other = otherWord(names) ?? (type === 'vessel' ? unmetWord(names) : undefined)
  if (other === undefined) return null
  return { feature: 'type', effect: EFFECT.otherShipName, text: `The listed party is a ship, and "${other}" is no word of its name; ships of similar names are other ships.` }
}

function numberOf ({ tokens }: AnalysedName): string | undefined {
  return tokens.find(({ kind }) => kind === 'number')?.readings[0]
}

/** A word in Latin letters that met another one: by its meaning, or because it is like it. Romanisations of one word sound the same. */
function otherWord ({ query, listed, scored: { pairs } }: NamesMet): string | undefined {
  const words = pairs.filter(({ queryLength, listedLength }) => queryLength === 1 && listedLength === 1)
  const other = words.find(({ queryStart, listedStart }) => isOther(query.tokens[queryStart], listed.tokens[listedStart]))
  return other && query.tokens[other.queryStart].text
}

function isOther (word: Token, listed: Token): boolean {
  return word.script === 'latin' && listed.script === 'latin' && word.kind !== 'number' && rarityKey(word.text) !== rarityKey(listed.text)
}

/** An own word of the name asked about, or a small one, that met none of the ship's. */
function unmetWord (names: NamesMet): string | undefined {
  return unmetWords(names).query.find(({ kind }) => kind === 'name' || kind === 'connective')?.text
}
