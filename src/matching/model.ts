import type { WordKind } from '../names/concepts.js'
import { phonemes } from '../names/phonemes.js'
import { bitsOf, MOST_BITS } from '../names/rarity.js'
import { memoised } from '../names/memoised.js'
import { isInitial, type Token } from '../names/token.js'
import type { WeighedName } from './alignment.js'
import { misspeltConcepts } from './misspelt-words.js'

/** The name of the scoring model. Its version begins with it, and changes with every rule and table; see `MODEL_VERSION`. */
export const MODEL_NAME = 'tumen-1'

/** The numbers by which two names are compared. */
export interface NameModel {
  /** How much a word says about identity, as a share of the most that a word can say; see `rarity`. */
  informativeness (token: Token): number
  /** A word weighs `informativeness` to this power, times the factor of its kind: the higher the power, the more the rarest word decides. */
  rarityPower: number
  /** Frame words count for less than their rarity says: they describe what a firm does, not who it is. */
  kindFactor: Record<WordKind, number>
  /** Share of its weight that an abbreviation of up to three letters keeps: different firms share them. */
  shortAcronym: number
  /**
   * What a word counts against the match when only one name has it, as a factor on its weight. An office, a site number or a
   * country added to a name does not make it another firm's.
   */
  absenceFactor: Record<WordKind, number>
  /** Share of that which a patronymic counts: most papers leave it out. */
  absentPatronymicFactor: number
  /** Share of that which a word counts where it says which office of a firm is meant; see `tellsWhere`. */
  officeFactor: number
  /** Words with a lower similarity are different words. */
  leastWordSimilarity: number
  /** A similarity counts as this power of itself: the higher, the more a misspelling costs. */
  similarityPower: number
  /**
   * Added to that power where the word asked about is one that real companies bear: then it is hardly a misspelling of another.
   */
  attestedWordPower: number
  /** Factor on what counts against the match for a word of the query that the listed name lacks. */
  missingInListed: number
  /** The same for a word of the listed name that the query lacks. */
  missingInQuery: number
  /** A match on little evidence is doubtful: the score is lowered by `doubt` × exp(−evidence / `evidenceScale`). */
  doubt: number
  evidenceScale: number
  /** How much of that doubt falls away for names that are the same throughout. */
  sameName: number
  /** Lost when only frame words met and some word is missing: "Main Construction" is not "Korea General Construction". */
  frameOnly: number
  /**
   * Cap on the score of a name of which only frame words met, and some of them only by meaning: "Construction Trading" may be
   * Stroytreyd, which deserves a review and no more.
   */
  meantOnly: number
  /** The same cap where one of them met only a word of a near business: under the default threshold. */
  nearOnly: number
  /** Lost when a single frame word is all that met, whatever is missing: "Technologies Ltd" names nobody. */
  loneFrameWord: number
  /** Lost when a short abbreviation is all that met, and some word is missing: "ADF Foods" is not the ADF. */
  loneAbbreviation: number
  /** Lost when one own word is all that met, and the listed name has others of its own: "Orvel" is not "Tolmen Orvel". */
  otherOwnWord: number
  /** Lost at most when one own word is all that met, is only like the listed one, and words are missing too. */
  loneSlip: number
  /** Lost when each name has a number, or a patronymic, that the other lacks: Hao Fan 2 and Hao Fan 3 are two ships. */
  otherNumber: number
  /**
   * Whether several words of one name, read as one, may meet several words of the other. Not so in persons' names, where letters
   * that merge at the seam tell two given names apart: Kim Myong Chol, Kim Yong Chol.
   */
  redivides: boolean
  /**
   * The least score of a name that is the listed one letter for letter, legal form and all, whatever its words say: a firm may be
   * listed under a business word alone. Enough for a review and no more; 0: such names are scored like all others.
   */
  sameText: number
  /** Similarity of an initial and a word that begins with it; 0: initials do not count in such names. */
  initial: number
  /** Similarity of a name and its initials: weak evidence. 0: initials stand for no whole name. */
  initialism: number
  /**
   * Caps on the score of a name of whose own words only initials met, however many business words stand beside them. The first is
   * under the default threshold, which an equal country may lift it over. The second is for three letters, which too many names
   * share for that.
   */
  initialismOnly: number
  shortInitialismOnly: number
  /** Lost when the words that met stand in another order. */
  reordered: number
  /** Lost in place of `reordered` when no rotation of one name puts the words in order. */
  scrambled: number
  /** Lost when both are persons of Korean family names, and of different ones. */
  otherFamilyName: number
  /** Lost when both names carry a legal form and the families differ. */
  otherLegalForm: number
  /**
   * The score is raised to this power at the end. This keeps the order of scores. It puts the score that 0.3 % of unrelated
   * companies reach near 0.7, where a reader expects the line.
   */
  stretch: number
}

