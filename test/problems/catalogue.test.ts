import { readFile } from 'node:fs/promises'
import t from 'tap'
import { ProblemError } from '../../src/problems/problem-error.js'
import { catalogue, type ProblemCode } from '../../src/problems/catalogue.js'
import { problem, problemType } from '../../src/problems/problem.js'

t.test('docs/errors.md prints the catalogue', async t => {
  const page = await readFile('docs/errors.md', 'utf8')
  const rows = page.split('\n').filter(line => line.startsWith('| `'))
  const expected = Object.entries(catalogue).map(([code, { status, title, meaning, remedy }]) =>
    `| \`${code}\` | ${status} | ${title} | ${meaning} | ${remedy} |`)
  t.same(rows, expected)
})

t.test('statuses are those of HTTP errors, and the catalogue is in their order', async t => {
  const statuses = Object.values(catalogue).map(({ status }) => status)
  t.ok(statuses.every(status => status >= 400 && status < 600))
  t.same(statuses, statuses.toSorted((a, b) => a - b))
})

t.test('every code has a type of its own', async t => {
  const codes = Object.keys(catalogue) as ProblemCode[]
  t.equal(problemType('INVALID_REQUEST'), '/problems/invalid-request')
  t.equal(new Set(codes.map(problemType)).size, codes.length)
})

t.test('a problem has the fields of RFC 9457 and ours', async t => {
  t.same(problem('ENTITY_NOT_FOUND', 'id-1'), {
    type: '/problems/entity-not-found',
    title: 'No such listed party',
    status: 404,
    detail: catalogue.ENTITY_NOT_FOUND.remedy,
    code: 'ENTITY_NOT_FOUND',
    requestId: 'id-1'
  })
  const faults = [{ path: '/limit', message: 'must be at least 1' }]
  t.match(problem('INVALID_REQUEST', 'id-2', 'Look closer.', faults), { detail: 'Look closer.', errors: faults })
})

t.test('a problem that is thrown carries its status and the remedy', async t => {
  t.match(new ProblemError('CURSOR_OUTDATED'), { statusCode: 409, message: catalogue.CURSOR_OUTDATED.remedy })
})
