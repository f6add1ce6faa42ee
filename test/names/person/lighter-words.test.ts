import t from 'tap'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'
import { canonicalPersonName } from '../../../src/names/person/initials.js'

/** The words of a person's name that weigh nothing. */
const particles = (name: string) => analysePersonName(canonicalPersonName(name)).tokens.filter(({ bits }) => bits === 0).map(({ text }) => text)

const cases: [name: string, expected: string[], why: string][] = [
  ['Nguyen Van Thinh', [], 'a Vietnamese syllable'],
  ['Ha Van Min', [], 'beside syllables that are Korean as well'],
  ['Kim Bin Na', [], 'a Korean syllable'],
  ['Jan van Orvel', ['van'], 'Dutch'],
  ['Susana de Luca', ['de'], 'beside words that divide into syllables of pinyin'],
  ['Maria de Luna', ['de'], 'likewise'],
  ['Khalid bin Orvel', ['bin'], 'Arabic'],
  ['Ben Orvel', [], 'the first of two words'],
  ['Orvel Ben', [], 'the last']
]
for (const [name, expected, why] of cases) t.strictSame(particles(name), expected, `${name}: ${why}`)
t.end()