/** The weights of the words of one name, in arrays of its own. */
export interface WordWeights extends WeighedName {
  weights: number[]
  absenceCosts: number[]
  initials: number[]
}

/** The function that weighs the words of a name under a model. The weights of a word are remembered by its token. */
export function weighing (model: NameModel): (tokens: readonly Token[]) => WordWeights {
  const wordOf = memoised((token: Token) => weighedWord(token, model))
  return tokens => {
    const words: WordWeights = { weights: [], absenceCosts: [], initials: [], own: 0, frame: 0, numbers: 0, abbreviations: 0, attested: 0, offset: 0, length: tokens.length }
    let branches = false
    for (let i = 0; i < tokens.length; i++) {
      const word = wordOf(tokens[i])
      words.weights.push(word.weight)
      words.absenceCosts.push(word.absenceCost)
      words.initials.push(word.initial)
      words.abbreviations |= word.abbreviation << i
      words.attested |= word.attested << i
      words.numbers |= word.number << i
      words.own |= word.own << i
      words.frame |= word.frame << i
      branches ||= word.branch && i > 0
    }
    // Where no office or branch is named, only a word at the very end may say where.
    for (let i = branches ? 1 : Math.max(1, tokens.length - 1); i < tokens.length; i++) if (tellsWhere(tokens, i)) words.absenceCosts[i] *= model.officeFactor
    return words
  }
}

/** What a word weighs wherever it stands, and what kind of word it is (0 or 1 for each bit of `WeighedName`). */
interface WeighedWord {
  weight: number
  absenceCost: number
  initial: number
  abbreviation: number
  attested: number
  number: number
  own: number
  frame: number
  branch: boolean
}

function weighedWord (token: Token, model: NameModel): WeighedWord {
  const { kind, readings, bits, patronymic, concept = '' } = token
  const weight = Math.fround(weigh(token, model))
  return {
    weight,
    absenceCost: Math.fround(weight * model.absenceFactor[kind] * (patronymic === true ? model.absentPatronymicFactor : 1)),
    initial: model.initial > 0 ? readings[0].charCodeAt(0) : 0,
    abbreviation: Number(isShortAbbreviation(token)),
    attested: Number(kind === 'name' && bits < MOST_BITS),
    number: Number(kind === 'number' || patronymic === true),
    own: Number(kind === 'name'),
    frame: Number(!['name', 'number', 'country', 'connective'].includes(kind)),
    branch: BRANCHES.has(concept)
  }
}

/**
 * Whether a word says which office or site of a firm is meant: "(Beijing Branch)", "- Dandong Office", "Construction Site No. 3",
 * or a place at the very end of a name. After "of" a place is a part of who the firm is: "Bank of Siberia".
 */
function tellsWhere (tokens: readonly Token[], i: number): boolean {
  if (i === 0) return false
  const { kind, concept } = tokens[i]
  if (isBranch(tokens, i)) return true
  if (kind !== 'place' && kind !== 'number' && concept !== 'construction') return false
  return isBranch(tokens, i + 1) || isBranch(tokens, i - 1) || (kind === 'place' && i > 1 && i === tokens.length - 1 && !isOf(tokens[i - 1]))
}

function isOf ({ text }: Token): boolean {
  return OF.has(text)
}

const OF = new Set(['of', 'de', 'du', 'del', 'della', 'di', 'da', 'do', 'der', 'des'])

/** Whether a word names an office or branch. As the first word it does not: "Office 39" is a body of its own. */
function isBranch (tokens: readonly Token[], i: number): boolean {
  return i > 0 && BRANCHES.has(tokens[i]?.concept ?? '')
}

