import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, interceptors, request } from 'undici'
import { defined } from '../../../schemas/defined.js'

/** Limits for the download of one file. */
export interface DownloadLimits {
  /** Most attempts for a file. */
  attempts: number
  /** Pause before the second attempt, milliseconds, doubled before each further one; it varies at random by up to 25 %. */
  pauseMs: number
  /** Longest time without data, milliseconds. */
  idleMs: number
  /** Longest time for one attempt, milliseconds; when it is exceeded, there is no further attempt. */
  timeoutMs: number
  maxBytes: number
}

/** What a server says about a version of a file, used to ask later whether it has changed. */
export interface Validators {
  etag?: string
  lastModified?: string
}

/** A file that was downloaded. */
export interface Downloaded extends Validators {
  bytes: number
  /** In hexadecimal, over the file as written. */
  sha256: string
}

/** Why a file could not be downloaded. The message begins with a verb and contains no address. */
class DownloadError extends Error {
  override readonly name = 'DownloadError'

  /** @param again whether another attempt may succeed */
  constructor (fault: string, readonly again: boolean) {
    super(fault)
  }
}

const MOST_REDIRECTS = 5

/**
 * Downloads a file, with further attempts when the connection or the server fails.
 * @param path where the file is written; after a failure its content is useless
 * @param known the validators of the version held; empty to download in any case
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
        // No compression: a small compressed file could fill the disk when unpacked.
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
  // Said of an address that redirects to where the request has been.
  if (code === 'UND_ERR_INVALID_ARG') return new DownloadError('is redirected in a circle', true)
  if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS') return new DownloadError(`cannot be written to disk (${code})`, false)
  return new DownloadError(`cannot be fetched (${code ?? name})`, true)
}

function text (header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
