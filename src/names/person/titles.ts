import table from '../../../data/lexicon/person-names.json' with { type: 'json' }
import { simplifyHan } from '../romanise/han.js'
import { inAllCases } from '../lexicon/russian-declension.js'
import type { Run } from '../text/scripts.js'

/** Titles, also in the cases of Russian, by their first word, longest first: "lt gen" before "lt". */
const TITLES = new Map<string, string[][]>()
for (const title of table.titles.flatMap(inAllCases)) {
  const words = title.split(' ')
  TITLES.set(words[0], [...TITLES.get(words[0]) ?? [], words].sort((a, b) => b.length - a.length))
}
/** Titles that Korean and Chinese write directly after a name, without a space. */
const GLUED_TITLES = table.titles.filter(title => /^[\p{Script=Hangul}\p{Script=Han}]+$/u.test(title)).sort((a, b) => b.length - a.length)
const SHORTEST_UNTITLED = 2

/** The words of a person's name without titles and forms of address. The result may be empty. */
export function withoutTitles (pieces: readonly Run[]): readonly Run[] {
  if (!pieces.some(({ text, script }) => TITLES.has(text) || script === 'hangul' || script === 'han')) return pieces
  const untitled: Run[] = []
  for (let i = 0; i < pieces.length;) {
    const title = TITLES.get(pieces[i].text)?.find(words => words.every((word, k) => pieces[i + k]?.text === word))
    if (title === undefined) untitled.push(withoutGluedTitles(pieces[i]))
    i += title?.length ?? 1
  }
  return untitled.filter(({ text }) => !TITLES.get(text)?.some(words => words.length === 1))
}

function withoutGluedTitles ({ text, script }: Run): Run {
  if (script !== 'hangul' && script !== 'han') return { text, script }
  const name = script === 'han' ? simplifyHan(text) : text
  const title = GLUED_TITLES.find(ending => name.endsWith(ending) && name.length - ending.length >= SHORTEST_UNTITLED)
  return title === undefined ? { text: name, script } : withoutGluedTitles({ text: name.slice(0, -title.length), script })
}
