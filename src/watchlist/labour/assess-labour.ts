import type { ListedParty } from '../../../schemas/listed-party.js'
import type { KeyedRecord } from '../merge/record-key.js'
import { isUnderDprkProgramme } from './dprk-programme.js'
import type { CuratedParty, LabourLinks } from './labour-links.js'
import { LABOUR_RULES, type LabourRule } from './labour-rules.js'

export type Labour = NonNullable<ListedParty['labour']>

/**
 * The part that a party has in overseas labour: curated where people have read about one of its records, the first
 * record going before the others; else what a rule concludes, marked as such, when it is under a North Korea programme;
 * else none.
 */
export function assessLabour (records: readonly KeyedRecord[], links: LabourLinks = new Map()): Labour | undefined {
  for (const { key } of records) {
    const party = links.get(key)
    if (party !== undefined) return curated(party)
  }
  const underProgramme = records.filter(({ record }) => isUnderDprkProgramme(record))
  if (underProgramme.length > 0) return concluded(underProgramme)
}

function curated ({ id: _id, name: _name, records: _records, ...labour }: CuratedParty): Labour {
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
