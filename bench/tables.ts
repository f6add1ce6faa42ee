/** A table for a terminal, with aligned columns; the first row is the head. */
export function terminalTable (rows: readonly string[][]): string {
  const widths = rows[0].map((_, i) => Math.max(...rows.map(row => row[i].length)))
  return rows.map(row => row.map((cell, i) => i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i])).join('  ')).join('\n')
}

/** A Markdown table; the first row is the head, and all columns but the first are right-aligned. */
export function markdownTable ([head, ...rows]: readonly string[][]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map((_, i) => i === 0 ? '---' : '---:')), ...rows.map(row)].join('\n')
}

/** The rows of all tables in a Markdown text, heads included; an empty array if there is no table. */
export function parseMarkdownTable (text: string): string[][] {
  return text.split('\n').filter(line => line.startsWith('|') && !/^\|[ :|-]+\|$/.test(line))
    .map(line => line.slice(1, -1).split('|').map(cell => cell.trim()))
}

/** Transposes a table. */
export function turned (rows: readonly string[][]): string[][] {
  return rows[0].map((_, i) => rows.map(row => row[i]))
}
