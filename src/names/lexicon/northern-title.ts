import places from '../../../data/lexicon/places.json' with { type: 'json' }
import { foldYo } from '../romanise/cyrillic.js'
import { isConnective } from './connectives.js'
import { conceptOf } from './lexicon.js'
import { inAllCases } from './russian-declension.js'
import { inTableForm } from './table-form.js'

/** What a word says in the title of the Democratic People's Republic of Korea. */
type Part = 'democratic' | 'peoples' | 'republic' | 'korea'

const TITLE = places.koreanTitle
const OF = new Set(TITLE.of)
/** The concept of "Korea", which may be either state. */
const EITHER = 'KOREA'
const PARTS = new Map<string, readonly Part[]>()

function add (words: readonly string[], ...parts: Part[]): void {
  for (const word of words.flatMap(inAllCases)) PARTS.set(inTableForm(word), parts)
}

add(TITLE.democratic, 'democratic')
add(TITLE.peoples, 'peoples')
add(TITLE.republic, 'republic')
add(TITLE.peoplesRepublic, 'peoples', 'republic')
add(TITLE.peoplesDemocratic, 'peoples', 'democratic')
add(TITLE.korea, 'korea')

/** Whether a word is one of the title in some language, and so no compound: "demokratik". */
export function isInNorthernTitle (word: string): boolean {
  return PARTS.has(word)
}

/**
 * The number of words of the title of North Korea that begins at a position, in whatever language and order; 0 where there is none.
 * "Republic" and "Korea" are the South's too, so it takes "democratic" or "people's" with them, and both where Korea stands among
 * them: the South has a Democratic Party. Words for "of" stand beside Korea alone, and so "Banco Popular de la República de Corea" is a
 * bank of the South.
 */
export function northernTitleAt (words: readonly string[], start: number): number {
  if (partsOf(words[start]) === undefined) return 0
  const said = new Set<Part>()
  let end = start
  let korea = -1
  for (let i = start; i < words.length; i++) {
    const parts = partsOf(words[i])
    if (parts === undefined) {
      if (isPossessive(words, i)) end = i + 1
      else if (!isOf(words[i]) || said.size === 0) break
      continue
    }
    const isKoreaOrBehindIt = korea === end - 1 || parts[0] === 'korea'
    if (parts.some(part => said.has(part)) || (i > end && !isKoreaOrBehindIt)) break
    for (const part of parts) said.add(part)
    if (parts[0] === 'korea') korea = i
    end = i + 1
  }
  const isWhole = said.has('republic') && korea >= 0 && (said.has('democratic') || said.has('peoples'))
  if (!isWhole || (korea > start && korea < end - 1 && said.size < ALL)) return 0
  return korea === start ? endWithoutOf(words, start, end) : end - start
}

const ALL = 4

/** The length of a title that begins with Korea and may end in "of"; 0 where another state follows: "Korea, People's Republic of China". */
function endWithoutOf (words: readonly string[], start: number, end: number): number {
  let next = end
  while (next < words.length && isOf(words[next])) next++
  const concept = next < words.length ? conceptOf(words[next]) : undefined
  if (concept?.kind === 'country') return 0
  return (next === words.length ? next : end) - start
}

function isOf (word: string): boolean {
  return isConnective(word) || OF.has(word)
}

/** The s of "people s". */
function isPossessive (words: readonly string[], at: number): boolean {
  return words[at] === 's' && at > 0 && words[at - 1] === 'people'
}

/** What a word says in the title. Undefined for most words by their first letters. */
function partsOf (word: string): readonly Part[] | undefined {
  return PARTS.get(foldYo(word)) ?? (MAY_BE_KOREA.test(word) && conceptOf(word)?.id === EITHER ? KOREA : undefined)
}

const KOREA: readonly Part[] = ['korea']
const MAY_BE_KOREA = /^(?:[ck]or|кор|κορ|كور|ال|קור)/u
