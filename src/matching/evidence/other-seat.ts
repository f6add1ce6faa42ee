import type { ListedParty } from '../../../schemas/listed-party.js'
import { familyOf } from '../../facts/type-family.js'
import { analyseName } from '../../names/analyse.js'
import type { AnalysedName } from '../../names/analysed-name.js'
import { NORTH_KOREA, saysKorea } from '../../names/koreas.js'
import { isChineseSeat, mayBeOneSeat } from '../../names/lexicon/chinese-seats.js'
import { canonicalName } from '../../names/text/canonical.js'
import { memoisedWhileHeld } from '../../names/text/memoised.js'
import { countryOf, type Token } from '../../names/words/token.js'
import { namesBranch } from './branch-country.js'
import { EFFECT, type NameFeature } from './evidence.js'
import { KEPT_AT } from './kept-score.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { leftOut } from './stated-country.js'
import { wholeField } from '../asked/whole-field.js'

const CHINA = 'CN'

/**
 * Another seat in China makes another firm: a Chinese name consists of the place of registration, the firm's own word, its business and
 * its legal form, and nobody else in that place may bear it (Provisions on the Registration of Enterprise Names, 2020, articles 6 and
 * 17). In other places many do. Subsidiaries share the own word, so a firm that says no other business stays worth a review. A town behind
 * the name is that of its address: a firm may have several, and many firms of Hong Kong and of other countries have one in China.
 */
export const otherSeat: NameFeature = (names, question, party) => {
  if (familyOf(party.type) !== 'company') return null
  const field = wholeField(names.query, question)
  const asked = seatsIn([...names.query.tokens, ...withinName(leftOut(names.query, field), field)])
  if (asked.length === 0 || namesBranch(field, names.listed)) return null
  const listed = seatsOf(party)
  if (listed.length === 0 || asked.some(seat => listed.some(other => mayBeOneSeat(idOf(seat), idOf(other))))) return null
  const isOfOtherTrade = unmetWords(names).query.some(({ kind }) => kind === 'activity')
  const sides = { query: asked[0].text, listed: listed[0].text }
  return {
    feature: 'seat',
    effect: EFFECT.otherSeat,
    ...sides,
    ...!isOfOtherTrade && { leaves: KEPT_AT },
    text: `The seats differ: "${sides.query}" in the name asked about, "${sides.listed}" in the list. In China a firm's name is its own in its place of registration alone` +
      `${isOfOtherTrade ? '' : '; this takes no more than leaves a match worth a review'}.`
  }
}

/**
 * Where a party has its seat in China, by its names, and by its addresses if one of its names has a seat or it is in China alone: the
 * rule for names is that of China, and a firm of another country may have an office there. None for one of North Korea, which has
 * offices in several cities.
 */
const seatsOf = memoisedWhileHeld(({ name, aliases = [], addresses = [], countries = [] }: ListedParty): readonly Token[] => {
  const inNames = tokensOf([name, ...aliases.map(alias => alias.name)])
  const inAddresses = tokensOf(addresses)
  if ([...inNames, ...inAddresses].some(token => saysKorea(token) || countryOf(token) === NORTH_KOREA)) return []
  const named = seatsIn(inNames)
  const isChinese = countries.length > 0 && countries.every(code => code === CHINA)
  return named.length > 0 || isChinese ? [...named, ...seatsIn(inAddresses)] : []
})

function tokensOf (texts: readonly string[]): readonly Token[] {
  return texts.flatMap(text => analyseName(canonicalName(text)).tokens)
}

/** Of the words left out of a name, those with more of it behind them: "Tolmen (Wuhan) Trading". At the end they are an address. */
function withinName (places: readonly Token[], { canonical }: AnalysedName): readonly Token[] {
  const words = new Set(places.flatMap(({ text }) => text.split(' ')))
  const lastOfName = canonical.split(' ').findLast(word => !words.has(word)) ?? ''
  return places.filter(({ text }) => canonical.indexOf(text) < canonical.lastIndexOf(lastOfName))
}

function seatsIn (tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(token => isChineseSeat(idOf(token)))
}

function idOf ({ concept = '' }: Token): string {
  return concept
}
