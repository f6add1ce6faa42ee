// Types for the part of autocannon 9 that the bench uses; the package has no types of its own.
declare module 'autocannon' {
  interface Request { method: string, path: string, headers: Record<string, string>, body: string }
  interface Options {
    url: string
    connections: number
    duration: number
    overallRate?: number
    /** Called with the text of each body; false counts as a mismatch. */
    verifyBody?: (body: string) => boolean
    requests: { method: string, path: string, headers: Record<string, string>, body?: string, setupRequest? (request: Request): Request }[]
  }
  interface Result {
    requests: { average: number, total: number }
    latency: { p50: number, p99: number, max: number }
    errors: number
    timeouts: number
    non2xx: number
    mismatches: number
  }
  export default function autocannon (options: Options): Promise<Result> & { stop (): void }
}
