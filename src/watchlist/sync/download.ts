import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, interceptors, request } from 'undici'
import { defined } from '../../defined.js'

export interface DownloadLimits {
  /** How often a file is tried. */
  attempts: number
  /** Before the second attempt, milliseconds; doubled before each further one. */
  pauseMs: number
  /** How long nothing may arrive, milliseconds. */
  idleMs: number
  /** How long a whole file may take, milliseconds. */
  timeoutMs: number
  maxBytes: number
}

/** What a server says of a file, to ask next time whether it has changed. */
export interface Validators {
  etag?: string
  lastModified?: string
}

export interface Downloaded extends Validators {
  bytes: number
  /** In hexadecimal. */
  sha256: string
}

/** Why a file was not had. The message begins with a verb and holds no address. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError'

  /** @param again whether another attempt may do better */
  constructor (fault: string, readonly again: boolean) {
    super(fault)
  }
}

const MOST_REDIRECTS = 5

/**
 * Downloads a file, again when the connection or the server fails.
 * @param path where it is written to; on failure its content is of no use
 * @param known of the file that is there already
 * @returns undefined when the file has not changed since
 * @throws DownloadError
 */
export async function download (url: string, path: string, known: Validators, limits: DownloadLimits): Promise<Downloaded | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptDownload(url, path, known, limits)
    } catch (error) {
      const fault = error instanceof DownloadError ? error : inWords(error as Error, limits)
      if (!fault.again || attempt >= limits.attempts) throw fault
      await pause(limits.pauseMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2))
    }
  }
}

async function attemptDownload (url: string, path: string, known: Validators, limits: DownloadLimits): Promise<Downloaded | undefined> {
  const agent = new Agent({ headersTimeout: limits.idleMs, bodyTimeout: limits.idleMs, connect: { timeout: limits.idleMs } })
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent.compose(interceptors.redirect({ maxRedirections: MOST_REDIRECTS })),
      signal: AbortSignal.timeout(limits.timeoutMs),
      headers: {
        'user-agent': 'tumen',
        // Unpacked, a small file can fill a disk.
        'accept-encoding': 'identity',
        ...(known.etag !== undefined && { 'if-none-match': known.etag }),
        ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified })
      }
    })
    if (statusCode === 304 && (known.etag ?? known.lastModified) !== undefined) return undefined
    if (statusCode !== 200) throw new DownloadError(`is answered with status ${statusCode}`, statusCode >= 500 || statusCode === 429 || statusCode === 408)
    if (![undefined, 'identity'].includes(text(headers['content-encoding']))) throw new DownloadError('comes packed, which was not asked for', false)
    if (Number(headers['content-length']) > limits.maxBytes) throw tooLarge(limits)
    const written = await write(body, path, limits)
    return { ...written, ...defined({ etag: text(headers.etag), lastModified: text(headers['last-modified']) }) }
  } finally {
    await agent.destroy()
  }
}

async function write (body: AsyncIterable<Buffer>, path: string, limits: DownloadLimits): Promise<{ bytes: number, sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(body, async function * (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > limits.maxBytes) throw tooLarge(limits)
      hash.update(chunk)
      yield chunk
    }
  }, createWriteStream(path))
  return { bytes, sha256: hash.digest('hex') }
}

function tooLarge ({ maxBytes }: DownloadLimits): DownloadError {
  return new DownloadError(`is larger than ${maxBytes} bytes`, false)
}

function inWords (error: Error, { timeoutMs, idleMs }: DownloadLimits): DownloadError {
  const { code, name } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError') return new DownloadError(`took longer than ${timeoutMs / 1000} s`, false)
  if (/TIMEOUT/.test(code ?? '')) return new DownloadError(`sent nothing for ${idleMs / 1000} s`, true)
  if (code === 'UND_ERR_SOCKET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return new DownloadError('was cut off: the connection broke', true)
  if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS') return new DownloadError(`cannot be written to disk (${code})`, false)
  return new DownloadError(`cannot be fetched (${code ?? name})`, true)
}

function text (header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
