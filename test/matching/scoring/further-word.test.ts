import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()

t.test('a letter, a number or a word beside a firm\'s one own word makes another firm', async t => {
  const listed: ListedParty = { id: 'T:1', name: 'Tolmen LLC', type: 'company', countries: ['RU'] }
  const cases: [name: string, blocks: boolean, why: string][] = [
    ['ООО «Толмен»', true, 'the name itself'],
    ['ООО «Толмен-М»', false, 'a letter'],
    ['ООО «Толмен-2»', false, 'a number'],
    ['ООО «Толмен-Сервис»', false, 'a word by which owners tell their firms apart'],
    ['New Tolmen LLC', false, 'before it'],
    ['Tolmen Orvel LLC', false, 'a word of its own'],
    ['Tolmen LLC, Moscow', true, 'a place'],
    ['Tolmen LLC, Branch No. 2', true, 'the number of a branch'],
    ['Tolmen 2024', true, 'a year']
  ]
  for (const [name, blocks, why] of cases) {
    const { score } = compare(asked({ name, countries: ['RU'] }), listed)
    t.equal(score >= strongScore, blocks, `${name}: ${why}`)
    t.ok(score >= DEFAULT_THRESHOLD, `${name} is found`)
  }
})

t.test('what stands beside a firm\'s name is no further word of it', async t => {
  const listed: ListedParty = { id: 'T:1', name: 'Tolmen Trading Corporation', type: 'company', countries: ['RU'] }
  const cases: [name: string, blocks: boolean, why: string][] = [
    ['Tolmen 2 Trading Corporation', false, 'a number behind the own word'],
    ['Tolmen-M Trading Corporation', false, 'a letter behind it'],
    ['c/o Tolmen Trading Corporation', true, 'whose address it is'],
    ['Tolmen Trading Corporation branch No. 3', true, 'the number of a branch'],
    ['2nd Department, Tolmen Trading Corporation', true, 'of a department'],
    ['Group 2 of Tolmen Trading Corporation', true, 'of a group'],
    ['1 Tolmen Trading Corporation', true, 'of a line'],
    ['Tolmen Trading Corporation 50%', true, 'a share'],
    ['Tolmen Trading Corporation 2024', true, 'a year'],
    ['Tolmen Trading Corporation VAT 123456789', true, 'the number of a register'],
    ['Filiale de Tolmen Trading Corporation à Dakar', true, 'where a branch is'],
    ['Chi nhánh Tolmen Trading Corporation tại Hà Nội', true, 'likewise, in Vietnamese'],
    ['Tolmen M Trading', false, 'a letter that is part of legal forms too'],
    ['Trading Co Tolmen', true, 'the legal form within the name']
  ]
  for (const [name, blocks, why] of cases) {
    const { score } = compare(asked({ name, countries: ['RU'] }), listed)
    t.equal(score >= strongScore, blocks, `${name}: ${why}`)
    t.ok(score >= DEFAULT_THRESHOLD, `${name} is found`)
  }
})

t.test('a number that the list has too is no further one', async t => {
  const { score } = compare(asked('Tolmen 2'), { id: 'T:1', name: 'Tolmen 2 LLC', type: 'company' })
  t.ok(score >= strongScore)
})
