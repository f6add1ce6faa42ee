import { CONCEPTS, isPlace, type Concept } from './concepts.js'
import { foldYo } from '../romanise/cyrillic.js'
import { isLexiconWord, LEXICON_PHRASES, wholeWord, type Phrase } from './lexicon.js'
import { northernTitleAt } from './northern-title.js'
import { isMisspelt, TWICE_IN_PHRASE } from './slip.js'

/** Phrases by their first word, longest first; places and countries by their second word too. */
const phrasesByFirstWord = new Map<string, Phrase[]>()
const placesBySecondWord = new Map<string, Phrase[]>()
/** The second words of places of two words, by the first word, where that is no lexicon word by itself. */
const secondWords = new Map<string, string[]>()

/** The least lengths of the two words of a place that stand apart: short ones (Dan, Dong) may be in one name by chance. */
const SHORTEST_FIRST = 3
const SHORTEST_SECOND = 4
const SHORTEST_TOGETHER = 8

function add<Value> (map: Map<string, Value[]>, key: string, value: Value): void {
  map.set(key, [...map.get(key) ?? [], value])
}

for (const phrase of LEXICON_PHRASES) add(phrasesByFirstWord, phrase.words[0], phrase)
for (const list of phrasesByFirstWord.values()) {
  list.sort((a, b) => b.words.length - a.words.length)
  for (const phrase of list.filter(({ concept }) => isPlace(concept))) {
    const [first, second] = phrase.words
    add(placesBySecondWord, second, phrase)
    const long = first.length >= SHORTEST_FIRST && second.length >= SHORTEST_SECOND && first.length + second.length >= SHORTEST_TOGETHER
    if (phrase.words.length === 2 && long && !isLexiconWord(first)) add(secondWords, first, second)
  }
}

/**
 * The longest phrase of the lexicon that begins at `start`, with its number of words; a place may have one misspelt word. The
 * lexicon has no phrases of business words that each have a meaning of their own, so that "foreign trade" also meets "foreign
 * trading". See `speltOutAt` for the phrases that a single word stands for. None where its second word comes once more behind it
 * and so belongs there: "Korea South-South Cooperation".
 */
export function phraseAt (list: readonly string[], start: number): { concept: Concept, length: number } | undefined {
  const title = northernTitleAt(list, start)
  if (title > 0) return { concept: NORTH_KOREA, length: title }
  const byFirst = phrasesByFirstWord.get(spelt(list, start))
  const bySecond = placesBySecondWord.get(spelt(list, start + 1))
  if (byFirst === undefined && bySecond === undefined) return undefined
  const found = byFirst?.find(({ words: phrase }) => phrase.every((word, i) => spelt(list, start + i) === word)) ?? misspeltPlaceAt(list, start, byFirst, bySecond)
  if (found?.words.length === 2 && list[start + 2] === found.words[1]) return undefined
  return found && { concept: found.concept, length: found.words.length }
}

const NORTH_KOREA = CONCEPTS.map(([concept]) => concept).find(({ id }) => id === 'KP')!

/** The word at a position as the lexicon would spell it; empty outside the list. */
function spelt (list: readonly string[], at: number): string {
  return at >= 0 && at < list.length ? foldYo(list[at]) : ''
}

/** The phrases that begin with a word, the longest first; undefined where there are none. */
export function phrasesFrom (word: string): readonly Phrase[] | undefined {
  return phrasesByFirstWord.get(word)
}

/** The second words of the places of two words that begin with a word: "kong" for "hong". None for a word of the lexicon. */
export function placesBeginningWith (first: string): readonly string[] {
  return secondWords.get(first) ?? NONE
}

const NONE: readonly string[] = []

/** The number of words of the place or country that ends before position `end`, at most two; 0 where there is none. */
export function placeEndingAt (list: readonly string[], end: number): number {
  const last = wholeWord(list[end - 1])
  if (last !== undefined && isPlace(last)) return 1
  return placesBySecondWord.get(spelt(list, end - 1))?.some(({ words: phrase }) => phrase.length === 2 && phrase[0] === spelt(list, end - 2)) === true ? 2 : 0
}

/** Whether a word may be the last of a place or country that `placeEndingAt` finds. */
export function mayEndPlace (word: string): boolean {
  return placeEndingAt([word], 1) > 0 || placesBySecondWord.has(foldYo(word))
}

/**
 * A place or country of several words of which one is misspelt: "noth east asia", "democratic peopels republic of korea". A word
 * of the lexicon is never taken for a misspelt one.
 */
function misspeltPlaceAt (list: readonly string[], start: number, byFirst: readonly Phrase[] | undefined, bySecond: readonly Phrase[] | undefined): Phrase | undefined {
  const isMeant = (phrase: Phrase): boolean => isMisspeltPlace(phrase, list, start)
  return byFirst?.find(isMeant) ?? (isLexiconWord(list[start]) ? undefined : bySecond?.find(isMeant))
}

function isMisspeltPlace ({ words: phrase, concept }: Phrase, list: readonly string[], start: number): boolean {
  if (!isPlace(concept) || start + phrase.length > list.length) return false
  let slips = 0
  for (let i = 0; i < phrase.length; i++) {
    const word = spelt(list, start + i)
    if (word === phrase[i]) continue
    if (++slips > 1 || !isMisspelt(word, phrase[i], TWICE_IN_PHRASE) || isLexiconWord(word)) return false
  }
  return slips === 1
}
