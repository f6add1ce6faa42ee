import type { ScreenRequest } from '../../schemas/screening.js'
import type { BatchOutcome } from '../../src/screening/batch.js'

/** Made-up suppliers, each another question. */
export function suppliers (count: number, from = 0): ScreenRequest[] {
  return Array.from({ length: count }, (_, i) => ({ party: { name: `Tolmen Stroy ${from + i}`, countries: ['RU'] }, reference: `r${from + i}` }))
}

/** What came of a batch, without what is an answer's own. */
export function verdicts (outcomes: readonly BatchOutcome[]): string[] {
  return outcomes.map(outcome => outcome instanceof Error
    ? outcome.message
    : outcome.text.replace(/^\{"id":"[^"]+",/, '{').replace(/,"screenedAt":"[^"]+"\}$/, '}'))
}
