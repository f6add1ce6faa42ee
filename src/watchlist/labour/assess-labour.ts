import type { ListedParty } from '../../../schemas/listed-party.js'
import type { KeyedRecord } from '../merge/record-key.js'
import { isUnderDprkProgramme } from './dprk-programme.js'
import type { LabourLinks } from './labour-links.js'
import { LABOUR_RULES, type LabourRule } from './labour-rules.js'

export type Labour = NonNullable<ListedParty['labour']>

/**
 * The part that a party has in overseas labour: curated where people have read about one of its records, the first
 * record going before the others; else what a rule concludes, marked as such, when it is under a North Korea programme;
 * else none.
 */
export function assessLabour (records: readonly KeyedRecord[], links: LabourLinks = new Map()): Labour | undefined {
  const curated = curatedLabour(records.map(({ key }) => key), links)
  if (curated !== undefined) return curated
  const underProgramme = records.filter(({ record }) => isUnderDprkProgramme(record))
  if (underProgramme.length > 0) return concluded(underProgramme)
}

/** What people found of a party with these records; undefined when nobody has read about it. */
export function curatedLabour (keys: readonly string[], links: LabourLinks): Labour | undefined {
  const party = keys.map(key => links.get(key)).find(found => found !== undefined)
  if (party === undefined) return undefined
  const { id: _id, name: _name, records: _records, ...labour } = party
  return { ...labour, assessedBy: 'curated' }
}

/** The first rule that fits any record; the last rule fits all. */
function concluded (records: readonly KeyedRecord[]): Labour | undefined {
  for (const rule of LABOUR_RULES) {
    const fitting = records.filter(({ record }) => fits(rule, record))
    if (fitting.length === 0) continue
    const { code, link, sectors, reason } = rule
    const urls = new Set(fitting.flatMap(({ record }) => record.sourceUrl ?? []))
    return {
      link,
      ...(sectors !== undefined && { sectors: [...sectors] }),
      basis: `${reason} Concluded from the words of ${[...new Set(fitting.map(({ source }) => source))].join(', ')}; nobody has read further.`,
      ...(urls.size > 0 && { sources: [...urls] }),
      assessedBy: 'rule',
      rule: code
    }
  }
}

function fits ({ reads, words }: LabourRule, { names, remarks, positions, type }: KeyedRecord['record']): boolean {
  if (words === undefined) return true
  if (reads === 'names') return type !== 'person' && names.some(({ name, weak }) => !weak && words.test(name))
  return remarks.some(({ text }) => words.test(text)) || positions.some(position => words.test(position))
}
