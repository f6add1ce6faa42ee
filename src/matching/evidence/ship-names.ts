import type { AnalysedName } from '../../names/analysed-name.js'
import { mayBeSyllable } from '../../names/lexicon/connectives.js'
import { rarityKey } from '../../names/romanise/phonemes.js'
import { isNumber, type Token } from '../../names/words/token.js'
import { spellingSimilarity } from '../likeness/spelling-similarity.js'
import { reordered } from '../scoring/alignment.js'
import type { NamesMet } from '../scoring/names-met.js'
import { isOfSingleWords, type Pairing } from '../scoring/pairing.js'
import { hasMet, unmetWords } from '../scoring/unmet-words.js'
import { EFFECT, type Evidence, type NameFeature } from './evidence.js'
import { KEPT_AT } from './kept-score.js'

/** From this similarity on a word is a slip of another: two letters exchanged in three, or one wrong in four. */
const SLIP = 0.7

/** Two ships bear one name, and one of them has a number behind it: Lucky Star II is not Lucky Star. */
export const otherShip: NameFeature = ({ query, listed }, _question, party) => {
  const [asked, other] = [numberOf(query), numberOf(listed)]
  if (party.type !== 'vessel' || (asked === undefined) === (other === undefined)) return null
  return { feature: 'number', effect: EFFECT.oneNumber, text: `Only the ${asked !== undefined ? 'name asked about' : 'listed name'} has a number; ships of one name are told apart by theirs.` }
}

/**
 * A ship has one name, as its register writes it, and many ships have names of the same words: Orion Star is not Star Orion, nor Asia
 * Bridge Asian Bridge, nor Dong Feng 6 Dong Feng 8. But for another number, the match stays worth a review where every listed word met:
 * the other word may be a slip or a note.
 */
export const otherShipName: NameFeature = (names, { type }, party) => {
  if (party.type !== 'vessel' || names.query.canonical === names.listed.canonical) return null
  const numbers = [numberOf(names.query), numberOf(names.listed)]
  if (!numbers.includes(undefined) && numbers[0] !== numbers[1]) {
    return { feature: 'number', effect: EFFECT.oneNumber, text: 'Both names have a number, and not the same; ships of one name are told apart by theirs.' }
  }
  const lacks = lacksWord(names)
  if (reordered(ofWords(names))) return ofOtherShip('the same words in another order are the name of another.', !lacks)
  // Where no type is given, a further word may be a note beside the name, see `firmForCraft`.
  const other = otherWord(names) ?? (lacks || type === 'vessel' ? unmetWord(names, lacks) : undefined)
  return other === undefined ? null : ofOtherShip(`"${other}" is no word of its name; ships of similar names are other ships.`, !lacks)
}

function ofOtherShip (why: string, isForReview: boolean): Evidence {
  const text = `The listed party is a ship; ${why}`
  if (!isForReview) return { feature: 'type', effect: EFFECT.otherShipName, text }
  return { feature: 'type', effect: EFFECT.otherShipName, leaves: KEPT_AT, text: `${text} This takes no more than leaves a match worth a review.` }
}

/**
 * Whether the name asked about lacks a word of the listed one and has no slip of it, or has another of another meaning for it: Western
 * Star, Eastern Star.
 */
function lacksWord (names: NamesMet): boolean {
  const { query, listed, scored: { pairs } } = names
  const unmet = unmetWords(names)
  return unmet.listed.some(word => !isNumber(word) && word.kind !== 'connective' && !unmet.query.some(other => isSlip(other, word))) ||
    pairs.some(({ queryStart, listedStart }) => isOtherConcept(query.tokens[queryStart], listed.tokens[listedStart]))
}

/**
 * Whether a word is another with two letters exchanged or one misread: DNA for Dan, Gurn for Gum. Short words sound unlike then. Two
 * words of known meanings are none of each other: Eastern, Western.
 */
function isSlip (word: Token, listed: Token): boolean {
  if (word.concept !== undefined && listed.concept !== undefined) return false
  return spellingSimilarity(asMisread(word), asMisread(listed)) >= SLIP
}

