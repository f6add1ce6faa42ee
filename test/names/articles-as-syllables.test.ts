import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'

/** The words of a firm's name that only connect others. */
const connectives = (name: string) => analyseName(canonicalName(name)).tokens.filter(({ kind }) => kind === 'connective').map(({ text }) => text)

const cases: [name: string, expected: string[], why: string][] = [
  ['Le Thinh Cuong', [], 'a Vietnamese family name'],
  ['Hung Du Vuong', [], 'a syllable between others'],
  ['Du Fengsheng', [], 'before a word of two syllables'],
  ['La Mina', ['la'], 'a word that divides into syllables, and Korean ones as well'],
  ['La Diana', ['la'], 'a word that is pinyin by its letters, too'],
  ['Tolmen de Orvel', ['de'], 'words that are no such syllables'],
  ['Casa van Thinh', [], 'every word is']
]
for (const [name, expected, why] of cases) t.strictSame(connectives(name), expected, `${name}: ${why}`)
t.end()
