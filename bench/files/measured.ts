import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { progress } from '../progress.js'

/** The peak memory of a process so far, bytes; 0 if the system does not report it. */
export function peakBytes (pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

const EVERY_MS = 50
const REPORT_EVERY_MS = 15_000

/** Runs something that takes long, and prints progress lines with its peak memory so far. @param peak in bytes */
export async function reported<T> (run: () => Promise<T>, peak: () => number): Promise<T> {
  const startedAt = performance.now()
  const timer = setInterval(() => progress(`... ${((performance.now() - startedAt) / 1000).toFixed(0)} s, ${(peak() / 1e6).toFixed(0)} MB`), REPORT_EVERY_MS)
  try {
    return await run()
  } finally {
    clearInterval(timer)
  }
}

/** Runs a Node program to its end. @returns seconds, and peak memory in bytes @throws Error when it fails */
export async function measured (program: string, args: readonly string[]): Promise<{ seconds: number, peak: number }> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = 0
  const timer = setInterval(() => { peak = Math.max(peak, peakBytes(child.pid!)) }, EVERY_MS)
  const [code] = await reported(() => once(child, 'exit'), () => peak)
  clearInterval(timer)
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return { seconds: (performance.now() - startedAt) / 1000, peak }
}
