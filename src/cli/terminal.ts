/** The output streams and the environment of a command: those of the process, or of a test. */
export interface Streams {
  stdout: Output
  stderr: Output
  env: Record<string, string | undefined>
}

export interface Output {
  write (text: string): unknown
  isTTY?: boolean
  columns?: number
}

export type Colour = 'red' | 'yellow' | 'green' | 'bold' | 'dim'

const CODES: Record<Colour, [on: number, off: number]> = { red: [31, 39], yellow: [33, 39], green: [32, 39], bold: [1, 22], dim: [2, 22] }

/** Colours text for a terminal. Text stays plain if stdout is no terminal, TERM is `dumb` or NO_COLOR is set (no-color.org). */
export function painter ({ stdout, env }: Streams): (colour: Colour, text: string) => string {
  if (!stdout.isTTY || env.NO_COLOR || env.TERM === 'dumb') return (_colour, text) => text
  return (colour, text) => `\u001b[${CODES[colour][0]}m${text}\u001b[${CODES[colour][1]}m`
}

/**
 * Replaces control characters and bidirectional controls in all strings of a value with spaces. Lists and names come from
 * outside, and such characters could move the cursor or hide a line.
 */
export function withoutControls<T> (value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, each) => typeof each === 'string' ? each.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ') : each)
}

/** Breaks a text between words into lines of at most `width` characters; lines after the first are indented. */
export function wrap (text: string, width: number, indent: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1]
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width - indent.length || line === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.join(`\n${indent}`)
}