/** Scanned, "rn" and "m" look alike. */
function asMisread ({ readings: [reading] }: Token): string {
  return reading.replaceAll('rn', 'm')
}

/** Whether words that are spelt alike mean different things. */
function isOtherConcept (word: Token, listed: Token): boolean {
  return word.kind === 'generic' && listed.kind === 'generic' && word.concept !== listed.concept
}

function numberOf ({ tokens }: AnalysedName): string | undefined {
  return tokens.find(isNumber)?.readings[0]
}

/** The words that met, without the number of the ship: "No. 8 Petrel" is Petrel 8. */
function ofWords ({ query, scored: { pairs } }: NamesMet): Pairing[] {
  return pairs.filter(({ queryStart, queryLength }) => queryLength > 1 || !isNumber(query.tokens[queryStart]))
}

/** A word in Latin letters that met another one: by its meaning, or because it is like it. Romanisations of one word sound the same. */
function otherWord ({ query, listed, scored: { pairs } }: NamesMet): string | undefined {
  const other = pairs.filter(isOfSingleWords).find(({ queryStart, listedStart }) => isOther(query.tokens[queryStart], listed.tokens[listedStart]))
  return other && query.tokens[other.queryStart].text
}

function isOther (word: Token, listed: Token): boolean {
  return word.script === 'latin' && listed.script === 'latin' && !isNumber(word) && rarityKey(word.text) !== rarityKey(listed.text)
}

/**
 * A word in the name asked about alone that would make it another one.
 * @param inPlace whether it stands in place of a listed one: then a direction, a sea and the like are words of the name too
 */
function unmetWord (names: NamesMet, inPlace: boolean): string | undefined {
  const { query: { tokens }, listed } = names
  const start = tokens.findIndex((_, i) => hasMet(names, i))
  return tokens.find((word, i) => !hasMet(names, i) && (isOfName(word, listed) || (inPlace && OF_SHIPS.has(word.kind))) && !isBesideName(tokens, i, start))?.text
}

/**
 * Whether a word stands beside a ship's name rather than in it.
 * @param start where the name begins
 */
function isBesideName (tokens: readonly Token[], i: number, start: number): boolean {
  const { text } = tokens[i]
  return BESIDE_SHIP.has(text) || (i < start && KIND_OF_SHIP.has(text)) ||
    (NUMBER_BEFORE.has(text) && isNumber(tokens[i + 1])) || (NUMBER_BEHIND.has(text) && isNumber(tokens[i - 1]))
}

/** Of the connectives, one that is a syllable of other names too may be a word of the name, unless the listed name has it. */
function isOfName ({ kind, text }: Token, listed: AnalysedName): boolean {
  return kind === 'name' || (kind === 'connective' && mayBeSyllable(text) && !listed.tokens.some(word => word.text === text))
}

/** Kinds of words that describe firms and stand in the names of ships: "Northern", "Ocean", "Asian". */
const OF_SHIPS = new Set<Token['kind']>(['generic', 'place', 'activity'])
/** What papers write beside the name of a ship: who sails and who runs her, what she carries, how she is called. */
const BESIDE_SHIP = new Set(['captain', 'capt', 'master', 'crew', 'seaman', 'seamen', 'owner', 'owners', 'operator', 'operators', 'charterer', 'charterers', 'manager', 'managers',
  'agent', 'agents', 'per', 'via', 'loaded', 'laden', 'call', 'sign', 'callsign', 'imo', 'mmsi', 'flag', 'voyage', 'ex', 'exname', 'name', 'named', 'renamed'])
/** Abbreviations before the name of a ship, and their letters where they stand apart: M V, n/m (nave motore), S S. */
const KIND_OF_SHIP = new Set(['m', 'v', 't', 's', 'n', 'mv', 'mt', 'ms', 'nm', 'ss'])
/** Words for "number" before it: "Nr 11", "N°1". */
const NUMBER_BEFORE = new Set(['n', 'nr', 'num'])
/** The Korean and the Chinese word for a ship's number, behind it: "11-ho", "18 Hao". */
const NUMBER_BEHIND = new Set(['ho', 'hao'])
