import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import fp from 'fastify-plugin'

/**
 * Closes every answer that is not finished when its connection ends. Node does so for the one that it is sending. Those that
 * wait behind it would never be told, and what they hold (a file, a place among the streams of events) would never be released.
 */
export default fp(async app => {
  const open = new WeakMap<Socket, Set<ServerResponse>>()

  app.addHook('onRequest', (request, { raw }, done) => {
    const { socket } = request.raw
    let answers = open.get(socket)
    if (answers === undefined) {
      const onSocket = answers = new Set<ServerResponse>()
      open.set(socket, onSocket)
      socket.once('close', () => { for (const answer of onSocket) close(answer) })
    }
    answers.add(raw)
    raw.once('close', () => answers.delete(raw))
    done()
  })
}, { name: 'unfinished-answers', fastify: '5.x' })

/** Without a socket `destroy` waits for one, so what Node does when a socket closes is done here. */
function close (answer: ServerResponse): void {
  answer.destroy()
  if (answer.closed) return
  ;(answer as { _closed?: boolean })._closed = true
  answer.emit('close')
}
