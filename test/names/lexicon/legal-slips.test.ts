import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'

const analyse = (name: string) => analyseName(canonicalName(name))

t.test('misspelt legal forms', async t => {
  const cases: [string, string[], string[], string][] = [
    ['Mokran Limitde', ['limited'], ['mokran'], 'letters in the wrong order'],
    ['Mokran Compnay Ltd', ['company ltd'], ['mokran'], 'before another form'],
    ['Mokran Incorporatd', ['incorporated'], ['mokran'], 'a letter dropped'],
    ['Mokran Sharia', [], ['mokran', 'sharia'], 'a word that is a slip away from a short form (sharika)'],
    ['Mokran LLCC', ['llc'], ['mokran'], 'a letter of an abbreviation twice'],
    ['Mokran LLLC', ['llc'], ['mokran'], 'the first letter twice'],
    ['Mokran Ltdd.', ['ltd'], ['mokran'], 'before a full stop'],
    ['Mokran Joint Ventrue', ['joint venture'], ['mokran'], 'a shorter word beside another of the same form'],
    ['Mokran Joint Venlurx', ['joint venture'], ['mokran'], 'even with two wrong letters'],
    ['Mokran Limited Sikreti', ['limited sirketi'], ['mokran'], 'the longer form, though a shorter one is spelt right'],
    ['Mokran al Sharia', [], ['mokran', 'al', 'sharia'], 'an article is no such word'],
    ['ОООО Мокран', ['ооо'], ['мокран'], 'in front, and the letters are one and the same'],
    ['Mokran SAAS', [], ['mokran', 'saas'], 'a form that can be spoken may become a word'],
    ['Mokran Ltcl', ['ltd'], ['mokran'], 'cl for d, as a scanner reads it'],
    ['Mokran LLCD', [], ['mokran', 'llcd'], 'another letter'],
    ['Compnay Mokran', [], ['compnay', 'mokran'], 'the first word is a name']
  ]
  for (const [name, texts, words, why] of cases) {
    const { legalForms, tokens } = analyse(name)
    t.strictSame(legalForms.map(({ text }) => text), texts, `${name}: ${why}`)
    t.strictSame(tokens.map(({ text }) => text), words, `${name}: ${why}`)
  }
})
