import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { DEFAULT_LIMITS } from '../files/limits.js'

/** How long a caller may take to send the rest, milliseconds. */
const MOST_MS = 10_000
/** How often the limits are looked at, milliseconds. */
const LOOK_EVERY_MS = 50

const answered = new WeakSet<Socket>()

/** Whether the request that is arriving on a connection has its answer already. */
export function isAnswered (socket: Socket): boolean {
  return answered.has(socket)
}

/**
 * Reads and discards what is still to come of a request whose answer has been written. Most clients send everything before they
 * read: if the connection closed on them, they would see a broken pipe and never the answer (RFC 9112, 9.6). A caller who sends
 * more than a supplier file may have by default, or takes too long, is cut off.
 */
export function readRest (request: IncomingMessage, socket: Socket): void {
  const before = socket.bytesRead
  const until = performance.now() + MOST_MS
  const limits = setInterval(() => {
    if (socket.bytesRead - before > DEFAULT_LIMITS.bytes || performance.now() > until) socket.destroy()
  }, LOOK_EVERY_MS)

  // Node calls this next if the answer says that the connection closes. So far, only our side of it does.
  const { destroySoon } = socket
  let closes = false
  socket.destroySoon = () => {
    closes = true
    socket.end()
  }

  const over = () => {
    clearInterval(limits)
    request.off('end', over)
    socket.off('close', over)
    answered.delete(socket)
    socket.destroySoon = destroySoon
    if (closes) socket.destroySoon()
  }
  request.once('end', over)
  socket.once('close', over)
  answered.add(socket)
  request.resume()
}
