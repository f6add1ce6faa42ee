import type { Streams } from '../terminal.js'
import type { FileRun } from './file-run.js'

const EVERY_MS = 200
const STEPS = 1_000

/**
 * Shows the progress of a file on a terminal: rows, rate, time left and hits. Shows nothing if stderr is not a terminal.
 * @returns a function that ends the display
 */
export async function showProgress ({ counts, progress }: Pick<FileRun, 'counts' | 'progress'>, { stderr }: Streams): Promise<() => void> {
  if (!stderr.isTTY) return () => {}
  const { SingleBar } = (await import('cli-progress')).default
  const facts = '{rows} rows | {rate} rows/s | {hits} hits'
  const bar = new SingleBar({
    format: `{bar} {percentage}% | ${facts} | {left} left`,
    stream: stderr as NodeJS.WritableStream,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    hideCursor: true,
    fps: 1000 / EVERY_MS
  })
  const startedAt = performance.now()
  const show = () => {
    const seconds = (performance.now() - startedAt) / 1000
    const share = progress() ?? 0
    bar.update(Math.round(share * STEPS), {
      rows: counts.rows.toLocaleString('en'),
      rate: Math.round(counts.rows / Math.max(seconds, 0.001)).toLocaleString('en'),
      left: share > 0 ? clock(seconds * (1 - share) / share) : '?',
      hits: (counts.review + counts.block).toLocaleString('en')
    })
  }
  bar.start(STEPS, 0, { rows: '0', rate: '0', left: '?', hits: '0' })
  const timer = setInterval(show, EVERY_MS)
  return () => {
    clearInterval(timer)
    show()
    bar.stop()
  }
}

/** Seconds as `1:05` or `2:03:04`. */
export function clock (seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return (parts[0] === 0 ? parts.slice(1) : parts).map((part, i) => i === 0 ? String(part) : String(part).padStart(2, '0')).join(':')
}
