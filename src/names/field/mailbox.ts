import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { isSpeltWord } from '../lexicon/lexicon.js'
import { divideCompound } from '../words/compounds.js'

const MAILBOX = /^(?:mailto:)?<?([\p{L}\d.+_-]+)@((?:[\p{L}\d-]+\.)+\p{L}{2,})>?$/iu
const ROLES = new Set(lexicon.mailboxes)
const WORD = /\p{L}+/gu
const BETWEEN_WORDS = /[.+_\d-]+/u
/** Endings of domains by country; only that of Britain is not its code. */
const ENDINGS = new Map([...Object.values(lexicon.countryCodes).map(code => [code.toLowerCase(), code] as const), ['uk', 'GB']])
/** Shorter words are too often parts of one word: "soft" and "ware". */
const SHORTEST_WORD = 5

/**
 * The names in an e-mail address that stands where a name should: its domain, and the words before the @ unless they say what the
 * mailbox is for, as "info" and "sales" do. The domain is divided into words, so that it is judged as the name with its spaces is. None
 * in any other text.
 */
export function namesOfMailbox (text: string): string[] {
  const [, mailbox, domain] = MAILBOX.exec(text) ?? []
  if (mailbox === undefined || domain === undefined) return []
  const words = mailbox.toLowerCase().split(BETWEEN_WORDS).filter(word => word !== '')
  const spaced = domain.toLowerCase().replace(WORD, word => divideCompound(word).map(inTwo).join(' '))
  return words.every(word => ROLES.has(word)) ? [spaced] : [words.join(' '), spaced]
}

/** The ISO alpha-2 code of the country that the domain of an e-mail address ends in: .kr, .co.uk. Undefined for any other text. */
export function countryOfMailbox (text: string): string | undefined {
  const ending = MAILBOX.exec(text)?.[2].split('.').at(-1)
  return ending === undefined ? undefined : ENDINGS.get(ending.toLowerCase())
}

/** A word of the lexicon that is two others of it, with a space between them: "computersystems". */
function inTwo (word: string): string {
  if (!isSpeltWord(word)) return word
  for (let at = SHORTEST_WORD; at <= word.length - SHORTEST_WORD; at++) {
    if (isSpeltWord(word.slice(0, at)) && isSpeltWord(word.slice(at))) return `${word.slice(0, at)} ${word.slice(at)}`
  }
  return word
}
