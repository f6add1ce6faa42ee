import type { ChainLink, ChainPath, ChainPathKind, ChainStanding } from '../../schemas/chain.js'
import type { Decision, RiskFactor } from '../../schemas/screening.js'
import { compareDecisions, compareGravity } from '../risk/decision.js'

/** One way in which a hit concerns a party. */
export interface Finding {
  kind: ChainPathKind
  tier?: number
  /** The party to which the hit attaches before any supply link is followed. */
  node: string
  /** How the hit concerns `node`: the party itself, its owners or a director. */
  standing: ChainStanding
  /** The nodes that matched a listed party, the riskiest first. */
  hits: readonly string[]
  decision: Decision
  /** 0-100. */
  risk: number
  /** Their points add up to the risk. */
  factors: readonly RiskFactor[]
  /** The links from the party that the finding is about (the prime for a path that reaches it) to the riskiest hit. */
  steps: readonly ChainLink[]
  text: string
}

/** How much of a finding remains when it is seen over a link. */
export interface Weakening {
  code: string
  /** Share of the risk that remains, 0-1. */
  share: number
  /** The worst decision that the finding may still have. */
  strongest: Decision
  text: string
}

/** Decision, risk and factors of a finding seen over one more link. */
export function weakened (finding: Finding, { code, share, strongest, text }: Weakening): Pick<Finding, 'decision' | 'risk' | 'factors'> {
  const risk = Math.round(finding.risk * share)
  const last = finding.factors.at(-1)
  // Consecutive steps of the same kind, as in a line of holdings, are merged into one factor.
  const before = last?.code === code ? finding.factors.slice(0, -1) : finding.factors
  const points = risk - finding.risk + (last?.code === code ? last.points : 0)
  return {
    decision: compareDecisions(finding.decision, strongest) > 0 ? strongest : finding.decision,
    risk,
    factors: [...before, { code, points, text }]
  }
}

/** Sorts by decision, worst first, then by risk, highest first. Equal findings keep their order. */
export function worstFirst (findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => compareGravity(b, a))
}

// All steps and hits are assessed, but a path lists no more than these: an answer to 5,000 links must still be possible
// to send and to read.
const MOST_STEPS_TOLD = 50
const MOST_HITS_TOLD = 50

/** The finding in the form of the answer. */
export function toPath ({ kind, tier, node, standing, hits, decision, risk, steps, text }: Finding): ChainPath {
  return {
    kind,
    ...(tier !== undefined && { tier }),
    node,
    standing,
    hits: hits.slice(0, MOST_HITS_TOLD),
    hitCount: hits.length,
    decision,
    risk,
    steps: steps.slice(0, MOST_STEPS_TOLD),
    stepCount: steps.length,
    text
  }
}
