import table from '../../../data/lexicon/person-names.json' with { type: 'json' }
import { simplifyHan } from '../romanise/han.js'
import { inAllCases } from '../lexicon/russian-declension.js'
import { isChineseOrVietnamese } from '../romanise/never-korean.js'
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
/** Titles that are syllables of Chinese, Korean and other names as well: they are titles only before a name that is whole without them. */
const SYLLABLES = new Set(['gen', 'eng', 'ing', 'hon', 'ip'])
const FEWEST_WORDS = 2

/** The words of a person's name without titles and forms of address. The result may be empty. */
export function withoutTitles (pieces: readonly Run[]): readonly Run[] {
  if (!pieces.some(({ text, script }) => TITLES.has(text) || script === 'hangul' || script === 'han')) return pieces
  const untitled: Run[] = []
  for (let i = 0; i < pieces.length;) {
    const title = titleAt(pieces, i, untitled.length === 0)
    if (title === undefined) untitled.push(withoutGluedTitles(pieces[i]))
    i += title?.length ?? 1
  }
  return untitled.filter(({ text }) => SYLLABLES.has(text) || !TITLES.get(text)?.some(words => words.length === 1))
}

/** The words of the title that begins at a piece; undefined where none does. @param first whether no word of the name stands before it */
function titleAt (pieces: readonly Run[], at: number, first: boolean): readonly string[] | undefined {
  const title = TITLES.get(pieces[at].text)?.find(words => words.every((word, k) => pieces[at + k]?.text === word))
  return title?.length === 1 && SYLLABLES.has(title[0]) && !(first && isWhole(pieces.slice(at + 1))) ? undefined : title
}

/** Whether words are a name that may have a title before it. Before Chinese and Vietnamese words stands a family name: Ip Man Fai. */
function isWhole (pieces: readonly Run[]): boolean {
  return pieces.length >= FEWEST_WORDS && !pieces.some(({ text, script }) => script === 'latin' && isChineseOrVietnamese(text))
}

function withoutGluedTitles ({ text, script }: Run): Run {
  if (script !== 'hangul' && script !== 'han') return { text, script }
  const name = script === 'han' ? simplifyHan(text) : text
  const title = GLUED_TITLES.find(ending => name.endsWith(ending) && name.length - ending.length >= SHORTEST_UNTITLED)
  return title === undefined ? { text: name, script } : withoutGluedTitles({ text: name.slice(0, -title.length), script })
}