const BRANCHES = new Set(['office', 'branch', 'representative', 'site'])

function weigh (token: Token, { informativeness, rarityPower, kindFactor, shortAcronym }: NameModel): number {
  const weight = informativeness(token) ** rarityPower * kindFactor[token.kind]
  return isShortAbbreviation(token) ? weight * shortAcronym : weight
}

function isShortAbbreviation ({ acronym, readings }: Token): boolean {
  return acronym && readings[0].length <= 3
}

/**
 * How much a word says, as a share (0-1) of the most that a word can say. A rare word that is a misspelling of a business word
 * says no more than that word.
 */
function rarity (token: Token): number {
  if (token.kind !== 'name' || token.bits < RARE * MOST_BITS || token.acronym || token.script !== 'latin') return token.bits / MOST_BITS
  const meant = misspeltConcepts(phonemes(token.readings[0]), SURELY_MEANT)
  let bits = token.bits
  for (const concept of meant.keys()) bits = Math.min(bits, bitsOf('#' + concept))
  return bits / MOST_BITS
}

/** Only words that say at least this share of the most may be misspellings. */
const RARE = 0.8
/** Least similarity in sound of a misspelling and the business word that it was meant for. */
const SURELY_MEANT = 0.84

/** The numbers for names of organisations, vessels and aircraft. */
export const ORGANISATION_MODEL: NameModel = {
  informativeness: rarity,
  rarityPower: 1.33,
  kindFactor: { name: 1, number: 0.48, activity: 1, body: 0.59, generic: 0.63, place: 0.81, country: 0.41, connective: 0 },
  shortAcronym: 0.6,
  absenceFactor: { name: 1, number: 0.44, activity: 1.49, body: 0.57, generic: 1.05, place: 0.95, country: 0.33, connective: 0 },
  absentPatronymicFactor: 1,
  officeFactor: 0.25,
  leastWordSimilarity: 0.7,
  similarityPower: 1.61,
  attestedWordPower: 0.4,
  missingInListed: 0.42,
  missingInQuery: 0.73,
  doubt: 0.74,
  evidenceScale: 0.86,
  sameName: 0.64,
  frameOnly: 0.26,
  meantOnly: 0.85,
  nearOnly: 0.69,
  loneFrameWord: 0.6,
  loneAbbreviation: 0.2,
  otherOwnWord: 0.1,
  loneSlip: 0.19,
  otherNumber: 0.3,
  redivides: true,
  sameText: 0.75,
  initial: 0,
  initialism: 0.73,
  initialismOnly: 0.69,
  shortInitialismOnly: 0.64,
  reordered: 0.03,
  scrambled: 0.03,
  otherFamilyName: 0,
  otherLegalForm: 0.03,
  stretch: 0.58
}

/** Persons' names have no frame words: all words but connectives count alike. */
const EVERY_WORD: Record<WordKind, number> = { name: 1, number: 1, activity: 1, body: 1, generic: 1, place: 1, country: 1, connective: 0 }

/** The numbers for names of persons. */
export const PERSON_MODEL: NameModel = {
  informativeness: token => isInitial(token) ? 0.3 : 0.1 + 0.9 * token.bits / MOST_BITS,
  rarityPower: 1,
  kindFactor: EVERY_WORD,
  shortAcronym: 1,
  absenceFactor: EVERY_WORD,
  absentPatronymicFactor: 0.5,
  officeFactor: 1,
  leastWordSimilarity: 0.68,
  similarityPower: 2,
  attestedWordPower: 0,
  missingInListed: 0.8,
  missingInQuery: 0.8,
  doubt: 0.8,
  evidenceScale: 0.8,
  sameName: 0,
  frameOnly: 0,
  meantOnly: 1,
  nearOnly: 1,
  loneFrameWord: 0,
  loneAbbreviation: 0,
  otherOwnWord: 0,
  loneSlip: 0,
  otherNumber: 0.2,
  redivides: false,
  sameText: 0,
  initial: 0.82,
  initialism: 0,
  initialismOnly: 1,
  shortInitialismOnly: 1,
  reordered: 0.01,
  scrambled: 0.3,
  otherFamilyName: 0.1,
  otherLegalForm: 0,
  stretch: 0.98
}
