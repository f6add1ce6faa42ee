import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readPart } from '../../bench/generated-page.js'
import { writeAims } from '../../bench/performance-aims.js'
import { aimsTable } from '../../bench/quality/aims.js'
import { wilson, type Share } from '../../bench/quality/wilson.js'
import type { Totals } from '../../bench/quality/totals.js'
import { parseMarkdownTable } from '../../bench/tables.js'

t.test('each bench writes its own figures beside the aims of speed, and leaves those of others', async t => {
  const page = join(t.testdir({}), 'page.md')
  writeAims({ screening: 59.6, uncached: 0.125 }, page)
  writeAims({ batches: 15_000 }, page)
  writeAims({ uncached: 0.401 }, page)
  const rows = parseMarkdownTable(readPart(page, 'aims'))
  t.same(rows[0], ['aim', 'limit', 'measured', 'met', 'by'])
  const measured = new Map(rows.map(row => [row[0], row.slice(1)]))
  t.same(measured.get('a question in process'), ['at most 60 µs', '60 µs', 'yes', '`bench`'])
  t.same(measured.get('uncached over HTTP, of the bare route'), ['at least 0.4', '0.40', 'yes', '`bench`'])
  t.same(measured.get('batches over HTTP on two cores, parties a second'), ['at least 15000', '15000', 'yes', '`bench:batch`'])
  t.same(measured.get('loading a million names'), ['at most 60 s', '', '', '`bench:speed`'], 'which nobody has measured yet')
  t.equal(readFileSync(page, 'utf8').match(/generated: aims/g)?.length, 1)
})

t.test('the aims of quality are judged by the exact share, and shown as the tables show it', async t => {
  const at = (hits: number, n: number): Share[] => [wilson(hits, n), wilson(n, n)]
  const totals = {
    organisations: {
      headline: { 'DPRK aliases': at(879, 1_000), synthetic: at(97_996, 100_000), 'Korean script': at(85, 100), 'Chinese script': at(80, 100) },
      files: { hard_negative_org: { all: at(20, 1_000), withCountry: at(19, 1_000) } }
    }
  } as unknown as Totals
  t.same(parseMarkdownTable(aimsTable(totals)).slice(1), [
    ['DPRK aliases, recall', '88 %', '87.9 %', 'no'],
    ['synthetic, recall', '98 %', '98.0 %', 'no'],
    ['Korean script, recall', '85 %', '85.0 %', 'yes'],
    ['Chinese script, recall', '75 %', '80.0 %', 'yes'],
    ['hard negatives, alerts by the name alone', 'under 2 %', '2.0 %', 'no'],
    ['hard negatives, alerts with the countries', 'under 2 %', '1.9 %', 'yes']
  ])
})
