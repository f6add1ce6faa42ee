import { NORTH_KOREA } from '../../names/koreas.js'
import { OFFICES } from '../../names/lexicon/parts-of-firms.js'
import { countryOf, type Token } from '../../names/words/token.js'

/**
 * Whether a word says which office or site of a firm is meant: "(Beijing Branch)", "- Dandong Office", "Construction Site No. 3",
 * or a place at the very end of a name. After "of" a place is a part of who the firm is ("Bank of Siberia"), but for those of North
 * Korea, whose firms are rarely called by their town in that way.
 */
export function tellsOffice (tokens: readonly Token[], i: number): boolean {
  if (i === 0) return false
  const { kind, concept } = tokens[i]
  if (isOffice(tokens, i)) return true
  if (kind !== 'place' && kind !== 'number' && concept !== 'construction') return false
  return isOffice(tokens, i + 1) || isOffice(tokens, i - 1) || (kind === 'place' && i > 1 && i === tokens.length - 1 && (!isOf(tokens[i - 1]) || countryOf(tokens[i]) === NORTH_KOREA))
}

function isOf ({ text }: Token): boolean {
  return OF.has(text)
}

const OF = new Set(['of', 'de', 'du', 'del', 'della', 'di', 'da', 'do', 'der', 'des'])

/** Whether a word names an office or branch. As the first word it does not: "Office 39" is a body of its own. */
function isOffice (tokens: readonly Token[], i: number): boolean {
  return i > 0 && OFFICES.has(tokens[i]?.concept ?? '')
}
