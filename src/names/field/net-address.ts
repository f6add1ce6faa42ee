import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { isSpeltWord } from '../lexicon/lexicon.js'
import { divideCompound } from '../words/compounds.js'

const MAILBOX = /^(?:mailto:)?<?([\p{L}\d.+_-]+)@((?:[\p{L}\d-]+\.)+\p{L}{2,})>?$/iu
const SITE = /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\d-]+\.)+\p{L}{2})\/?$/iu
const ROLES = new Set(lexicon.mailboxes)
const WORD = /\p{L}+/gu
const BETWEEN_WORDS = /[.+_\d-]+/u
/** Endings of domains by country; only that of Britain is not its code. */
const ENDINGS = new Map([...Object.values(lexicon.countryCodes).map(code => [code.toLowerCase(), code] as const), ['uk', 'GB']])
/** What many countries put before their ending, to say who may register there. */
const BEFORE_ENDING = new Set(['co', 'com', 'net', 'org', 'or'])
/** Shorter words are too often parts of one word: "soft" and "ware". */
const SHORTEST_WORD = 5

/**
 * The names in an e-mail address or the address of a site that stands where a name should: what is registered under the ending of a
 * country or, under any other ending, the domain, and the words before an @ unless they say what the mailbox is for, as "info" and
 * "sales" do. The domain is divided into words, so that it is judged as the name with its spaces is. None in any other text, or for a site
 * under an ending of no country.
 */
export function namesOfNetAddress (text: string): string[] {
  const { mailbox, domain } = netAddress(text) ?? {}
  if (domain === undefined || (mailbox === undefined && countryOf(domain) === undefined)) return []
  const spaced = registered(domain).replace(WORD, word => divideCompound(word).map(inTwo).join(' '))
  const words = (mailbox ?? '').split(BETWEEN_WORDS).filter(word => word !== '')
  return words.every(word => ROLES.has(word)) ? [spaced] : [words.join(' '), spaced]
}

/** The ISO alpha-2 code of the country that such an address ends in: .kr, .co.uk. Undefined for any other text. */
export function countryOfNetAddress (text: string): string | undefined {
  const address = netAddress(text)
  return address && countryOf(address.domain)
}

/** Both in lower case. */
function netAddress (text: string): { mailbox?: string, domain: string } | undefined {
  const lower = text.toLowerCase()
  const [, mailbox, domain] = MAILBOX.exec(lower) ?? []
  if (mailbox !== undefined && domain !== undefined) return { mailbox, domain }
  const site = SITE.exec(lower)?.[1]
  return site === undefined ? undefined : { domain: site }
}

function countryOf (domain: string): string | undefined {
  return ENDINGS.get(domain.slice(domain.lastIndexOf('.') + 1))
}

/** What is registered under the ending of a country: "tolmen" of mail.tolmen.co.kr. Any other domain unchanged. */
function registered (domain: string): string {
  const parts = domain.split('.')
  if (!ENDINGS.has(parts.pop()!)) return domain
  if (parts.length > 1 && BEFORE_ENDING.has(parts.at(-1)!)) parts.pop()
  return parts.at(-1)!
}

/** A word of the lexicon that is two others of it, with a space between them: "computersystems". */
function inTwo (word: string): string {
  if (!isSpeltWord(word)) return word
  for (let at = SHORTEST_WORD; at <= word.length - SHORTEST_WORD; at++) {
    if (isSpeltWord(word.slice(0, at)) && isSpeltWord(word.slice(at))) return `${word.slice(0, at)} ${word.slice(at)}`
  }
  return word
}

/** Whether a text may be the address of a site under the ending of a country. A cheap test that rules out most texts. */
export function mayBeSite (text: string): boolean {
  return MAY_BE_SITE.test(text)
}

const MAY_BE_SITE = /^\S+\.[a-z]{2}\/?$/i
