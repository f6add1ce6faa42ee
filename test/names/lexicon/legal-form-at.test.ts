import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'

const analyse = (name: string) => analyseName(canonicalName(name))

t.test('short forms that are ordinary words elsewhere', async t => {
  const cases: [string, string[], string[], string][] = [
    ['Mokran SA', ['sa'], ['mokran'], 'at the end'],
    ['SA Mokran', [], ['sa', 'mokran'], 'at the beginning it is a name'],
    ['Mokran AS Trading', [], ['mokran', 'as', 'trading'], 'inside it is a word'],
    ['PT Mokran', ['pt'], ['mokran'], 'some count at the beginning too'],
    ['Mokran LLC Trading', ['llc'], ['mokran', 'trading'], 'what is nothing else counts anywhere'],
    ['Mokran AG Ltd', ['ag', 'ltd'], ['mokran'], 'two at the end'],
    ['Mokran SA, Geneva', ['sa'], ['mokran', 'geneva'], 'before the place that it is at'],
    ['Mokran AG, Hong Kong', ['ag'], ['mokran', 'hong kong'], 'before a place of several words'],
    ['Mokran BK', [], ['mokran', 'bk'], 'a bank, of which there are more than of the South African form'],
    ['Coöperatie Mokran U.A.', ['cooperatie', 'ua'], ['mokran'], 'what only closes another form'],
    ['Mokran UA', [], ['mokran', 'ua'], 'and is the code of Ukraine without it'],
    ['Mokran SA Belmarev', [], ['mokran', 'sa', 'belmarev'], 'not before a name']
  ]
  for (const [name, texts, words, why] of cases) {
    const { legalForms, tokens } = analyse(name)
    t.strictSame(legalForms.map(({ text }) => text), texts, `${name}: ${why}`)
    t.strictSame(tokens.map(({ text }) => text), words, `${name}: ${why}`)
  }
})
