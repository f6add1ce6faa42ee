import { analyseName } from '../../names/analyse.js'
import { canonicalName } from '../../names/text/canonical.js'
import { scriptOf, scriptOfText } from '../../names/text/scripts.js'

/** What follows the name of a father or a son. */
const GENERATION = /^\s*[js]r\.?\s*$/i

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
    if (names.length > 0 && belongsToNameBefore(part)) names.push(`${names.pop()},${part}`)
    else names.push(part)
    return names
  }, [])
}

/** Whether what stands behind a comma goes with the name before it: legal forms and nothing else, or Jr. and Sr. */
function belongsToNameBefore (part: string): boolean {
  if (GENERATION.test(part)) return true
  const { tokens, legalForms } = analyseName(canonicalName(part))
  return tokens.length === 0 && legalForms.length > 0
}

function hasLetter (text: string): boolean {
  return [...text].some(character => (scriptOf(character.codePointAt(0)!) ?? 'digit') !== 'digit')
}

/** Splits `a) Dandong, China; b) Beijing, China` into two texts without the letters. */
export function divideLettered (text: string): string[] {
  if (!/^\(?[a-z]\)\s/i.test(text)) return text === '' ? [] : [text]
  return text.split(/(?:^|[\s;,.])\(?[a-z]\)\s+/i).map(part => part.replace(/[;,\s]+$/, '').trim()).filter(part => part !== '')
}
