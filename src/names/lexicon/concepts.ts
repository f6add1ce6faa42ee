import abbreviations from '../../../data/lexicon/abbreviations.json' with { type: 'json' }
import businessWords from '../../../data/lexicon/business-words.json' with { type: 'json' }
import connectives from '../../../data/lexicon/connectives.json' with { type: 'json' }
import places from '../../../data/lexicon/places.json' with { type: 'json' }

/**
 * What a word is in a name: the firm's own word (`name`) or a frame word around it. Frame words say what the firm does
 * (`activity`), what kind of body it is (`body`), or describe it in other ways (`generic`).
 */
export type WordKind = 'name' | 'activity' | 'generic' | 'body' | 'place' | 'country' | 'number' | 'connective'

/** A business word, place, country or connective, whatever the language it was written in. */
export interface Concept { id: string, kind: WordKind }

/** The words of a concept, by language. A `*` at the end of a word stands for any ending. */
export type WordsByLanguage = Record<string, readonly string[] | undefined>

/** Every concept of data/lexicon with its words. */
export const CONCEPTS: readonly (readonly [Concept, WordsByLanguage])[] = [
  ...businessWords.concepts.map(({ id, kind, en, ko, zh, ru, other }): [Concept, WordsByLanguage] => [{ id, kind: kind as WordKind }, { en, ko, zh, ru, other }]),
  ...Object.entries(connectives.known).map(([id, words]): [Concept, WordsByLanguage] => [{ id, kind: 'connective' }, words]),
  ...abbreviations.abbreviations.map(({ id, words }): [Concept, WordsByLanguage] => [{ id, kind: 'body' }, { other: words }]),
  ...places.places.map(({ id, kind, words: { en, ko, zh, ru, other } }): [Concept, WordsByLanguage] =>
    [{ id, kind: kind === 'country' ? 'country' : 'place' }, { en, ko, zh, ru, other }])
]

/**
 * Words and phrases of English: business words, places and countries. Connectives are left out: Korean has its own, and a firm that
 * borrows one (위드, with) is called by it.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(CONCEPTS.flatMap(([{ kind }, { en = [] }]) => kind === 'connective' ? [] : en))

/**
 * English business words with their concepts: the words that a misspelt word may stand for. Words of other languages are left
 * out, because 금융 (kumyung, finance) or 전산 (chonsan, computing) sound like many Korean names.
 */
export function * englishBusinessWords (): Generator<[string, Concept]> {
  for (const { id, kind, en } of businessWords.concepts) {
    const concept: Concept = { id, kind: kind as WordKind }
    for (const word of en) if (/^[a-z]+$/.test(word)) yield [word, concept]
  }
}

/** Whether a concept is a place, or a country. */
export function isPlace ({ kind }: Concept): boolean {
  return kind === 'country' || kind === 'place'
}
