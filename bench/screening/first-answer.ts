import { median } from '../speed/timing.js'
import { startServer } from './servers.js'

const starts = 5

/** How long after Node is started the service gives its first answer, seconds: the median over several starts. */
export async function secondsToFirstAnswer (): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < starts; i++) times.push(await oneStart())
  return median(times)
}

async function oneStart (): Promise<number> {
  const startedAt = performance.now()
  const server = await startServer('../../src/server.js')
  try {
    const answer = await fetch(`${server.url}/v1/screen`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ party: { name: 'Harbour Lantern Joinery' } })
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the service answered ${answer.status}`)
    return (performance.now() - startedAt) / 1000
  } finally {
    await server.stop()
  }
}
