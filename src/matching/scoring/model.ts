import type { WordKind } from '../../names/lexicon/concepts.js'
import type { Token } from '../../names/words/token.js'

/** The name of the scoring model. Its version begins with it, and changes with every rule and table; see `MODEL_VERSION`. */
export const MODEL_NAME = 'tumen-1'

/** The numbers by which two names are compared. What a name is said to lose is a share of its score. */
export interface NameModel {
  /** How much a word says about identity, as a share of the most that a word can say; see `rarity`. */
  informativeness (token: Token): number
  /**
   * A word weighs `informativeness` raised to this power, times the factor of its kind: the higher the power, the more the rarest word
   * decides.
   */
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
  /** The share of its absence cost that a patronymic keeps: most papers leave it out. */
  absentPatronymicFactor: number
  /** The share of its absence cost that "trading" keeps where the name has another trade too. */
  tradingFactor: number
  /** The share of its absence cost that a word keeps which says which office of a firm is meant; see `tellsOffice`. */
  officeFactor: number
  /** Words with a lower similarity are different words. */
  leastWordSimilarity: number
  /** A similarity is raised to this power: the higher, the more a misspelling costs. */
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
  /**
   * Cap on the score of a name that has a number more than the listed one, or a letter or a word more than its one own word: Tolmen-M,
   * which the same country alone does not make Tolmen.
   */
  furtherWord: number
  /** Lost as well when each name has a word of its own that the other lacks. */
  otherOwnWords: number
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
  /**
   * Lost at the least where two of the reordered words have one syllable each: such names are made of the same few
   * syllables, and their order tells firms apart. Thinh Cuong is not Cuong Thinh.
   */
  reorderedSyllables: number
  /** Lost in place of `reordered` when no rotation of one name puts the words in order. */
  scrambled: number
  /** Lost when the family name of a person stands between the given ones, as a rotation may put it: Beng Tan Wee, TAN Wee Beng. */
  familyNameInside: number
  /** Lost when both are persons of Korean or Chinese family names, and of different ones. */
  otherFamilyName: number
  /** Lost in place of it when the one asked about only lacks a letter of the listed one; see `lacksLetter`. */
  familyNameSlip: number
  /**
   * Lost when two persons have different given names: one of one syllable and one of two, or one with a syllable that no romanisation
   * makes the other's.
   */
  otherGivenName: number
  /** Lost when a patronymic is another than the one that a name of the party gives which did not meet. */
  otherPatronymic: number
  /**
   * Lost when both names are Vietnamese, or both Burmese, and each has a syllable that the other lacks: Minh Quang and Minh Duc are made
   * of the same few syllables, and are two names.
   */
  otherSyllable: number
  /** Likewise when only one of them has more: Minh Quang Phat is a third. */
  furtherSyllable: number
  /** Lost when two firms are called by Chinese names of persons of other syllables; persons' own are spelt in many ways. */
  otherChineseName: number
  /** Lost when letters before a number met other letters: P-532, PH-532. */
  otherMark: number
  /**
   * Lost when words in Chinese characters met a Latin name by their sound, and the list gives the name in other characters. Not so
   * for persons: Chinese papers guess at the characters of Korean ones.
   */
  otherCharacters: number
  /** Lost when both names carry a legal form and the families differ. */
  otherLegalForm: number
  /**
   * The score is raised to this power at the end. This keeps the order of scores. It puts the score that 0.3 % of unrelated
   * companies reach near 0.7, where a reader expects the line.
   */
  stretch: number
}
