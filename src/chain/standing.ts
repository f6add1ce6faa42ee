import type { ChainLink, ChainStanding } from '../../schemas/chain.js'
import { memoised } from '../names/text/memoised.js'
import type { Policy } from '../risk/policy.js'
import type { KindMet } from '../risk/severity.js'
import type { Steps } from '../steps/steps.js'
import { weakened, worstFirst, type Finding, type Weakening } from './finding.js'
import { shareText, sumInShort } from './ownership-answer.js'
import type { Blocked, Ownership } from './ownership.js'
import { HALF, toShare } from './percent.js'
import type { Screened } from './screened.js'

/** The most sums of shares in one text, so that a long chain of holdings can still be read. */
const MOST_SUMS_IN_A_TEXT = 3

/** How hits concern each party: as a match of its own, through its owners and through its directors. */
export class Standings {
  readonly #screened: ReadonlyMap<string, Screened>
  readonly #ownership: Ownership
  readonly #chain: Policy['chain']
  readonly #ownersOf: ReadonlyMap<string, readonly ChainLink[]>
  readonly #directorsOf: ReadonlyMap<string, readonly ChainLink[]>
  /** The finding for each party that is, or may be, blocked by its owners. */
  readonly #byOwnership = new Map<string, Finding>()

  private constructor (screened: ReadonlyMap<string, Screened>, linksTo: (relation: ChainLink['is']) => ReadonlyMap<string, readonly ChainLink[]>, ownership: Ownership, policy: Policy) {
    this.#screened = screened
    this.#ownership = ownership
    this.#chain = policy.chain
    this.#ownersOf = linksTo('owner')
    this.#directorsOf = linksTo('director')
  }

  /** Finds out who is blocked by its owners, a party a step. */
  static * steps (screened: ReadonlyMap<string, Screened>, linksTo: (relation: ChainLink['is']) => ReadonlyMap<string, readonly ChainLink[]>, ownership: Ownership, policy: Policy): Steps<Standings> {
    const standings = new Standings(screened, linksTo, ownership, policy)
    yield * standings.#blockedByOwners()
    return standings
  }

  * #blockedByOwners (): Steps<void> {
    const ownership = this.#ownership
    for (const node of inSteps(ownership.certain)) {
      this.#byOwnership.set(node, this.#byOwners(node, 'owned', ownership.certain))
      yield
    }
    for (const node of inSteps(ownership.possible)) {
      if (!ownership.certain.has(node)) this.#byOwnership.set(node, this.#byOwners(node, 'possibly_owned', ownership.possible))
      yield
    }
    // A listed party may have listed owners too.
    for (const node of ownership.stakesIn.keys()) {
      yield
      if (ownership.possible.get(node) !== 0 || this.#byOwnership.has(node)) continue
      const { certain, possible } = ownership.byOwnersAlone(node)
      if (certain !== undefined) this.#byOwnership.set(node, this.#byOwners(node, 'owned', certain))
      else if (possible !== undefined) this.#byOwnership.set(node, this.#byOwners(node, 'possibly_owned', possible))
    }
  }

  /** The findings about one party, worst first. Remembered, because each way in which the party reaches the prime asks again. */
  readonly of = memoised((node: string): readonly Finding[] => this.#find(node))
  /** The sum of shares in one party, in words. Remembered, because the finding for each of its owners repeats it. */
  readonly #sumOf = memoised((node: string): string => sumInShort(node, this.#ownership))

  #find (node: string): Finding[] {
    const byOwnership = this.#byOwnership.get(node)
    return worstFirst([
      ...this.#direct(node),
      ...(byOwnership === undefined ? this.#owners(node) : [byOwnership, ...this.#furtherOwners(node, byOwnership)]),
      ...this.#directors(node)
    ])
  }

  #direct (node: string): Finding[] {
    const screened = this.#screened.get(node)
    if (screened === undefined || screened.decision === 'clear') return []
    const { decision, risk: { score, factors } } = screened
    return [{ kind: 'direct', node, standing: 'direct', hits: [node], decision, risk: score, factors, steps: [], text: `${node} ${metHow(screened)}` }]
  }

