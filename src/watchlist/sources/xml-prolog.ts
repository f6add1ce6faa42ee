/** What may stand before the first element: the declaration, other processing instructions, comments. */
const PROLOG = [['<?', '?>'], ['<!--', '-->']] as const

/**
 * A text from its first element on, or from a document type; empty when the text ends before. Read from left to right, once: files
 * come from elsewhere, and a pattern with choices in it can take minutes for a line made to that end.
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
