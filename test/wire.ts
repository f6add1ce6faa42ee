import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Server } from 'node:net'
import type { Test } from 'tap'
import type { RedisServer } from './redis.js'

/**
 * A proxy between one program and Redis, on which a test can intercept what the program sends. As all of it passes through the
 * process of the test, the program cannot get ahead of the test, however slow either is.
 */
export class Wire {
  /** Called once, when the program sends the text. The data is then forwarded to Redis or dropped, as the result says. */
  onSent: (() => Promise<'goes on' | 'is lost'>) | undefined
  readonly #server: Server

  /** @param text part of a script, which is not sent at any other time */
  private constructor (redis: RedisServer, text: string) {
    this.#server = createServer(fromProgram => {
      const toRedis = connect(redis.port, '127.0.0.1')
      for (const [one, other] of [[fromProgram, toRedis], [toRedis, fromProgram]]) one.on('error', () => {}).on('close', () => other.destroy())
      toRedis.pipe(fromProgram)
      let heard = ''
      fromProgram.on('data', async chunk => {
        heard += chunk.toString('latin1')
        const isSent = heard.includes(text)
        heard = heard.slice(isSent ? heard.lastIndexOf(text) + text.length : -text.length)
        const onSent = isSent ? this.onSent : undefined
        if (onSent !== undefined) {
          this.onSent = undefined
          fromProgram.pause()
          const outcome = await onSent()
          fromProgram.resume()
          if (outcome === 'is lost') return
        }
        toRedis.write(chunk)
      })
    })
  }

  static async open (t: Test, redis: RedisServer, text: string): Promise<Wire> {
    const wire = new Wire(redis, text)
    wire.#server.listen(0, '127.0.0.1')
    await once(wire.#server, 'listening')
    t.teardown(() => { wire.#server.close() })
    return wire
  }

  get url (): string {
    return `redis://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }
}
