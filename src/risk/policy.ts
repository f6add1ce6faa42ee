import { createHash } from 'node:crypto'
import type { Static, TSchema } from 'typebox'
import { canonicalJson } from '../../schemas/canonical-json.js'
import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { Type } from '../../schemas/type.js'

/** Every setting carries the reason for its value, so that the file can be read and argued with. */
function entry<T extends TSchema> (value: T) {
  return Type.Object({ value, why: Type.String({ minLength: 5 }) }, { additionalProperties: false })
}

const closed = { additionalProperties: false }
const share = entry(Type.Number({ minimum: 0, maximum: 1 }))
const points = entry(Type.Integer({ minimum: 0, maximum: 100 }))
const listing = Type.Object({
  points,
  strongest: entry(Type.Enum(['review', 'block']))
}, closed)

/** How much of a hit's risk passes over one kind of link in a contractor chain, and the strictest decision that does. */
const link = Type.Object({ share, strongest: entry(Type.Enum(['review', 'block'])) }, closed)
/** The same for a supplier: the share at tier 1, that kept by each further tier, and the last tier at which a hit may block. */
const supply = Type.Object({ share, furtherTier: share, blocksToTier: entry(Type.Integer({ minimum: 0, maximum: 500 })) }, closed)

/** The policy file. The `why` beside each setting in data/risk-policy.json explains it. */
const PolicyFile = Type.Object({
  version: Type.String({ minLength: 1, maxLength: 40 }),
  about: Type.String(),
  defaults: Type.Object({
    threshold: entry(Type.Number({ minimum: 0.3, maximum: 1 })),
    limit: entry(Type.Integer({ minimum: 1, maximum: 100 }))
  }, closed),
  strongScore: share,
  certainty: Type.Object({ zeroAt: share, fullAt: share }, closed),
  labour: Type.Object({ direct: points, enabler: points, dprk_sanctioned: points, none: points }, closed),
  listing: Type.Object({ designation: listing, import_detention: listing, none: listing }, closed),
  sectors: Type.Record(Type.String(), points),
  authorities: Type.Object({
    perFurther: points,
    most: points,
    sameAs: Type.Record(Type.String(), entry(Type.String({ minLength: 1 })))
  }, closed),
  doubts: Type.Object({
    weakAlias: share, country: share, birthDate: share, identifier: share, trade: share, generalName: share, shortAlias: share, shipName: share
  }, closed),
  chain: Type.Object({
    owned: link,
    possiblyOwned: Type.Object({ share }, closed),
    minorityOwner: link,
    director: link,
    supplier: supply,
    labourBroker: supply,
    worksite: link,
    other: link
  }, closed),
  levels: Type.Object({ low: points, medium: points, high: points, critical: points }, closed)
}, closed)

/** The file without its reasons: `{ value, why }` becomes the value. */
type Values<T> = T extends { value: infer V, why: string } ? V : T extends object ? { [K in keyof T]: Values<T[K]> } : T

/**
 * A validated policy. `version` is the declared version and a hash of the content. It changes exactly when the content does; the
 * cache and every answer carry it, beside the version of the model, which changes with the code of this folder.
 */
export type Policy = Values<Omit<Static<typeof PolicyFile>, 'about'>>

const faultsOf = checkOf(PolicyFile)

/**
 * A policy from the parsed JSON of a policy file.
 * @throws Error whose message is one line: the path of each fault in the file, and what must be true of it.
 */
export function parsePolicy (json: unknown): Policy {
  const wrong = toFaults(faultsOf(json))
  if (wrong.length > 0) throw new Error(wrong.map(({ path, message }) => `${path || '/'} ${message}`).join('; '))
  const { about: _, ...file } = json as Static<typeof PolicyFile>
  const policy = values(file) as Policy
  const faults = contradictions(policy)
  if (faults.length > 0) throw new Error(faults.join('; '))
  return { ...policy, version: `${file.version}-${contentHash(json)}` }
}

function values (node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  if ('value' in node && 'why' in node) return node.value
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, values(child)]))
}

/** What is wrong with settings that are each in range but contradict each other; empty when nothing is. */
function contradictions ({ defaults, strongScore, certainty, labour, listing, sectors, authorities, levels }: Policy): string[] {
  const most = Math.max(...Object.values(labour)) + Math.max(...Object.values(listing).map(kind => kind.points)) +
    Math.max(0, ...Object.values(sectors)) + authorities.most
  const checks: [boolean, string][] = [
    [strongScore >= defaults.threshold, '/strongScore must be at least /defaults/threshold, or weaker matches than shown would block'],
    [certainty.zeroAt < certainty.fullAt, '/certainty/zeroAt must be less than /certainty/fullAt'],
    [levels.low >= 1, '/levels/low must be at least 1: no risk is level none'],
    [levels.low < levels.medium && levels.medium < levels.high && levels.high < levels.critical, '/levels must rise from low to critical'],
    [most <= 100, `/ must not add up to more than 100 points for one match; the highest of labour, listing, sectors and authorities make ${most}`]
  ]
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault)
}

/** A hash of 12 hexadecimal digits. Files that differ only in spacing or in the order of keys have the same. */
function contentHash (json: unknown): string {
  return createHash('sha256').update(canonicalJson(json)).digest('hex').slice(0, 12)
}
