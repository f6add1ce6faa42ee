import type { Static } from 'typebox'
import { Type } from './type.js'
import { Party } from './party.js'
import { Decision, RiskFactor, RiskLevel, Screening, ScreenOptions, ScreenRequest, Verdict } from './screening.js'

const MAX_CHAIN_NODES = 500
const MAX_CHAIN_LINKS = 5000

const NodeId = Type.String({ minLength: 1, maxLength: 200, description: 'Your own key of the node, once in the chain' })

export const ChainRelation = Type.Enum(['subcontractor', 'labour_broker', 'owner', 'director', 'worksite'], {
  description: 'subcontractor: supplies goods or works; labour_broker: supplies workers; owner: holds a share; director: sits in the ' +
    'management; worksite: a place where the other works'
})
export type ChainRelation = Static<typeof ChainRelation>

export const ChainNode = Type.Object({ id: NodeId, party: Party }, { additionalProperties: false })
export type ChainNode = Static<typeof ChainNode>

/** A link between two nodes. It reads as a sentence: `{ node: 'x', is: 'owner', of: 'a', share: 50 }`. */
export const ChainLink = Type.Object({
  node: NodeId,
  is: ChainRelation,
  of: NodeId,
  share: Type.Optional(Type.Number({
    minimum: 0, maximum: 100, description: 'For an owner: the share held directly, percent, up to 6 decimals; left out when it is unknown'
  }))
}, { additionalProperties: false })
export type ChainLink = Static<typeof ChainLink>

export const ChainRequest = Type.Object({
  prime: Type.String({ minLength: 1, maxLength: 200, description: 'The id of the prime contractor: the node that you deal with' }),
  nodes: Type.Array(ChainNode, { minItems: 1, maxItems: MAX_CHAIN_NODES }),
  links: Type.Optional(Type.Array(ChainLink, { maxItems: MAX_CHAIN_LINKS })),
  reference: ScreenRequest.properties.reference,
  options: Type.Optional(ScreenOptions)
}, { additionalProperties: false })
export type ChainRequest = Static<typeof ChainRequest>

/** How a hit concerns a node by itself, without its suppliers, labour brokers and worksites. */
export const ChainStanding = Type.Enum(['direct', 'owned', 'possibly_owned', 'minority_owner', 'owner', 'director'], {
  description: 'direct: the node itself is the hit; owned: blocked parties own 50 % or more of it; possibly_owned: they may, by what is ' +
    'unknown or under review; minority_owner: they own less; owner: one that owns 50 % or more, or an unknown share, is a hit whose ' +
    'listing freezes nothing, as an import detention; director: a hit is its director'
})
export type ChainStanding = Static<typeof ChainStanding>

export const ChainPathKind = Type.Enum([
  'direct', 'owned', 'possibly_owned', 'minority_owner', 'owner', 'director',
  'supplier', 'labour_broker', 'worksite', 'other'
], { description: 'How a hit reaches the end of the path; other: linked in no way that these name, or not at all' })
export type ChainPathKind = Static<typeof ChainPathKind>

const Points = Type.Number({ minimum: 0, maximum: 100 })
const Percent = Type.Number({ minimum: 0 })

export const ChainPath = Type.Object({
  kind: ChainPathKind,
  tier: Type.Optional(Type.Integer({ minimum: 0, description: 'Of a supplier or labour broker, 1 for the prime\'s own; of a worksite, that of who works there' })),
  node: Type.String({ description: 'The party of the chain that the hit concerns' }),
  standing: ChainStanding,
  hits: Type.Array(Type.String(), { description: 'The nodes that met a listed party, the riskiest first; 50 at most' }),
  hitCount: Type.Integer({ minimum: 1, description: 'How many there are' }),
  decision: Decision,
  risk: Points,
  steps: Type.Array(ChainLink, { description: 'The links from the end of the path to the riskiest hit; the first 50 at most' }),
  stepCount: Type.Integer({ minimum: 0, description: 'How many there are' }),
  text: Type.String()
})
export type ChainPath = Static<typeof ChainPath>

export const ChainStake = Type.Object({
  owner: Type.String(),
  share: Type.Union([Percent, Type.Null()], { description: 'null: unknown' }),
  counts: Type.Enum(['blocked', 'owned', 'possibly', 'no'], {
    description: 'blocked: the owner itself is blocked; owned: it is blocked by its own owners; possibly: it may be either; no: neither, or the party itself'
  })
})
export type ChainStake = Static<typeof ChainStake>

export const ChainOwnership = Type.Object({
  status: Type.Enum(['owned', 'possibly_owned', 'minority', 'none']),
  blockedShare: Type.Number({ minimum: 0, description: 'What blocked owners hold together, percent; unknown shares are not in it' }),
  possibleShare: Type.Number({ minimum: 0, description: 'What they may hold at most, percent' }),
  statedShare: Type.Number({ minimum: 0, description: 'What all shares that were given add up to, percent' }),
  stakes: Type.Array(ChainStake),
  text: Type.String({ description: 'The arithmetic in words' })
})
export type ChainOwnership = Static<typeof ChainOwnership>

const ChainRisk = Type.Object({ score: Points, level: RiskLevel, factors: Type.Array(RiskFactor) })
export type ChainRisk = Static<typeof ChainRisk>

export const ChainedNode = Type.Object({
  id: Type.String(),
  decision: Type.Unsafe<Decision>({ ...Decision, description: 'As a counterparty by itself: listed, owned, directed' }),
  risk: ChainRisk,
  paths: Type.Array(ChainPath, { description: 'How hits concern this node by itself, the worst first; 20 at most' }),
  pathCount: Type.Integer({ minimum: 0, description: 'How many there are; decision and risk rest on all' }),
  ownership: Type.Optional(ChainOwnership),
  screening: Screening
})
export type ChainedNode = Static<typeof ChainedNode>

export const ChainNote = Type.Object({
  code: Type.Enum(['SHARE_UNKNOWN', 'SHARES_OVER_100', 'UNLINKED']),
  node: Type.String(),
  text: Type.String()
})
export type ChainNote = Static<typeof ChainNote>

const Count = Type.Integer({ minimum: 0 })

export const ChainAnswer = Type.Object({
  id: Screening.properties.id,
  reference: Screening.properties.reference,
  prime: Type.String(),
  decision: Decision,
  risk: ChainRisk,
  paths: Type.Array(ChainPath, { description: 'How hits reach the prime contractor, the worst first; 200 at most' }),
  pathCount: Type.Integer({ minimum: 0, description: 'How many there are; decision and risk rest on all' }),
  notes: Type.Array(ChainNote, { description: 'What was not known, or cannot be right, about the chain as it was given' }),
  nodes: Type.Array(ChainedNode, { description: 'In the order asked' }),
  summary: Type.Object({ nodes: Count, clear: Count, review: Count, block: Count }),
  watchlist: Verdict.properties.watchlist,
  model: Verdict.properties.model,
  policy: Verdict.properties.policy,
  screenedAt: Screening.properties.screenedAt
})
export type ChainAnswer = Static<typeof ChainAnswer>
