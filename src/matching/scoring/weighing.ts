import { isBeforeSeat } from '../../names/lexicon/connectives.js'
import { memoised } from '../../names/text/memoised.js'
import { MOST_BITS } from '../../names/lexicon/rarity.js'
import { countryOf, type Token } from '../../names/words/token.js'
import { isOtherCountry, NORTH_KOREA } from '../../names/koreas.js'
import type { NameModel } from './model.js'
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
    let branches = false
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
      branches ||= word.branch && i > 0
      if (tokens[i].kind === 'activity') trades++
    }
    if (trades > 1) for (let i = 0; i < tokens.length; i++) if (tokens[i].concept === TRADING) words.absenceCosts[i] *= model.tradingFactor
    // Where no office or branch is named, only a word at the very end may say where.
    for (let i = branches ? 1 : Math.max(1, tokens.length - 1); i < tokens.length; i++) if (tellsWhere(tokens, i)) words.absenceCosts[i] *= model.officeFactor
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
  branch: boolean
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
    branch: BRANCHES.has(concept)
  }
}

/**
 * Whether a word says which office or site of a firm is meant: "(Beijing Branch)", "- Dandong Office", "Construction Site No. 3",
 * or a place at the very end of a name. After "of" a place is a part of who the firm is ("Bank of Siberia"), but for those of North
 * Korea, whose firms are rarely called by their town in that way.
 */
export function tellsWhere (tokens: readonly Token[], i: number): boolean {
  if (i === 0) return false
  const { kind, concept } = tokens[i]
  if (isBranch(tokens, i)) return true
  if (kind !== 'place' && kind !== 'number' && concept !== 'construction') return false
  return isBranch(tokens, i + 1) || isBranch(tokens, i - 1) || (kind === 'place' && i > 1 && i === tokens.length - 1 && (!isBeforeSeat(tokens[i - 1].text) || countryOf(tokens[i]) === NORTH_KOREA))
}

/** Whether a word names an office or branch. As the first word it does not: "Office 39" is a body of its own. */
function isBranch (tokens: readonly Token[], i: number): boolean {
  return i > 0 && BRANCHES.has(tokens[i]?.concept ?? '')
}

/** Concepts that name an office or branch of a firm. */
export const BRANCHES: ReadonlySet<string> = new Set(['office', 'branch', 'representative', 'site'])

function weigh (token: Token, { informativeness, rarityPower, kindFactor, shortAcronym }: NameModel): number {
  const weight = informativeness(token) ** rarityPower * kindFactor[token.kind]
  return isShortAbbreviation(token) ? weight * shortAcronym : weight
}

function isShortAbbreviation ({ acronym, readings }: Token): boolean {
  return acronym && readings[0].length <= 3
}
