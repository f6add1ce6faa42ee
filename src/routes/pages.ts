import type { FastifyPluginAsync } from 'fastify'
import { catalogue, type ProblemCode } from '../problems/catalogue.js'
import { ProblemError } from '../problems/problem-error.js'
import { problemType } from '../problems/problem.js'
import type { Services } from '../services/services.js'
import { screenExamples } from './examples.js'

const HTML_TYPE = 'text/html; charset=utf-8'

/** The HTML pages: / links to the documentation, /problems/{code} is where the `type` of a problem leads. */
export const pageRoutes: FastifyPluginAsync<Services> = async (app, { screening }) => {
  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const { version, asOf = 'unknown date', counts } = screening.corpus
    reply.header('content-type', HTML_TYPE)
    return page('Tumen', `<p>Screens companies and contractors against ${counts.parties} parties linked to North Korean overseas labour
      (list ${version}, ${asOf}).</p>
      <ul><li><a href="/docs">Documentation, with examples to run</a></li>
      <li><a href="/openapi.yaml">openapi.yaml</a>, <a href="/openapi.json">openapi.json</a></li>
      <li><a href="/v1/watchlist">The list in use</a></li>
      <li><a href="/health/ready">Health</a>, <a href="/metrics">metrics</a></li></ul>
      <p>A request to paste:</p><pre>${escape(curl(`${request.protocol}://${request.host}`))}</pre>`)
  })

  app.get<{ Params: { code: string } }>('/problems/:code', { schema: { hide: true } }, async (request, reply) => {
    const code = (Object.keys(catalogue) as ProblemCode[]).find(code => problemType(code) === `/problems/${request.params.code}`)
    if (code === undefined) throw new ProblemError('ROUTE_NOT_FOUND')
    const { status, title, meaning, remedy } = catalogue[code]
    reply.header('content-type', HTML_TYPE)
    return page(title, `<p><code>${code}</code>, status ${status}</p><p>${escape(meaning)}</p><p>${escape(remedy)}</p>`)
  })
}

/**
 * A curl command that screens a listed company, to paste into a terminal.
 * @param origin scheme, host and port of the service
 */
export function curl (origin: string): string {
  return `curl -s ${origin}/v1/screen -H 'content-type: application/json' -d '${JSON.stringify(screenExamples.cyrillic.value)}'`
}

function page (title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title>
    <meta name="viewport" content="width=device-width">
    <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem}pre{white-space:pre-wrap}</style>
    <h1>${escape(title)}</h1>${body}</html>`
}

function escape (text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
