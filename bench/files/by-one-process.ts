import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { startServer } from '../screening/servers.js'
import { measured, peakBytes, reported } from './measured.js'

export interface Screened {
  seconds: number
  /** Bytes. */
  peak: number
}

const cli = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url))

export async function screenByTerminal (path: string, output: string): Promise<Screened> {
  return await measured(cli, ['screen-file', path, '-o', output])
}

/** Screens a file by POST /v1/screen/file. The time starts when the server is ready and its threads are starting. */
export async function screenByService (path: string, output: string): Promise<Screened> {
  const server = await startServer('../../src/server.js')
  try {
    return await reported(async () => {
      const startedAt = performance.now()
      const answer = await fetch(`${server.url}/v1/screen/file?format=ndjson`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Readable.toWeb(createReadStream(path)) as ReadableStream,
        duplex: 'half'
      })
      await saved(answer, output)
      return { seconds: (performance.now() - startedAt) / 1000, peak: peakBytes(server.pid) }
    }, () => peakBytes(server.pid))
  } finally {
    await server.stop()
  }
}

/** Saves the body of an answer to a file. @throws Error with the body as its message if the answer is a problem */
export async function saved (answer: Response, output: string): Promise<void> {
  if (!answer.ok) throw new Error(await answer.text())
  await pipeline(answer.body!, createWriteStream(output))
}
