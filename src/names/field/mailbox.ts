import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }

const MAILBOX = /^(?:mailto:)?<?([\p{L}\d.+_-]+)@((?:[\p{L}\d-]+\.)+\p{L}{2,})>?$/iu
const ROLES = new Set(lexicon.mailboxes)
const BETWEEN_WORDS = /[.+_\d-]+/u

/**
 * The names in an e-mail address that stands where a name should: its domain, and the words before the @ unless they say what the
 * mailbox is for, as "info" and "sales" do. None in any other text.
 */
export function namesOfMailbox (text: string): string[] {
  const [, mailbox, domain] = MAILBOX.exec(text) ?? []
  if (mailbox === undefined || domain === undefined) return []
  const words = mailbox.toLowerCase().split(BETWEEN_WORDS).filter(word => word !== '')
  return words.every(word => ROLES.has(word)) ? [domain] : [words.join(' '), domain]
}
