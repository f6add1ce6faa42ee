import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const begin = (part: string) => `<!-- generated: ${part} -->`
const end = (part: string) => `<!-- end of ${part} -->`

/** A generated part of a page as it stands; empty when there is none. */
export function readPart (page: string, part: string): string {
  const old = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const from = old.indexOf(begin(part))
  const to = old.indexOf(end(part))
  return from >= 0 && to > from ? old.slice(from + begin(part).length, to).trim() : ''
}

/**
 * Puts a generated part into a page and leaves everything else as it was written by hand. A page that does
 * not hold the part yet gets it at its end.
 */
export function writePart (page: string, part: string, text: string): void {
  const old = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const framed = `${begin(part)}\n${text.trim()}\n${end(part)}`
  const from = old.indexOf(begin(part))
  const to = old.indexOf(end(part))
  writeFileSync(page, from >= 0 && to > from
    ? old.slice(0, from) + framed + old.slice(to + end(part).length)
    : `${old.trimEnd()}\n\n${framed}\n`.trimStart())
}
