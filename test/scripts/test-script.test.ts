import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../src/process/package-root.js'

/** Where the script goes on: what it runs next ends with this. */
const WENT_ON = 77

const CASES: [says: string, status: number, stderr: RegExp][] = [
  ['Redis server v=6.2.14 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64', 1, /^npm test needs redis-server 7\.0 or later, and the one on the PATH is 6\.2\.14: install a newer one.*\n$/],
  ['Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64', WENT_ON, /^$/],
  ['Server v=10.1.0 sha=00000000:0', WENT_ON, /^$/],
  ['', 1, /^npm test needs redis-server 7\.0 or later, and the one on the PATH is of no version that it tells.*\n$/]
]

t.test('the tests ask for a Redis that jobs can use', async t => {
  for (const [says, status, stderr] of CASES) {
    const commands = t.testdir({ 'redis-server': `#!/bin/sh\necho '${says}'\n`, npm: `#!/bin/sh\nexit ${WENT_ON}\n` })
    for (const name of ['redis-server', 'npm']) chmodSync(join(commands, name), 0o755)
    const ran = spawnSync('bash', [join(packageRoot(), 'scripts', 'test.sh')], { encoding: 'utf8', env: { ...process.env, PATH: `${commands}:${process.env.PATH}` } })
    t.equal(ran.status, status, says)
    t.match(ran.stderr, stderr)
  }
})
