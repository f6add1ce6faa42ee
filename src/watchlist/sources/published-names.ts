import { scriptOf, scriptOfText } from '../../names/text/scripts.js'

/** Legal forms, and Jr. and Sr.: a comma before these does not separate two names. */
const AFTER_COMMA = /^\s*(l\.?t\.?d|l\.?l\.?[cp]|inc|co|corp|s\.?a|s\.?r\.?l|s\.?a\.?[el]|gmbh|b\.?v|n\.?v|a\.?g|a\.?s|[pocz]?jsc|pao|oao|zao|ao|ooo|[поз]?ао|ооо|jr|sr|limited|company|fze|fzco?|pte|plc|k\.?k)\.?\s*$/iu

/**
 * Splits a text that holds several names: at `;`, at ` b) `, and, with `commas`, at commas that do not come before a legal
 * form. `عبد الله (Abd Allah; Abdullah)` is a name with two romanisations: three names.
 */
export function divideNames (text: string, { commas = false } = {}): string[] {
  const both = /^([^()]+)\(([^()]+)\)$/.exec(text.trim())
  if (both !== null && scriptOfText(both[1]) !== scriptOfText(both[2]) && hasLetter(both[2])) {
    return [...divideNames(both[1], { commas }), ...divideNames(both[2], { commas })]
  }
  return text.split(/;|(?:^|\s)[a-z]\)\s/).flatMap(part => commas ? divideAtCommas(part) : [part])
    .map(name => name.trim()).filter(name => name !== '')
}

function divideAtCommas (text: string): string[] {
  return text.split(',').reduce<string[]>((names, part) => {
    if (names.length > 0 && AFTER_COMMA.test(part)) names.push(`${names.pop()},${part}`)
    else names.push(part)
    return names
  }, [])
}

function hasLetter (text: string): boolean {
  return [...text].some(character => (scriptOf(character.codePointAt(0)!) ?? 'digit') !== 'digit')
}

/** Splits `a) Dandong, China; b) Beijing, China` into two texts without the letters. */
export function divideLettered (text: string): string[] {
  if (!/^\(?[a-z]\)\s/i.test(text)) return text === '' ? [] : [text]
  return text.split(/(?:^|[\s;,.])\(?[a-z]\)\s+/i).map(part => part.replace(/[;,\s]+$/, '').trim()).filter(part => part !== '')
}
