import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { contentVersion } from '../src/watchlist/content.js'
import { buildCorpus } from '../src/watchlist/corpus.js'
import { readLabourLinks } from '../src/watchlist/labour/labour-links.js'
import { readCuratedParties } from '../src/watchlist/merge/curated-parties.js'
import { mergeRecords, type MergeResult } from '../src/watchlist/merge/merge-records.js'
import type { ListRecord } from '../src/watchlist/sources/list-record.js'
import { recogniseLists } from '../src/watchlist/sources/recognise-lists.js'
import { openOfficialFile } from './watchlist/open-official-file.js'

const USAGE = 'usage: npm run check:merge -- --lists FOLDER [--only PATTERN] [--details]'

/** Reads all official lists in a folder, merges them into parties, builds an index, and prints time, memory and results. */
async function main (folder: string, only: RegExp, details: boolean): Promise<void> {
  const start = performance.now()
  const paths = readdirSync(folder).sort().map(name => join(folder, name))
  const { lists } = await recogniseLists(paths.filter(path => only.test(basename(path))), path => openOfficialFile(path, paths))
  const records: ListRecord[] = []
  for (const list of lists) {
    for await (const record of list.read()) records.push(record)
    console.log(`${list.format}: ${list.paths.map(path => basename(path)).join(', ')}`)
  }
  const read = performance.now()
  const result = mergeRecords(records, { labourLinks: await readLabourLinks(), curatedParties: await readCuratedParties() })
  const merged = performance.now()
  const corpus = buildCorpus({ version: contentVersion(result.parties), parties: result.parties, listDates: {} })
  const indexed = performance.now()
  print(result, records.length, details)
  console.log(`labour       ${counts(corpus.counts.byLabourLink)}`)
  console.log(`time         read ${seconds(read - start)}, merge ${seconds(merged - read)}, index ${seconds(indexed - merged)}, in all ${seconds(indexed - start)}`)
  console.log(`processor    ${seconds(process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000)}`)
  console.log(`peak memory  ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
}

function print ({ parties, joins, keptApart }: MergeResult, records: number, details: boolean): void {
  const sizes = tally(parties.map(({ sourceRecords = [] }) => String(sourceRecords.length)))
  console.log(`records      ${records}`)
  console.log(`parties      ${parties.length}; by number of records: ${counts(sizes)}`)
  console.log(`joins        ${counts(joins)}`)
  console.log(`kept apart   ${counts(tally(keptApart.map(({ join, because }) => `${join.reason} / ${because}`)))}`)
  if (details) for (const { join, because } of keptApart) console.log(`  ${join.records.join(' and ')}: ${join.text}; ${because}`)
}

function tally (keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

function counts (of: Readonly<Record<string, number>>): string {
  return Object.entries(of).map(([key, number]) => `${key} ${number}`).join(', ')
}

function seconds (milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

const { values } = parseArgs({ options: { lists: { type: 'string' }, only: { type: 'string', default: '' }, details: { type: 'boolean', default: false } } })
if (values.lists === undefined) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  await main(values.lists, new RegExp(values.only), values.details)
}
