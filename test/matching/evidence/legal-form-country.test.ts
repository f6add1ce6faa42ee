import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { explain } from '../../../src/matching/explain/explain.js'
import { compare } from '../../../src/matching/matcher.js'
import { asked } from '../asked.js'

const SLOVAK: Omit<ListedParty, 'id'> = { name: 'Tolmen s.r.o.', type: 'company', countries: ['SK'] }
const RUSSIAN: Omit<ListedParty, 'id'> = { name: 'Tolmen LLC', type: 'company', countries: ['RU'] }

t.test('a legal form of few countries says where a firm is registered', async t => {
  const cases: [party: string | Party, listed: Omit<ListedParty, 'id'>, contradicts: boolean, why: string][] = [
    ['Tolmen GmbH', SLOVAK, true, 'a German form'],
    ['Tolmen SRL', RUSSIAN, true, 'an Italian one'],
    ['PT Tolmen', RUSSIAN, true, 'an Indonesian one, before the name'],
    ['Tolmen Co. Pty Ltd', RUSSIAN, true, 'a word for any firm beside it'],
    ['Tolmen s.r.o.', SLOVAK, false, 'the listed form'],
    ['Tolmen spol. s r.o.', { ...SLOVAK, name: 'Tolmen', countries: ['CZ'] }, false, 'a form of that country'],
    ['Tolmen s.r.o.', { ...SLOVAK, countries: ['RU'] }, false, 'the list itself gives the form, whatever the country'],
    ['Tolmen Private Limited', { ...RUSSIAN, name: 'Tolmen Pte Ltd', countries: ['SG'] }, false, 'one form, written in two ways'],
    ['Tolmen LLC', SLOVAK, false, 'LLC translates the forms of many countries'],
    ['Tolmen JSC', { ...RUSSIAN, countries: ['CN'] }, false, 'and so does JSC'],
    ['ООО Толмен', { ...RUSSIAN, countries: ['CN'] }, false, 'Russian papers call a firm of any country so'],
    ['托尔门有限公司', { ...RUSSIAN, name: '托尔门' }, false, 'and Chinese ones so'],
    ['ТОО Толмен', RUSSIAN, false, 'forms of one kind in the countries of the former union'],
    ['Tolmen Ltd', RUSSIAN, false, 'a form of dozens of countries'],
    ['Tolmen Company', SLOVAK, false, 'no form'],
    ['Tolmen GmbH', { ...RUSSIAN, countries: ['KP'] }, false, 'firms of the North are registered abroad'],
    ['Tolmen GmbH', { ...RUSSIAN, countries: undefined }, false, 'the list gives no country'],
    ['Tolmen GmbH, Bratislava, Slovakia', SLOVAK, false, 'the address says where it is'],
    [{ name: 'Tolmen GmbH', addresses: ['Orvel 5, Bratislava, Slovakia'] }, SLOVAK, false, 'and so does one in a field of its own'],
    [{ name: 'Tolmen GmbH', addresses: ['Orvel 5, Berlin'] }, SLOVAK, true, 'where that agrees with the form, it counts'],
    [{ name: 'Tolmen GmbH', countries: ['SK'] }, SLOVAK, false, 'the country that is given says more']
  ]
  for (const [party, listed, contradicts, why] of cases) {
    const question = asked(party)
    const comparison = compare(question, { id: 'T:1', ...listed })
    t.equal(comparison.contradictions.includes('country'), contradicts, why)
    if (contradicts) t.match(explain(question, comparison).find(({ feature }) => feature === 'country'), { effect: 0, text: /^The legal form ".+" is one of .+; the party is listed in (Slovakia|Russia)\.$/ }, `${why}, and told`)
  }
})

t.test('the countries of a form are told by name, and no more of them than have it', async t => {
  const told = (party: Party): string | undefined => {
    const question = asked(party)
    return explain(question, compare(question, { id: 'T:1', ...RUSSIAN })).find(({ feature }) => feature === 'country')?.text
  }
  t.equal(told({ name: 'Tolmen Pte Ltd' }), 'The legal form "pte ltd" is one of Singapore, Fiji; the party is listed in Russia.')
  t.equal(told({ name: 'Tolmen Pte Ltd', addresses: ['Orvel Road 5, Singapore'] }), 'The legal form "pte ltd" is one of Singapore, where the address is; the party is listed in Russia.')
  t.match(told({ name: 'Tolmen Private Limited' }), /^The legal form "private limited" is one of India, .*Singapore, Fiji; /)
})
