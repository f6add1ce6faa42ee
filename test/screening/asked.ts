import type { ScreenRequest } from '../../schemas/screening.js'
import type { BatchOutcome } from '../../src/screening/batch.js'

/** Requests for made-up suppliers, all different. */
export function suppliers (count: number, from = 0): ScreenRequest[] {
  return Array.from({ length: count }, (_, i) => ({ party: { name: `Tolmen Stroy ${from + i}`, countries: ['RU'] }, reference: `r${from + i}` }))
}

/** The outcomes of a batch as texts, without the ids and times, which differ each time. */
export function verdicts (outcomes: readonly BatchOutcome[]): string[] {
  return outcomes.map(outcome => outcome instanceof Error
    ? outcome.message
    : outcome.text.replace(/^\{"id":"[^"]+",/, '{').replace(/,"screenedAt":"[^"]+"\}$/, '}'))
}
