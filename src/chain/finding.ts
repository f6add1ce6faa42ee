import type { ChainLink, ChainPath, ChainPathKind, ChainStanding } from '../../schemas/chain.js'
import type { Decision, RiskFactor } from '../../schemas/screening.js'

/** One way in which a hit concerns a party. */
export interface Finding {
  kind: ChainPathKind
  tier?: number
  /** The party that the hit concerns by itself, and how. */
  node: string
  standing: ChainStanding
  /** The nodes that met a listed party, the riskiest first. */
  hits: readonly string[]
  decision: Decision
  /** 0-100. */
  risk: number
  /** Their points add up to the risk. */
  factors: readonly RiskFactor[]
  /** From the end of the path to the riskiest hit. */
  steps: readonly ChainLink[]
  text: string
}

/** What the screening of a node by itself came to. */
export interface Screened {
  decision: Decision
  risk: { score: number, factors: readonly RiskFactor[] }
}

/** What a link leaves of a finding. */
export interface Weakening {
  code: string
  /** Share of the risk that remains, 0-1. */
  share: number
  strongest: Decision
  text: string
}

const SEVERITY = { clear: 0, review: 1, block: 2 } as const satisfies Record<Decision, number>

export function worstDecision (decisions: readonly Decision[]): Decision {
  return decisions.reduce((worst, each) => SEVERITY[each] > SEVERITY[worst] ? each : worst, 'clear')
}

/** Decision, risk and factors of a finding once it is seen over one more link. */
export function weakened (finding: Finding, { code, share, strongest, text }: Weakening): Pick<Finding, 'decision' | 'risk' | 'factors'> {
  const risk = Math.round(finding.risk * share)
  const last = finding.factors.at(-1)
  // Each step of a line of holdings is the same factor.
  const before = last?.code === code ? finding.factors.slice(0, -1) : finding.factors
  const points = risk - finding.risk + (last?.code === code ? last.points : 0)
  return {
    decision: SEVERITY[finding.decision] > SEVERITY[strongest] ? strongest : finding.decision,
    risk,
    factors: [...before, { code, points, text }]
  }
}

/** Worst first: by decision, then by risk, then as given. */
export function worstFirst (findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITY[b.decision] - SEVERITY[a.decision] || b.risk - a.risk)
}

// Lines of holdings and crowds of owners are followed to their end, and told so far: the answer to 5,000 links must
// stay one that can be sent and read.
const MOST_STEPS_TOLD = 50
const MOST_HITS_TOLD = 50

/** The finding as it is answered. */
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
