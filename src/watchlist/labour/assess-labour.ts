import type { ListedParty } from '../../../schemas/listed-party.js'
import type { KeyedRecord } from '../merge/record-key.js'
import { isUnderDprkProgramme } from './dprk-programme.js'
import type { LabourLinks } from './labour-links.js'
import { LABOUR_RULES, type LabourRule } from './labour-rules.js'

/** A party's role in North Korean overseas labour, with the basis for it. */
export type Labour = NonNullable<ListedParty['labour']>

/**
 * A party's role in overseas labour. Where people have classified one of its records, it is theirs, by the first such
 * record. Else, for a party under a North Korea programme, it is what a rule concludes, and is marked so.
 * @param records of one party, in the order of precedence
 * @param links the curated parties by record
 * @returns undefined for any other party
 */
export function assessLabour (records: readonly KeyedRecord[], links: LabourLinks = new Map()): Labour | undefined {
  const curated = curatedLabour(records.map(({ key }) => key), links)
  if (curated !== undefined) return curated
  const underProgramme = records.filter(({ record }) => isUnderDprkProgramme(record))
  if (underProgramme.length > 0) return concluded(underProgramme)
}

/** What people found about a party, by the keys of its records; undefined when nobody has classified it. */
export function curatedLabour (keys: readonly string[], links: LabourLinks): Labour | undefined {
  const party = keys.map(key => links.get(key)).find(found => found !== undefined)
  if (party === undefined) return undefined
  const { id: _id, name: _name, records: _records, ...labour } = party
  return { ...labour, assessedBy: 'curated' }
}

/** The conclusion of the first rule that matches any of the records. The last rule matches every record. */
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

function fits (rule: LabourRule, { names, remarks, positions, type }: KeyedRecord['record']): boolean {
  switch (rule.reads) {
    case 'programme': return true
    case 'names': return type !== 'person' && names.some(({ name, weak }) => !weak && rule.words.test(name))
    case 'text': return remarks.some(({ text }) => rule.words.test(text)) || positions.some(position => rule.words.test(position))
  }
}
