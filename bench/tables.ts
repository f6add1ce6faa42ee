/** A table for a terminal, columns aligned; the first row is its head. */
export function terminalTable (rows: readonly string[][]): string {
  const widths = rows[0].map((_, i) => Math.max(...rows.map(row => row[i].length)))
  return rows.map(row => row.map((cell, i) => i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i])).join('  ')).join('\n')
}

/** A Markdown table, the first row its head; numbers stand to the right. */
export function markdownTable ([head, ...rows]: readonly string[][]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map((_, i) => i === 0 ? '---' : '---:')), ...rows.map(row)].join('\n')
}

/** The rows of the first table in a Markdown text, its head first; none when there is no table. */
export function parseMarkdownTable (text: string): string[][] {
  return text.split('\n').filter(line => line.startsWith('|') && !/^\|[ :|-]+\|$/.test(line))
    .map(line => line.slice(1, -1).split('|').map(cell => cell.trim()))
}

/** Rows as columns. */
export function turned (rows: readonly string[][]): string[][] {
  return rows[0].map((_, i) => rows.map(row => row[i]))
}
