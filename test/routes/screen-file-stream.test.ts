import { readdirSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { loadConfig } from '../../src/config/load-config.js'
import { buildApp } from '../../src/app.js'
import { eventually } from '../redis.js'
import { policy, sampleCorpus } from '../screening/sample.js'
import { ScreeningService } from '../../src/screening/service.js'
import { Metrics } from '../../src/metrics/metrics.js'
import { KeptGenerations } from '../../src/watchlist/generations/kept-generations.js'

const uploads = t.testdir({})
const config = loadConfig({ LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0', UPLOAD_DIR: uploads })

/** A row long enough that few rows fill the buffers between the reader and the client. */
const row = (i: number) => `Завод ${i} Восток,${'памятка '.repeat(100)}\n`

async function listening (t: Test): Promise<{ url: string, screening: ScreeningService }> {
  const screening = new ScreeningService({ corpus: sampleCorpus('v1'), policy })
  const app = await buildApp({ config, screening, metrics: new Metrics(), countScreening: () => {}, generations: new KeptGenerations(() => screening.corpus), close: () => screening.close() })
  t.teardown(() => app.close())
  return { url: `${await app.listen({ host: '127.0.0.1', port: 0 })}/v1/screen/file`, screening }
}

function ask (url: string) {
  const asked = request(`${url}?format=ndjson`, { method: 'POST', headers: { 'content-type': 'text/csv' } })
  const answered = new Promise<IncomingMessage>((resolve, reject) => asked.on('response', resolve).on('error', reject))
  return { asked, answered }
}

t.test('rows come back while others are still on their way', async t => {
  const { url } = await listening(t)
  const { asked, answered } = ask(url)
  asked.write('name,memo\n')
  for (let i = 0; i < 400; i++) asked.write(row(i))
  const answer = await answered
  answer.setEncoding('utf8')
  let text = ''
  answer.on('data', piece => { text += piece })
  await eventually(() => text.includes('Завод 0 Восток'))
  t.notMatch(text, '"summary"', 'the file is not at its end')
  asked.end(row(400))
  await eventually(() => answer.complete)
  const lines = text.trimEnd().split('\n').map(line => JSON.parse(line))
  t.match(lines.at(-1), { summary: { complete: true, counts: { rows: 401 } } })
  t.match(JSON.parse(answer.trailers['x-file-summary'] as string), { complete: true, counts: { rows: 401 } })
})

t.test('a client that sends all before it reads is not stuck, and one that does not read holds up the screening', async t => {
  const { url, screening } = await listening(t)
  let screened = 0
  const pinned = screening.pinned.bind(screening)
  screening.pinned = async () => {
    const inner = await pinned()
    return { ...inner, screenMany: requests => { const all = [...requests]; screened += all.length; return inner.screenMany(all) } }
  }
  const { asked, answered } = ask(url)
  const rows = 20_000
  asked.write('name,memo\n')
  for (let i = 0; i < rows; i++) if (!asked.write(row(i))) await new Promise(resolve => asked.once('drain', resolve))
  asked.end()
  const answer = await answered
  answer.pause()
  // One look may fall into a pause of this process. Between ten of them the event loop turns, so rows would be screened.
  let before = -1
  let looks = 0
  await eventually(async () => {
    looks = screened === before ? looks + 1 : 0
    before = screened
    await pause(50)
    return looks === 10
  })
  t.ok(screened < rows, `${screened} of ${rows} rows were screened while nobody read`)
  let lines = 0
  for await (const piece of answer) lines += piece.toString('latin1').split('\n').length - 1
  t.equal(lines, rows + 2)
})

t.test('a list that changes in between: one generation answers the whole file', async t => {
  const { url, screening } = await listening(t)
  const { asked, answered } = ask(url)
  asked.write('name,memo\n')
  for (let i = 0; i < 400; i++) asked.write(row(i))
  const answer = await answered
  screening.use(sampleCorpus('v2', () => false))
  asked.end('Tolmen Stroy LLC,last\n')
  let text = ''
  for await (const piece of answer.setEncoding('utf8')) text += piece
  const lines = text.trimEnd().split('\n').map(line => JSON.parse(line))
  t.match(lines.slice(-2), [{ row: { memo: 'last' }, entityId: 'T:1' }, { summary: { complete: true, watchlist: { version: 'v1' } } }])
})

t.test('a caller who gives up leaves nothing behind, and others are answered', async t => {
  const { url } = await listening(t)
  const { asked, answered } = ask(url)
  asked.on('error', () => {})
  asked.write('name,memo\n')
  for (let i = 0; i < 400; i++) asked.write(row(i))
  const answer = await answered
  answer.on('error', () => {})
  asked.destroy()
  await eventually(() => readdirSync(uploads).length === 0)
  t.equal((await fetch(url, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'name\nAcme\n' })).status, 200)
})
