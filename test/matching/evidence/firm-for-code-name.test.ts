import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()

t.test('a firm is no group of hackers', async t => {
  const group: Omit<ListedParty, 'id'> = {
    name: 'TOLMEN GROUP', type: 'organization', countries: ['KP'], aliases: [{ name: 'Velvet Orvel' }, { name: 'Stonepetrel' }], labour: { link: 'dprk_sanctioned', sectors: ['cyber'] },
    identifiers: [{ scheme: 'website', value: 'tolmen.example' }]
  }
  const cases: [party: string | Party, listed: Omit<ListedParty, 'id'>, met: boolean, why: string][] = [
    ['Tolmen Group', group, true, 'the name itself'],
    ['Stonepetrel', group, true, 'another of its names'],
    ['Stonepetrel Inc', group, false, 'a legal form'],
    [{ name: 'Stonepetrel Inc', type: 'company' }, group, false, 'where a firm is asked about too'],
    ['ООО «Стоунпетрел»', group, false, 'in Russian'],
    ['Tolmen Holdings', group, false, 'a word that firms are called by'],
    ['Stonepetrel Construction', group, true, 'a trade may be a note: a review'],
    [{ name: 'Stonepetrel Inc', countries: ['KP'] }, group, true, 'North Korea is given'],
    [{ name: 'Stonepetrel Inc', identifiers: [{ scheme: 'website', value: 'tolmen.example' }] }, group, true, 'its website'],
    ['Stonepetrel Inc', { ...group, labour: { link: 'dprk_sanctioned', sectors: ['cyber', 'it'] } }, true, 'a body that also sells IT work'],
    ['Stonepetrel Inc', { ...group, type: 'company' }, true, 'a firm is listed'],
    ['Velvet Orvel, Severin LLC', group, true, 'the legal form of another firm'],
    ['Contract 12/2024 Stonepetrel', group, true, 'a note'],
    ['Company name Stonepetrel Address Vladivostok', group, true, 'a label'],
    ['Stonepetrel hacking group', group, true, 'what it is'],
    ['Tolmen Group cyber unit', group, true, 'a unit of it']
  ]
  for (const [party, listed, met, why] of cases) {
    t.equal(compare(asked(party), { id: 'T:1', ...listed }).score >= DEFAULT_THRESHOLD, met, `${typeof party === 'string' ? party : party.name}: ${why}`)
  }
  const blocked: [party: string | Party, why: string][] = [
    ['Severin Holdings LLC//TOLMEN GROUP', 'a firm beside it'],
    ['Stonepetrel c/o Severin Trading Co', 'a firm that takes its post'],
    ['Stonepetrel, Dandong branch', 'a branch is no firm'],
    ['TOLMEN GROUP 代表处', 'in Chinese'],
    ['Филиал STONEPETREL в Москве', 'in Russian'],
    ['info@tolmengroup.com', 'a mailbox'],
    ['STONEPETREL, Room 302, No. 5 Renmin Road, Beijing, China', 'an address'],
    [{ name: 'Stonepetrel Ltd', type: 'organization', countries: ['KP'] }, 'a firm of the North']
  ]
  for (const [party, why] of blocked) {
    t.ok(compare(asked(party), { id: 'T:1', ...group }).score >= strongScore, `${typeof party === 'string' ? party : party.name}: ${why}`)
  }
  t.ok(compare(asked('Velvet Orvel Construction'), { id: 'T:1', ...group }).score < strongScore, 'and no more')
})
