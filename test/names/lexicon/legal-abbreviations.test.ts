import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'

t.test('legal forms as clerks shorten and misspell them', async t => {
  const cases: [name: string, family: string | undefined, words: string[], why: string][] = [
    ['Общ-во с огр. отв-ю «Толмен»', 'limited', ['толмен'], 'the middle left out, and the end'],
    ['О-во с огр.отв. Толмен', 'limited', ['толмен'], 'of one letter, before an ending'],
    ['Общ. с огранич. ответств. Толмен', 'limited', ['толмен'], 'ends left out'],
    ['Общества с огр. ответственностью Толмен', 'limited', ['толмен'], 'one word, of a form in the genitive'],
    ['OBSCH-VO S OGR. OTV-YU TOLMEN', 'limited', ['tolmen'], 'in Latin letters'],
    ['Закр. акц. об-во Толмен', 'stock', ['толмен'], 'another form'],
    ['Толмен, общ-во с огр. отв-ю', 'limited', ['толмен'], 'behind the name'],
    ['Т-во с огр. отв. Толмен', 'limited', ['толмен'], 'a partnership'],
    ['Обшество с ограниченной ответственностью Толмен', 'limited', ['толмен'], 'a slip in the first word'],
    ['Обшество с ограниченой ответственостью Толмен', 'limited', ['толмен'], 'one in each'],
    ['Общество с ограниченой ответственостью Толмен', 'limited', ['толмен'], 'two behind the first'],
    ['О с огр отв Толмен', undefined, ['о', 'с', 'огр', 'отв', 'толмен'], 'a letter alone says nothing'],
    ['Общ отв Толмен', undefined, ['общ', 'отв', 'толмен'], 'a word is missing'],
    ['Общий огород Толмен', undefined, ['общий', 'огород', 'толмен'], 'other words that begin so'],
    ['Lim Company', 'company', ['lim'], 'English words are not shortened so']
  ]
  for (const [name, family, words, why] of cases) {
    const { legalForms, tokens } = analyseName(canonicalName(name))
    t.equal(legalForms[0]?.family, family, `${name}: ${why}`)
    t.strictSame(tokens.map(({ text }) => text), words, `${name}: ${why}`)
  }
})

t.test('the form is quoted as the table has it', async t => {
  const { legalForms } = analyseName(canonicalName('Толмен, об-во с огр. отв-ю'))
  t.strictSame(legalForms.map(({ text }) => text), ['общество с ограниченной ответственностью'])
})
