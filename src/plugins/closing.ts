import { Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import fp from 'fastify-plugin'

/** Time for requests to arrive that callers sent before they could know of the shutdown, milliseconds. */
const LAST_REQUESTS_MS = 200

/**
 * Shuts the server down without cutting off a request, and as soon as the last answer is sent. Node closes every
 * connection that is idle when closing begins, even if a request is on its way over it. Here the server therefore stops
 * accepting new connections first, and for a short time still answers requests on the open ones, telling each to close.
 * The keep-alive timeout is then cut to 1 ms, because a connection kept alive after its last answer would delay the end.
 * Connections that have not sent a byte by then are cut off: browsers and load balancers open some in advance, and Node
 * does not count them as idle.
 */
export default fp(async app => {
  const open = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })

  app.addHook('preClose', async () => {
    if (app.server.listening) {
      // The close() of net.Server: that of the HTTP server would also cut off idle connections.
      Server.prototype.close.call(app.server)
      await wait(LAST_REQUESTS_MS)
    }
    app.server.keepAliveTimeout = 1
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
  })
}, { name: 'closing', fastify: '5.x' })
