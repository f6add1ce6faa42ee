import type { Decision } from '../../schemas/screening.js'

const SEVERITY = { clear: 0, review: 1, block: 2 } as const satisfies Record<Decision, number>

/** Above 0 where the first decision is the worse: block, then review, then clear. */
export function compareDecisions (a: Decision, b: Decision): number {
  return SEVERITY[a] - SEVERITY[b]
}

/** The worst of several decisions. No decisions give clear. */
export function worstDecision (decisions: readonly Decision[]): Decision {
  return decisions.reduce((worst, each) => compareDecisions(each, worst) > 0 ? each : worst, 'clear')
}

/** Above 0 where the first has the worse decision, or the same one and more risk. */
export function compareGravity (a: { decision: Decision, risk: number }, b: { decision: Decision, risk: number }): number {
  return compareDecisions(a.decision, b.decision) || a.risk - b.risk
}
