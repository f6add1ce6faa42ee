import { rmSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Readiness } from '../../schemas/health.js'
import type { Problem } from '../../schemas/problem.js'
import { openApp, post } from '../helper.js'
import { eventually, RedisServer } from '../redis.js'
import { suppliers } from './files.js'

/** A service with jobs and a cache in one Redis, and its log. */
async function opened (t: Test, url: string, env: Record<string, string> = {}) {
  const lines: { level: number, msg: string, time: number }[] = []
  const app = await openApp(t, { REDIS_URL: url, REDIS_BUDGET_MS: '5000', LOG_LEVEL: 'warn', ...env }, { write: line => { lines.push(JSON.parse(line)) } })
  let asked = 0
  return {
    lines,
    ready: async () => (await app.inject('/health/ready')).json<Readiness>(),
    submit: async () => await app.inject({ method: 'POST', url: '/v1/jobs', headers: { 'content-type': 'text/csv' }, payload: suppliers(3) }),
    /** Asks something new, which the cache is to keep. */
    screen: async () => await post(app, '/v1/screen', { party: { name: `Harbour Joinery ${asked++}` } }),
    up: async (metric: string) => (await app.inject('/metrics')).body.includes(`\n${metric} 1\n`)
  }
}

const refusals: [what: string, words: RegExp, cacheWords: RegExp, refuse: (redis: RedisServer, folder: string) => Promise<unknown>, mend: (redis: RedisServer) => Promise<unknown>][] = [
  [
    'has become a replica', /^Jobs: Redis has become a replica and takes no writes;/, /^Redis refuses writes \(READONLY\): it has become a replica, since/,
    redis => redis.command('REPLICAOF', '127.0.0.1', '1'), redis => redis.command('REPLICAOF', 'NO', 'ONE')
  ],
  [
    'cannot save to its disk', /^Jobs: Redis refuses to write: it cannot save to its disk;/, /^Redis refuses writes \(MISCONF\): it cannot save to its disk, since/,
    async (redis, folder) => {
      rmSync(folder, { recursive: true })
      await redis.command('CONFIG', 'SET', 'save', '3600 1')
      await redis.command('BGSAVE')
      await eventually(async () => /rdb_last_bgsave_status:err/.test(await redis.command('INFO', 'persistence') as string))
    },
    redis => redis.command('CONFIG', 'SET', 'save', '')
  ]
]

for (const [what, words, cacheWords, refuse, mend] of refusals) {
  t.test(`a Redis that ${what} answers and takes no writes: jobs are said to be refused for as long as they are`, async t => {
    const folder = join(t.testdir({ data: {} }), 'data')
    const redis = await RedisServer.launch(t, ['--save', '', '--appendonly', 'no', '--dir', folder])
    const { ready, submit, screen, up } = await opened(t, redis.url)
    await eventually(async () => (await ready()).status === 'ok')
    t.equal((await submit()).statusCode, 202)
    t.ok(await up('tumen_jobs_redis_up'))

    await refuse(redis, folder)
    t.match(await ready(), { status: 'degraded', jobs: 'degraded', reasons: [words] }, 'before any job is refused')
    t.match((await submit()).json<Problem>(), { status: 503, code: 'JOBS_UNAVAILABLE' })
    await screen()
    await eventually(async () => (await ready()).cache.redis === 'degraded')
    for (let i = 0; i < 5; i++) {
      t.match((await ready()).reasons.find(reason => reason.startsWith('Jobs')), words)
      t.match((await ready()).reasons.find(reason => !reason.startsWith('Jobs')), cacheWords)
      t.notOk(await up('tumen_jobs_redis_up'))
      t.notOk(await up('tumen_redis_up'))
      await new Promise(resolve => setTimeout(resolve, 100))
    }

    await mend(redis)
    await eventually(async () => (await ready()).jobs === 'ok')
    t.equal((await submit()).statusCode, 202)
    t.ok(await up('tumen_jobs_redis_up'))
    await eventually(async () => {
      await screen()
      return (await ready()).status === 'ok'
    })
  })
}

const passwords: [what: string, userinfo: string, words: string][] = [
  ['no password', '', 'Redis asks for a password, and its URL gives none'],
  ['a wrong password', ':wrong@', 'Redis does not accept the user or the password in its URL']
]

for (const [what, userinfo, words] of passwords) {
  t.test(`a Redis that is given ${what} is told of as that, in readiness and in the log of the service`, async t => {
    const redis = await RedisServer.launch(t, ['--save', '', '--appendonly', 'no', '--requirepass', 'right'])
    const { ready, lines } = await opened(t, `redis://${userinfo}127.0.0.1:${redis.port}`, { JOB_WORKERS: '1' })
    await eventually(async () => (await ready()).reasons.some(reason => reason.startsWith(`Jobs: ${words};`)))
    await eventually(() => lines.some(({ msg }) => msg === `jobs: ${words}`))
    t.match(lines.find(({ msg }) => msg === `jobs: ${words}`), { level: 40, time: Number })
    t.notMatch(JSON.stringify(lines), 'wrong')
    await redis.command('CONFIG', 'SET', 'requirepass', '')
  })
}

t.test('a worker whose Redis becomes a replica under it says so, and asks for no other version', async t => {
  const redis = await RedisServer.launch(t)
  const { lines, ready } = await opened(t, redis.url, { JOB_WORKERS: '1' })
  await ready()
  await eventually(async () => /cmd=bzpopmin /.test(await redis.command('CLIENT', 'LIST') as string))
  await redis.command('REPLICAOF', '127.0.0.1', '1')
  await eventually(() => lines.some(({ msg }) => /replica/.test(msg)))
  t.notMatch(JSON.stringify(lines), 'version')
  await redis.command('REPLICAOF', 'NO', 'ONE')
})
