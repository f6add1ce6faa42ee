/** The streams of a process. */
interface Outputs { stdout: NodeJS.WritableStream, stderr: NodeJS.WritableStream }

/**
 * Ends the process when its output cannot be written: what was found out is told nowhere, and an exit code that says it
 * would be believed. Whoever stopped reading, as `head` does, need not be told.
 * @param exit ends the process
 */
export function endOnBrokenOutput ({ stdout, stderr }: Outputs, exit: () => void): void {
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') stderr.write(`tumen: the output cannot be written (${code})\n`)
    exit()
  })
  // There is nowhere left to tell it, and the exit code says that something went wrong.
  stderr.on('error', () => {})
}
