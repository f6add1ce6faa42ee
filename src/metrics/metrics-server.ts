import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Metrics } from './metrics.js'

/**
 * Serves `GET /metrics` for a process that has no other HTTP.
 * @returns a function that ends the server
 * @throws Error when the address cannot be listened on, as when the port is taken
 */
export async function serveMetrics (metrics: Metrics, host: string, port: number): Promise<() => void> {
  const server = createServer(async ({ method, url }, response) => {
    if (method !== 'GET' || url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    try {
      const registry = await metrics.registry()
      response.setHeader('content-type', registry.contentType).end(await registry.metrics())
    } catch {
      response.writeHead(500).end()
    }
  })
  server.listen(port, host)
  await once(server, 'listening')
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
