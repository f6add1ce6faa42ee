import type { AnalysedName } from '../../names/analysed-name.js'
import type { Token } from '../../names/words/token.js'

/**
 * The text of a whole name in which an exact transliteration and a legal form on the other side make no difference: equal for
 * «ООО "Интеллект"», "OOO Intellekt" and "Intellekt, OOO", and another for "Intellekt LLC". Cyrillic alone is written in Latin letters,
 * because characters and syllables that sound alike are other words.
 */
export function wholeText ({ canonical, tokens, legalForms, script }: AnalysedName): string {
  if (legalForms.length === 0 && script !== 'cyrillic') return asInAllTables(canonical)
  let words = ''
  tokens.forEach((token, i) => { words += i === 0 || isCutFromOne(token, tokens[i - 1]) ? inLatin(token) : ` ${inLatin(token)}` })
  return legalForms.map(({ id }) => `${id},`).sort().join('') + asInAllTables(words)
}

/** Whether two names are the same letter for letter, in one alphabet or transliterated, legal form and all. */
export function isSameText (a: AnalysedName, b: AnalysedName): boolean {
  return a.canonical === b.canonical || (a.legalForms.length === b.legalForms.length && wholeText(a) === wholeText(b))
}

function isCutFromOne ({ cutFrom }: Token, before: Token): boolean {
  return cutFrom !== undefined && cutFrom === before.cutFrom
}

function inLatin ({ text, script, readings }: Token): string {
  return script === 'cyrillic' ? readings[0] : text
}

/** The tables of transliteration differ in ия and ий alone where no mark is lost: Technologiya, Technologiia, Technologia. */
function asInAllTables (words: string): string {
  return words.replace(/i[iy](?=a)/gu, 'i').replace(/[iy]y(?= |$)/gu, 'y')
}
