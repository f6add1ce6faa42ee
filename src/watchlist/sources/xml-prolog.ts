/** How what may come before the first element starts and ends: processing instructions (also the declaration), comments. */
const PROLOG = [['<?', '?>'], ['<!--', '-->']] as const

/**
 * The rest of a text from its first element or document type on; empty when the text ends before. The text is read once,
 * from left to right, instead of by a regular expression: files come from elsewhere, and a crafted line can make a pattern
 * with alternatives run for minutes.
 */
export function afterProlog (text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const [start, end] = PROLOG.find(([start]) => rest.startsWith(start)) ?? []
    if (start === undefined) return rest
    const at = rest.indexOf(end, start.length)
    if (at === -1) return ''
    rest = rest.slice(at + end.length).trimStart()
  }
}
