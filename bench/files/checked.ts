import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Supplier } from './suppliers.js'

/**
 * Compares a screened file in NDJSON with the rows that were sent.
 * @returns the number of listed parties found, the names of those missed, and the number of alerts for other suppliers
 * @throws Error when a row is missing, out of order or changed, or when the summary is missing or says incomplete
 */
export async function checkScreened (path: string, suppliers: readonly Supplier[]): Promise<{ found: number, missed: string[], alerts: number }> {
  let row = 0
  const missed: string[] = []
  let found = 0
  let alerts = 0
  let complete = false
  for await (const text of createInterface(createReadStream(path))) {
    const line = JSON.parse(text)
    if (line.summary !== undefined) complete = line.summary.complete && line.summary.counts.rows === suppliers.length
    if (line.row === undefined) continue
    const sent = suppliers[row++]
    if (line.row.No !== sent.reference || line.row['Supplier name'] !== sent.name) throw new Error(`row ${row} is not the one that was sent`)
    const alerted = line.decision === 'review' || line.decision === 'block'
    if (sent.listed && alerted) found++
    else if (sent.listed) missed.push(sent.name)
    else if (alerted) alerts++
  }
  if (row !== suppliers.length || !complete) throw new Error(`${row} of ${suppliers.length} rows came back`)
  return { found, missed, alerts }
}
