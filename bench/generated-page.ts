import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const begin = (part: string) => `<!-- generated: ${part} -->`
const end = (part: string) => `<!-- end of ${part} -->`

/** The current text of a generated part of a page; empty if there is none. */
export function readPart (page: string, part: string): string {
  const old = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const from = old.indexOf(begin(part))
  const to = old.indexOf(end(part))
  return from >= 0 && to > from ? old.slice(from + begin(part).length, to).trim() : ''
}

/**
 * Replaces a generated part of a page and leaves everything written by hand unchanged. If the page does not have the part
 * yet, it is appended.
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