  /** The worst finding about an owner or director: its own match, or its being (possibly) blocked by its own owners. */
  #asOwner (node: string): Finding | undefined {
    return worstFirst([this.#direct(node), this.#byOwnership.get(node) ?? []].flat())[0]
  }

  /**
   * The finding for a party that is, or may be, blocked by its owners. Only owners blocked at an earlier step count. It names
   * the hits of all of them; its path and risk are those of the riskiest.
   */
  #byOwners (node: string, standing: 'owned' | 'possibly_owned', blocked: Blocked): Finding {
    const before = blocked.get(node) ?? 0
    const counted = (this.#ownersOf.get(node) ?? [])
      .filter(link => link.share !== 0 && (standing === 'possibly_owned' || link.share !== undefined) && (blocked.get(link.node) ?? before) < before)
      .map(link => ({ link, finding: this.#asOwner(link.node) as Finding }))
      .sort((a, b) => b.finding.risk - a.finding.risk)
    const { link, finding } = counted[0]
    const weakening: Weakening = standing === 'owned'
      ? { code: 'CHAIN_OWNED', ...this.#chain.owned, text: 'Blocked parties own 50 % or more of it' }
      : { code: 'CHAIN_POSSIBLY_OWNED', ...this.#chain.possiblyOwned, strongest: 'review', text: 'Blocked parties may own 50 % or more of it' }
    const hits = [...new Set(counted.flatMap(owner => owner.finding.hits))]
    return { ...handedOn(finding, link, standing, weakening, this.#arithmetic(node, finding)), hits }
  }

  /** Those owners that are no part of what blocks the party, or may. */
  #furtherOwners (node: string, byOwnership: Finding): Finding[] {
    return this.#owners(node).filter(({ hits }) => !hits.some(hit => byOwnership.hits.includes(hit)))
  }

  /** A finding for each owner that is a hit or blocked by its owners. */
  #owners (node: string): Finding[] {
    return (this.#ownersOf.get(node) ?? []).filter(link => link.share !== 0 && link.node !== node).flatMap(link => {
      const finding = this.#asOwner(link.node)
      if (finding === undefined) return []
      const [standing, weakening] = this.#ownerStanding(link, finding)
      const text = `${link.node} owns ${shareText(link.share === undefined ? undefined : toShare(link.share))} of ${node}; ${finding.text}. ${this.#sumOf(node)}`
      return [handedOn(finding, link, standing, weakening, text)]
    })
  }

  /** How an owner concerns a party that is not blocked by its owners. */
  #ownerStanding ({ node, share }: ChainLink, { standing }: Finding): ['owner' | 'minority_owner', Weakening] {
    const { possiblyOwned, minorityOwner } = this.#chain
    const mayBeHalf = share === undefined || toShare(share) >= HALF
    if (mayBeHalf && standing === 'direct' && this.#screened.get(node)?.blockingNobody !== undefined) {
      return ['owner', { code: 'CHAIN_OWNER', ...possiblyOwned, strongest: 'review', text: 'An owner is a hit whose listing freezes nothing' }]
    }
    return ['minority_owner', { code: 'CHAIN_MINORITY_OWNER', ...minorityOwner, text: 'A hit has a stake in it that does not block it' }]
  }

  /** The sum of shares in one party, followed by the sums for the owner that gives the path. */
  #arithmetic (node: string, owner: Finding): string {
    const own = this.#sumOf(node)
    return owner.steps.length < MOST_SUMS_IN_A_TEXT ? `${own}. ${owner.text}` : `${own}. The sums further up stand with the parties in steps`
  }

  #directors (node: string): Finding[] {
    return (this.#directorsOf.get(node) ?? []).flatMap(link => {
      const finding = this.#asOwner(link.node)
      if (finding === undefined) return []
      const weakening: Weakening = { code: 'CHAIN_DIRECTOR', ...this.#chain.director, text: 'A director is a hit' }
      return [handedOn(finding, link, 'director', weakening, `${link.node} is a director of ${node}; ${finding.text}`)]
    })
  }
}

const LISTED_AS: Record<KindMet, string> = { designation: 'designation', import_detention: 'import detention', none: 'own list' }

/** `matches MOKRAN LLC (OFAC:30083), block` */
function metHow ({ decision, met, blockingNobody }: Screened): string {
  const whom = met === undefined ? 'a listed party' : `${met.name} (${met.entityId})`
  const listing = blockingNobody === undefined ? '' : `, whose listing freezes nothing (${blockingNobody.map(kind => LISTED_AS[kind]).join(', ')})`
  return `matches ${whom}${listing}, ${decision}`
}

/** Turns a finding about an owner or a director into one about the party that it owns or directs. */
function handedOn (finding: Finding, link: ChainLink, standing: Exclude<ChainStanding, 'direct'>, weakening: Weakening, text: string): Finding {
  return { ...finding, ...weakened(finding, weakening), kind: standing, node: link.of, standing, steps: [link, ...finding.steps], text }
}

/** Parties that are blocked by their owners, by step, so that each comes after the owners that block it. */
function inSteps (blocked: Blocked): string[] {
  return [...blocked].filter(([, step]) => step > 0).sort(([, a], [, b]) => a - b).map(([node]) => node)
}
