import { createHash } from 'node:crypto'
import { cp, readdir, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Test } from 'tap'
import packageJson from '../../package.json' with { type: 'json' }
import manifest from '../../data/manifest.json' with { type: 'json' }
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { contentVersion } from '../../src/watchlist/content.js'

/** How many parties of the bundled list it has. */
const PARTIES = 20

/**
 * Makes a copy of the compiled code with a short list bundled, in the test's folder. A process that starts there puts a
 * generation in use in a fraction of the processor time, which matters where several do so again and again.
 * @returns the folder, and the version of the short list
 */
export async function smallPackage (t: Test): Promise<{ folder: string, version: string }> {
  const parties = (await readBundledWatchlist()).parties.slice(0, PARTIES)
  const list = parties.map(party => `${JSON.stringify(party)}\n`).join('')
  const version = contentVersion(parties)
  const folder = t.testdir({
    data: {
      'watchlist.ndjson': list,
      'manifest.json': JSON.stringify({ ...manifest, version, sha256: createHash('sha256').update(list).digest('hex'), records: PARTIES })
    },
    dist: { 'package.json': JSON.stringify(packageJson) }
  })
  for (const name of ['src', 'schemas', 'data']) await cp(join('dist', name), join(folder, 'dist', name), { recursive: true })
  const others = (await readdir('data')).filter(name => name !== 'watchlist.ndjson' && name !== 'manifest.json')
  for (const name of ['node_modules', ...others.map(name => join('data', name))]) await symlink(resolve(name), join(folder, name))
  return { folder, version }
}
