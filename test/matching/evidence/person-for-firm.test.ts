import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { explain } from '../../../src/matching/explain/explain.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked } from '../asked.js'

const { strongScore } = await loadPolicy()

t.test('a person is no firm', async t => {
  const firm: Omit<ListedParty, 'id'> = { name: 'Tolmen LLC', type: 'company', countries: ['RU'], identifiers: [{ scheme: 'inn', value: '7811489970' }] }
  const cases: [party: string | Party, listed: Omit<ListedParty, 'id'>, lowers: boolean, why: string][] = [
    [{ name: 'ИП Толмен', countries: ['RU'] }, firm, true, 'a sole trader'],
    [{ name: 'ИП Толмен А.Б.', type: 'company', countries: ['RU'] }, firm, true, 'asked about as a company'],
    [{ name: 'Толмен А.Б.', countries: ['RU'] }, firm, true, 'initials behind the name'],
    ['Tolmen D. Y.', firm, true, 'with a space'],
    ['Tolmen LLC', firm, false, 'a firm'],
    ['Tolmen U.K.', firm, false, 'letters of a country'],
    ['Tolmen S.A.', firm, false, 'letters of a legal form'],
    ['D.Y. Tolmen', firm, false, 'in front, firms are called so too'],
    ['Tolmen D.Y. Ltd', firm, false, 'a legal form behind the letters'],
    ['ИП Толмен', { ...firm, name: 'IP Tolmen' }, false, 'listed as a sole trader'],
    ['ИП Толмен', { ...firm, type: 'person' }, false, 'listed as a person'],
    [{ name: 'ИП Толмен', identifiers: [{ scheme: 'inn', value: '7811489970' }] }, firm, false, 'an equal number says more']
  ]
  for (const [party, listed, lowers, why] of cases) {
    const question = asked(party)
    const comparison = compare(question, { id: 'T:1', ...listed })
    const type = explain(question, comparison).find(({ feature }) => feature === 'type')
    const name = typeof party === 'string' ? party : party.name
    t.equal(type?.text.startsWith('The name asked about is that of a person, by ') ?? false, lowers, `${name}: ${why}`)
    if (lowers) t.ok(comparison.score < strongScore, `${name} does not block`)
  }
})
