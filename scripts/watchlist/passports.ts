import type { ListedIdentifier } from '../../schemas/listed-party.js'

/** Fewest characters of a passport number; less is a piece of one. */
const SHORTEST = 5

/**
 * Passports from texts such as `745420176, expires on 19.10.2020` or `PS 472330208 (expires 4.7.2017)`: the
 * number, and the rest as a note. Some texts were cut at a comma: a piece without a number belongs to the
 * text before it. `PS` alone names a kind of document and no passport. A piece of a number is kept as `other`.
 */
export function readPassports (texts: readonly string[]): ListedIdentifier[] {
  const passports: ListedIdentifier[] = []
  for (const text of texts.map(text => text.replaceAll('"', '').trim())) {
    const match = /^(?:PS[- ]*)?[A-Z]{0,3}\d+[A-Z]?/.exec(text)
    if (match !== null) passports.push(passport(match[0].replace(/[- ]/g, ''), note(text.slice(match[0].length))))
    else if (text !== 'PS') passports.push(continued(passports.pop(), text))
  }
  return passports
}

function passport (value: string, note: string): ListedIdentifier {
  if (value.length < SHORTEST) return { scheme: 'other', value, label: 'passport', note: 'incomplete as published' }
  return { scheme: 'passport', value, ...(note !== '' && { note }) }
}

function continued (before: ListedIdentifier | undefined, text: string): ListedIdentifier {
  if (before?.note === undefined) throw new Error(`a passport text begins with "${text}"`)
  return { ...before, note: `${before.note}, ${note(text)}` }
}

function note (rest: string): string {
  return rest.replace(/\s*[()]\s*/g, ', ').replace(/^[,. ]+|[,. ]+$/g, '')
}
