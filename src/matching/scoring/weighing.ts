import { memoised } from '../../names/text/memoised.js'
import { OFFICES } from '../../names/lexicon/parts-of-firms.js'
import { MOST_BITS } from '../../names/lexicon/rarity.js'
import type { Token } from '../../names/words/token.js'
import { isOtherCountry } from '../../names/koreas.js'
import type { NameModel } from './model.js'
import { tellsOffice } from './office-words.js'
import type { WeighedName } from './weighed-name.js'

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
    const words: WordWeights = { weights: [], absenceCosts: [], initials: [], own: 0, frame: 0, numbers: 0, abbreviations: 0, attested: 0, syllables: 0, offset: 0, length: tokens.length }
    const isJoint = hasTwoCountries(tokens)
    let offices = false
    let trades = 0
    for (let i = 0; i < tokens.length; i++) {
      const word = wordOf(tokens[i])
      const { weight, absenceCost, own } = isJoint && isOtherCountry(tokens[i]) ? wordOf(asOwnWord(tokens[i])) : word
      words.weights.push(weight)
      words.absenceCosts.push(absenceCost)
      words.initials.push(word.initial)
      words.abbreviations |= word.abbreviation << i
      words.attested |= word.attested << i
      words.syllables |= word.syllable << i
      words.numbers |= word.number << i
      words.own |= own << i
      words.frame |= word.frame << i
      offices ||= word.office && i > 0
      if (tokens[i].kind === 'activity') trades++
    }
    if (trades > 1) for (let i = 0; i < tokens.length; i++) if (tokens[i].concept === TRADING) words.absenceCosts[i] *= model.tradingFactor
    // Where no office or branch is named, only a word at the very end may say where.
    for (let i = offices ? 1 : Math.max(1, tokens.length - 1); i < tokens.length; i++) if (tellsOffice(tokens, i)) words.absenceCosts[i] *= model.officeFactor
    return words
  }
}

/** Two countries in a name are a joint venture's, and say more than any business word: "Korean Polish Shipping". */
function hasTwoCountries (tokens: readonly Token[]): boolean {
  let countries = 0
  for (const { kind } of tokens) if (kind === 'country') countries++
  return countries > 1
}

const asOwnWord = memoised((token: Token): Token => ({ ...token, kind: 'name' }))

/** Beside another trade it says little: "Mining Development Trading Corporation" is also "Mining Development Corporation". */
const TRADING = 'trading'

/** What a word weighs wherever it stands, and what kind of word it is (0 or 1 for each bit of `WeighedName`). */
interface WeighedWord {
  weight: number
  absenceCost: number
  initial: number
  abbreviation: number
  attested: number
  syllable: number
  number: number
  own: number
  frame: number
  office: boolean
}

const SYLLABLE = /^[^aeiouy]{0,3}[aeiouy]{1,3}[^aeiouy]{0,2}$/

/** Whether a word has one syllable, in Latin letters. */
export function isOneSyllable ({ readings }: Token): boolean {
  return SYLLABLE.test(readings[0])
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
    syllable: Number(kind === 'name' && isOneSyllable(token)),
    number: Number(kind === 'number' || patronymic === true),
    own: Number(kind === 'name'),
    frame: Number(!['name', 'number', 'country', 'connective'].includes(kind)),
    office: OFFICES.has(concept)
  }
}

function weigh (token: Token, { informativeness, rarityPower, kindFactor, shortAcronym }: NameModel): number {
  const weight = informativeness(token) ** rarityPower * kindFactor[token.kind]
  return isShortAbbreviation(token) ? weight * shortAcronym : weight
}

function isShortAbbreviation ({ acronym, readings }: Token): boolean {
  return acronym && readings[0].length <= 3
}
