import t from 'tap'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'
import { canonicalPersonName } from '../../../src/names/person/initials.js'

/** All readings of the words of a name: those of one word joined with a stroke. */
const readings = (name: string) => analysePersonName(canonicalPersonName(name)).tokens.map(({ readings }) => readings.join('/')).join(' ')

t.test('the words of a Korean that a scanner misread are read as they were meant', async t => {
  const cases: [name: string, readings: string, why: string][] = [
    ['PAK CHOL H0', 'pak chol ho', 'a figure beside one letter'],
    ['PAK PU 1L', 'pak pu il', 'ones beside one'],
    ['R1 CHOL', 'ri chol', 'in the family name'],
    ['K1M 1L H0', 'kim il ho', 'in every word'],
    ['CHO1 CHOL', 'chol/choi chol', 'where both letters make a Korean word'],
    ['Rl CHOL', 'ri/rl chol', 'an l for a capital I, in what is no word without a vowel'],
    ['KIM lL HO', 'kim il/ll ho', 'beside an L'],
    ['KIM CHL', 'kim chi/chl', 'or a vowel was left out'],
    ['KIRN CHOL', 'kirn/kim chol', 'rn for m'],
    ['PAK NARNCHOL', 'pak narnchol/namchol', 'inside a word'],
    ['KIM CHOL', 'kim chol', 'nothing was misread'],
    ['KIM CHOL 1', 'kim chol 1', 'a number'],
    ['KUM UN SAN 1', 'kum un san 1', 'of a ship'],
    ['KIM B0RIS', 'kim b0ris', 'beside a word that is not Korean'],
    ['H0 CHOLSAN', 'ho cholsan', 'a family name'],
    ['CHOLSAN PY0NGHAE', 'cholsan py0nghae', 'no family name'],
    ['H0', 'h0', 'a single word'],
    ['Carl Kim', 'carl kim', 'a word with a vowel is itself'],
    ['Kim Stern', 'kim stern', 'not Korean with m either']
  ]
  for (const [name, expected, why] of cases) t.equal(readings(name), expected, `${name}: ${why}`)
})

t.test('a misread word is quoted as it stands', async t => {
  t.same(analysePersonName('pak chol h0').tokens.map(({ text }) => text), ['pak', 'chol', 'h0'])
})

t.test('a misread family name is one', async t => {
  const concept = (name: string) => analysePersonName(canonicalPersonName(name)).tokens[0].concept
  for (const name of ['KIRN CHOL', 'K1M CHOL', 'KlM CHOL']) t.equal(concept(name), concept('KIM CHOL'), name)
})
