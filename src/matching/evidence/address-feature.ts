import type { ListedParty } from '../../../schemas/listed-party.js'
import { analyseName } from '../../names/analyse.js'
import { canonicalName } from '../../names/text/canonical.js'
import { memoisedWhileHeld } from '../../names/text/memoised.js'
import { WORDS } from '../../names/field/additions.js'
import type { Token } from '../../names/words/token.js'
import { EFFECT, type Feature } from './evidence.js'

/** Words of an address with fewer letters are too common to compare, unless they hold a digit. */
const SHORTEST_WORD = 4

/**
 * Addresses are the same where they share two words, and one of these is neither a place nor a number nor what any address may
 * have: a street, a house or a quarter by its own name. The same city, or the same house number in another street, is no more
 * than what many firms share.
 */
export const address: Feature = {
  name: 'address',
  greatestGain: question => question.addresses.length > 0 ? EFFECT.sameAddress : 0,
  compare (question, party) {
    if (question.addresses.length === 0 || party.addresses === undefined || party.addresses.length === 0) return []
    const asked = question.addresses.join('; ')
    const given = question.addresses.map(wordsOf)
    const query = new Set(given.flat().map(wordKey))
    const all = party.addresses.map(text => ({ text, words: wordsOf(text) }))
    for (const { text, words } of all) {
      const shared = words.filter(word => query.has(wordKey(word)))
      if (!areTelling(shared)) continue
      return [{ feature: 'address', effect: EFFECT.sameAddress, query: asked, listed: text, text: `The addresses share ${inWords(shared)}.` }]
    }
    const same = all.find(({ words }) => given.some(each => haveSameWords(each, words)))
    const sides = { query: asked, ...same !== undefined && { listed: same.text } }
    return [{ feature: 'address', effect: 0, ...sides, text: whyNotCounted(same !== undefined, given, all.map(({ words }) => words)) }]
  }
}

/** Whether the list gives an address that could agree with one that is asked about. */
export const isAddressListed = memoisedWhileHeld(({ addresses = [] }: ListedParty): boolean => addresses.some(text => areTelling(wordsOf(text))))

/** Whether words that two addresses share are enough for one place: two, of which one is a name of its own. */
function areTelling (words: readonly Token[]): boolean {
  return words.length > 1 && words.some(isOwnWord)
}

function haveSameWords (words: readonly Token[], others: readonly Token[]): boolean {
  const keys = new Set(words.map(wordKey))
  return others.length > 0 && keys.size === new Set(others.map(wordKey)).size && others.every(word => keys.has(wordKey(word)))
}

/** What `areTelling` asks for, in words. */
const ENOUGH = 'that takes the name of a street or house, and a number or town beside it'

function whyNotCounted (areSame: boolean, given: readonly Token[][], listed: readonly Token[][]): string {
  if (areSame) return `The address is the same, but says too little to count: ${ENOUGH}.`
  if (!given.some(areTelling)) return `The address asked about says too little to count: ${ENOUGH}.`
  if (!listed.some(areTelling)) return `No listed address says enough to count: ${ENOUGH}.`
  return 'The address shares no street or house with a listed one; a party may have several, so it does not count.'
}

/** The words of an address that can be compared, each once. */
function wordsOf (text: string): Token[] {
  const words = analyseName(canonicalName(text)).tokens.flatMap(withHouseLetter).filter(({ text }) => text.length >= SHORTEST_WORD || /\d/.test(text))
  return [...new Map(words.map(word => [wordKey(word), word])).values()]
}

/** House 15A is at number 15, and is more than that. */
function withHouseLetter (word: Token, at: number, words: readonly Token[]): Token[] {
  const letter = words[at + 1]?.readings[0] ?? ''
  return word.kind === 'number' && /^\p{L}$/u.test(letter) ? [word, { ...word, text: `${word.text}${letter}` }] : [word]
}

/** Words in quotes. A number that is shared with its letter is told with it. */
function inWords (words: readonly Token[]): string {
  const told = words.filter((word, at) => !(word.kind === 'number' && words[at + 1]?.text.slice(0, -1) === word.text))
  return told.map(({ text }) => `"${text}"`).join(', ')
}

/** A place in another language is the same place. */
function wordKey ({ kind, concept, text }: Token): string {
  return concept !== undefined && (kind === 'place' || kind === 'country') ? concept : text
}

function isOwnWord ({ kind, text }: Token): boolean {
  return kind === 'name' && /\p{L}/u.test(text) && !WORDS.has(text)
}
