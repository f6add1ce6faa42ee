import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Test } from 'tap'

/**
 * The environment for a program that a test starts. It lacks the options by which the test runner measures coverage in every
 * Node process. With them a program takes twice as long to start, and most are killed before they could report coverage.
 */
export const plainEnvironment: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '' }

/**
 * What Node was told, when this test began, about how long a function runs before V8 compiles it for speed. Programs that tests
 * start live for seconds: by default that compiling takes two fifths of the processor time of a start.
 */
const COMPILES_LATE = process.execArgv.filter(argument => argument.startsWith('--interrupt-budget='))

/** A program, as `dist/src` names it. */
type Program = 'server' | 'worker' | 'cli/main'

/** Arguments for Node that start one of Tumen's programs. */
export function programArguments (program: Program, args: readonly string[] = []): string[] {
  return [...COMPILES_LATE, join('dist', 'src', `${program}.js`), ...args]
}

export interface ProgramOptions {
  args?: readonly string[]
  /** All that it gets; by default the plain environment. */
  env?: NodeJS.ProcessEnv
  stdio?: StdioOptions
  /** The folder with the compiled code in `dist`. */
  cwd?: string
}

/** Starts one of Tumen's programs in its own process. */
export function startProgram (program: Program, { args, env = plainEnvironment, stdio, cwd }: ProgramOptions = {}): ChildProcess {
  return spawn(process.execPath, programArguments(program, args), { env, stdio, cwd })
}

/**
 * Starts a server that listens on a free port, without worker threads and with a silent log, and waits until it listens. It is
 * killed when the test ends.
 * @param env further environment variables
 */
export async function startServer (t: Test, env: Record<string, string> = {}): Promise<{ server: ChildProcess, origin: string }> {
  const server = startProgram('server', { env: { ...plainEnvironment, PORT: '0', LOG_LEVEL: 'silent', WORKERS: '0', ...env }, stdio: ['ignore', 'pipe', 'ignore'] })
  t.teardown(() => server.kill('SIGKILL'))
  return { server, origin: await originOf(server) }
}

/** Waits until a server tells where it listens. */
export async function originOf (server: ChildProcess): Promise<string> {
  let printed = ''
  server.stdout!.setEncoding('utf8').on('data', chunk => { printed += chunk })
  while (!/Try it.*\n/.test(printed)) await once(server.stdout!, 'data')
  return /Documentation +(http:\S+)\/docs/.exec(printed)![1]
}
