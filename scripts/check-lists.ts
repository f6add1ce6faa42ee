import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { recogniseLists } from '../src/watchlist/sources/recognise-lists.js'
import { writeAdvancedXml } from './check-lists/advanced-xml.js'
import { checkList, type ListCheck } from './check-lists/list-check.js'
import { openOfficialFile } from './watchlist/open-official-file.js'

const USAGE = 'usage: npm run check:lists -- --lists FOLDER [--details], or --advanced MEGABYTES for a made-up OFAC list in Advanced XML'

/** The most counts of each kind that --details shows. */
const MOST_DETAILS = 30

/**
 * Reads every official list in a folder with its importer and prints what it contains. Each list is read in its own process,
 * so that its peak memory can be measured; a process that reads almost nothing uses about 80 MB.
 */
async function main (folder: string, only: number | undefined, details: boolean): Promise<void> {
  const paths = readdirSync(folder).sort().map(name => join(folder, name))
  const { lists, others } = await recogniseLists(paths, path => openOfficialFile(path, paths))
  if (only !== undefined) {
    process.stdout.write(JSON.stringify(await checkList(lists[only])))
    return
  }
  let faults = 0
  for (const [index, list] of lists.entries()) {
    const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--lists', folder, '--only', String(index)], { maxBuffer: 64 * 1024 * 1024 })
    const check = JSON.parse(output.toString()) as ListCheck
    if (check.fault !== undefined) faults++
    print(check, list.paths, details)
  }
  console.log(`Not a list: ${others.map(path => basename(path)).join(', ') || 'none'}`)
  if (faults > 0) process.exitCode = 1
}

function print (check: ListCheck, paths: readonly string[], details: boolean): void {
  const { dprk } = check
  console.log(`${check.format}  (${paths.map(path => basename(path)).join(', ')}${check.published === undefined ? '' : `, of ${check.published}`})`)
  if (check.fault !== undefined) console.log(`  REFUSED      ${check.fault}`)
  console.log(`  records      ${check.records}  ${counts(check.byType)}; with a listing date ${check.withListingDate}`)
  console.log(`  lists        ${counts(check.byList)}`)
  console.log(`  names        ${check.names}, weak ${check.weakNames}  ${counts(check.scripts)}`)
  console.log(`  addresses    ${check.addresses}`)
  console.log(`  identifiers  ${check.identifiers}  ${counts(check.byScheme)}   (? fails its check digit)`)
  console.log(`  DPRK         ${dprk.records} records; ${dprk.withAliases} with ${dprk.aliases} aliases; ${dprk.withAddresses} with ${dprk.addresses} addresses`)
  console.log(`  skipped      ${counts(check.skipped) || 'none'}`)
  console.log(`  time         ${check.seconds.toFixed(1)} s, peak memory ${check.peakMegabytes.toFixed(0)} MB`)
  if (details) {
    console.log(`  remarks      ${counts(check.remarks)}`)
    console.log(`  countries not recognised  ${counts(check.unknownCountries) || 'none'}`)
  }
  console.log()
}

function counts (of: Readonly<Record<string, number>>): string {
  return Object.entries(of).sort(([, a], [, b]) => b - a).slice(0, MOST_DETAILS).map(([key, number]) => `${key} ${number}`).join(', ')
}

/** Does the same for a made-up list of about `megabytes` million bytes, which is deleted afterwards. */
async function checkAdvanced (megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tumen-lists-'))
  try {
    await writeAdvancedXml(join(folder, 'sdn_advanced.xml'), megabytes)
    await main(folder, undefined, false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { values } = parseArgs({
  options: { lists: { type: 'string' }, only: { type: 'string' }, advanced: { type: 'string' }, details: { type: 'boolean', default: false } }
})
if (values.advanced !== undefined) {
  await checkAdvanced(Number(values.advanced))
} else if (values.lists === undefined) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  await main(values.lists, values.only === undefined ? undefined : Number(values.only), values.details)
}
