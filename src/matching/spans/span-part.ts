import { saysKorea } from '../../names/koreas.js'
import { LETTER_NAMES, LOANWORDS } from '../../names/romanise/loanwords.js'
import { memoised } from '../../names/text/memoised.js'
import { mayBeginPhrase } from '../../names/spelt-out.js'
import { countryOf, type Token } from '../../names/words/token.js'
import { contentInChina, contentOf, PLAIN, type SpanContent } from './span-content.js'

/** What spans need to know of a word, wherever it stands. Remembered by token, as names share their tokens. */
export interface Part {
  content: SpanContent
  /**
   * Its first reading; and its Latin spelling, where Korean borrowed the word or spells it letter by letter (see
   * `foreignSpelling`).
   */
  reading: string
  foreign: string
  /** Whether it may be read as one with its neighbours. */
  joinable: boolean
  /** Whether it is the firm's own word or a borrowed one: firms write such words together, "toysoft" for 토이소프트. */
  own: boolean
  frame: boolean
  /** Written in Chinese characters. */
  han: boolean
  /** Whether one word may stand for a phrase that begins with it. */
  beginsPhrase: boolean
}

/** How the words of a name are read: in one that says China, other words may be pinyin. */
export function readerFor (tokens: readonly Token[]): (token: Token) => Part {
  return tokens.some(saysChina) && !tokens.some(saysKorea) ? partInChina : partOf
}

const partOf = memoised((token: Token): Part => partWith(token, contentOf(token)))
const partInChina = memoised((token: Token): Part => partWith(token, contentInChina(token)))

function partWith (token: Token, content: SpanContent): Part {
  return {
    content,
    reading: token.readings[0],
    foreign: foreignSpelling(token),
    joinable: token.neverJoined !== true && !token.consonantal && PLAIN.test(token.readings[0]),
    own: token.kind === 'name' || LOANWORDS.has(token.text),
    frame: token.kind !== 'name' && token.kind !== 'connective',
    han: token.script === 'han',
    beginsPhrase: mayBeginPhrase(token)
  }
}

/**
 * The Latin spelling of a word that Korean borrowed or spells letter by letter; of any other word its second reading, or its
 * first where it has only one.
 */
function foreignSpelling ({ text, script, letters, readings }: Token): string {
  return (script === 'hangul' ? LOANWORDS.get(text) ?? letters ?? (text.length > 1 ? LETTER_NAMES.get(text) : undefined) : undefined) ?? readings[1] ?? readings[0]
}

/** Whether a word says China or a place in it. */
function saysChina (token: Token): boolean {
  return CHINA.has(countryOf(token) ?? '')
}

const CHINA = new Set(['CN', 'HK', 'TW', 'MO'])
