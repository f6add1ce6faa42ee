import t from 'tap'
import type { LabourLink } from '../../../schemas/listed-party.js'
import { assessLabour } from '../../../src/watchlist/labour/assess-labour.js'
import { LABOUR_RULES } from '../../../src/watchlist/labour/labour-rules.js'
import { keyRecords } from '../../../src/watchlist/merge/record-key.js'
import type { ListRecord } from '../../../src/watchlist/sources/list-record.js'
import { record } from '../merge/records.js'

const DPRK = { programs: ['DPRK3'] }
const says = (text: string): ListRecord => record('OFAC SDN', '1', { ...DPRK, names: ['Tolmen'], remarks: [{ label: 'Remarks', text }] })
const named = (name: string): ListRecord => record('OFAC SDN', '1', { ...DPRK, names: [name] })
const holding = (position: string): ListRecord => record('OFAC SDN', '1', { ...DPRK, type: 'person', names: ['Tolmen Orvel'], positions: [position] })

const CASES: [rule: string, link: LabourLink, fits: ListRecord[], not: ListRecord[]][] = [
  ['WORKER_EXPORT', 'direct',
    [says('It engaged in the exportation of workers from the DPRK to other nations.'), says('Dispatches North Korean IT workers to Laos'), says('recruited labourers for sites')],
    [says('supplied the Workers’ Party of Korea'), says('supplied coal'), says('directs key personnel appointments for the party')]],
  ['WORK_PERMITS', 'direct', [says('Obtained entry and work permits for nationals.'), says('applied for work visas'), says('signed labor contracts')], [says('A residence permit was seen.')]],
  ['HOSTS_WORKERS', 'direct', [says('employed several North Korean workers'), says('Oversees overseas laborers'), says('hosted DPRK IT workers')], [says('employed a ruse'), says('uses the names of workers of others')]],
  ['FORCED_LABOUR', 'direct', [says('tied to forced labour'), says('has laborers in Russia'), says('overseas labor')], [says('The Workers in Pyongyang built it.')]],
  ['IT_WORKERS', 'direct', [says('a delegation of information technology workers'), says('hires out software developers')], [says('It buys software and computers.')]],
  ['CONSTRUCTION_ABROAD', 'direct', [says('carries out construction of statues in Africa'), says('overseas construction')], [says('construction of missiles. It has offices abroad.')]],
  ['CONSTRUCTION_ABROAD_NAME', 'direct', [named('Tolmen External Construction Bureau'), named('Mansudae Overseas Projects')], [named('Tolmen Overseas Trading')]],
  ['LABOUR_DISPATCH_NAME', 'direct', [named('Tolmen Manpower Company'), named('Tolmen Labour Cooperation Centre')], [named('Tolmen Labour Party')]],
  ['CONSTRUCTION_NAME', 'enabler', [named('Tolmen Construction Co.'), named('OOO Tolmen Stroy')], [named('Tolmen Destroyer Yard'), holding('Minister of Construction Materials')]],
  ['IT_NAME', 'enabler', [named('Tolmen Computer Center'), named('Tolmen Cartoon Studio')], [named('Tolmen It')]],
  ['VISAS_AND_LODGING', 'enabler', [says('arranged visas'), says('runs a dormitory')], [says('visage')]],
  ['BANK_NAME', 'enabler', [named('Tolmen Joint Commercial Bank'), named('Tolmen Insurance Corporation')], [named('Riverbanks Fishery')]],
  ['BANK_REPRESENTATIVE', 'enabler', [holding('Representative of Tolmen Bank in Dandong'), says('Former overseas Foreign Trade Bank Deputy representative.')], [says('The west bank of the river.')]],
  ['MINISTRY_NAME', 'enabler', [named('Ministry of External Affairs'), named('Rocket Industry Ministry')], [named('Committee for the Ministry Building Trust')]],
  ['DPRK_PROGRAMME', 'dprk_sanctioned', [named('Tolmen Trading'), record('UK', 'DPR0001', { programs: ['DPR'] }), record('AU', '1', { programs: ['1718 (DPRK)'] }), record('EU', '1', { programs: ['PRK'] })], []]
]

function ruleOf (...records: ListRecord[]) {
  return assessLabour(keyRecords(records))
}

t.test('each rule fits what it should, and not what merely looks like it', async t => {
  for (const [code, link, fits, not] of CASES) {
    for (const each of fits) t.match(ruleOf(each), { rule: code, link, assessedBy: 'rule' }, `${code}: ${text(each)}`)
    for (const each of not) t.not(ruleOf(each)?.rule, code, `not ${code}: ${text(each)}`)
  }
  t.same(CASES.map(([code]) => code), LABOUR_RULES.map(({ code }) => code), 'every rule has cases')
})

t.test('the rules see only parties under a North Korea programme', async t => {
  const workers = { names: ['Tolmen'], remarks: [{ label: 'Remarks', text: 'exported workers' }] }
  const cases: [seen: boolean, record: ListRecord][] = [
    [false, record('OFAC SDN', '1', { ...workers, programs: ['RUSSIA-EO14024'] })],
    [false, record('OFAC SDN', '1', { ...workers, programs: ['NPWMD'], countries: ['IR'] })],
    [false, record('UK', '1', { ...workers, countries: ['KP'], programs: ['GHR'] })],
    [true, record('OFAC SDN', '1', { ...workers, programs: ['DPRK-NKSPEA'] })],
    [true, record('OFAC SDN', '1', { ...workers, programs: ['CYBER4'], countries: ['KP', 'CN'] })],
    [true, record('OFAC SDN', '1', { ...workers, programs: ['NPWMD'], countries: ['KP'] })],
    [true, record('OFAC SDN', '1', { ...workers, programs: ['NPWMD'], remarks: [...workers.remarks, { label: 'Secondary sanctions risk', text: 'North Korea Sanctions Regulations, sections 510.201' }] })],
    [true, record('UNSC 1718', '1', workers)]
  ]
  for (const [seen, each] of cases) t.equal(ruleOf(each)?.rule, seen ? 'WORKER_EXPORT' : undefined, text(each))
})

t.test('the verdict says who is quoted and that nobody read further', async t => {
  const verdict = ruleOf(named('Tolmen'), record('UNSC 1718', 'KPe.1', { names: ['Tolmen'], sourceUrl: 'https://example.org/un', remarks: [{ label: 'Comments', text: 'sends workers' }] }))
  t.match(verdict, { rule: 'WORKER_EXPORT', basis: /words of UNSC; nobody has read further/, sources: ['https://example.org/un'] })
})

t.test('a curated link goes before the rules, and before that of a later record', async t => {
  const curated = (id: string, link: LabourLink) => ({ id, name: id, records: [id], link, basis: 'Read.' })
  const links = new Map([['OFAC:1', curated('OFAC:1', 'enabler')], ['UK:2', curated('UK:2', 'direct')]])
  const verdict = assessLabour(keyRecords([record('UK', '2', DPRK), says('sends workers')]), links)
  t.strictSame(verdict, { link: 'enabler', basis: 'Read.', assessedBy: 'curated' })
})

function text ({ names, remarks, positions, programs }: ListRecord): string {
  return [names[0].name, ...remarks.map(({ text }) => text), ...positions, ...programs].join(' / ')
}
