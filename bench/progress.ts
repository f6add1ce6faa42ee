/** Prints a line of progress to standard error, with the seconds since the process began. */
export function progress (text: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(7)} s  ${text}\n`)
}
