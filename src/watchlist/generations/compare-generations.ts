import type { FieldChange, PartyChange } from '../../../schemas/generations.js'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Steps } from '../../steps/steps.js'
import { canonicalJson } from '../../../schemas/canonical-json.js'

type Field = keyof ListedParty

/**
 * How the parties changed from one generation to another, in the order of ids; each step handles one party. A party that
 * was merged into another counts as removed, with the id of that party in `nowPartOf`.
 */
export function * compareGenerations (from: readonly ListedParty[], to: readonly ListedParty[]): Steps<PartyChange[]> {
  const before = new Map(from.map(party => [party.id, party]))
  const changes: PartyChange[] = []
  const takenInBy = new Map<string, string>()
  for (const party of to) {
    yield
    for (const id of party.formerIds ?? []) takenInBy.set(id, party.id)
    const earlier = before.get(party.id)
    before.delete(party.id)
    if (earlier === undefined) {
      changes.push({ kind: 'added', ...headOf(party) })
    } else {
      const fields = compareParties(earlier, party)
      if (fields.length > 0) changes.push({ kind: 'changed', ...headOf(party), fields })
    }
  }
  for (const party of before.values()) {
    yield
    const now = takenInBy.get(party.id)
    changes.push({ kind: 'removed', ...headOf(party), ...(now !== undefined && { nowPartOf: now }) })
  }
  return changes.sort((a, b) => a.id < b.id ? -1 : 1)
}

function headOf ({ id, name, type, listings = [] }: ListedParty): Pick<PartyChange, 'id' | 'name' | 'type' | 'lists'> {
  return { id, name, type, lists: [...new Set(listings.map(({ list }) => list))] }
}

/** The fields in which two states of a party differ, in the order of their names. */
function compareParties (before: ListedParty, after: ListedParty): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort() as Field[]
  return fields.flatMap(field => {
    const [old, now] = [before[field], after[field]]
    if (canonicalJson(old) === canonicalJson(now)) return []
    if (!isList(old) || !isList(now)) return [{ field, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }]
    return [{ field, added: without(now ?? [], old ?? []), removed: without(old ?? [], now ?? []) }]
  })
}

function isList (value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value)
}

/** The items that are missing from the others. An item that occurs twice here and once there is given once. */
function without (items: readonly unknown[], others: readonly unknown[]): unknown[] {
  const left = others.map(canonicalJson)
  return items.filter(item => {
    const at = left.indexOf(canonicalJson(item))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}
