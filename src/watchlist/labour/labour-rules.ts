import type { LabourLink } from '../../../schemas/listed-party.js'

/** Concludes from the words of a list what role a party under a North Korea programme has, where nobody has classified it. */
export type LabourRule = WordRule | ProgrammeRule

interface Conclusion {
  /** Answers name the rule by this code, so it must stay the same. */
  code: string
  link: LabourLink
  sectors?: readonly string[]
  /** The reason as a sentence for answers, to which the lists that say so are added. */
  reason: string
}

interface WordRule extends Conclusion {
  /**
   * Where `words` are looked for: `text` is what the list says in remarks and positions; `names` are those of a party that
   * is not a person, weak ones left out.
   */
  reads: 'text' | 'names'
  words: RegExp
}

interface ProgrammeRule extends Conclusion {
  /** The programme alone is enough. */
  reads: 'programme'
}

/** What lists call North Korean workers. The Workers' Party must not match. */
const WORKERS = '(?:(?:North Korean|DPRK|overseas|foreign|IT|skilled|manual|construction|contract) )*(?:workers?|labou?r(?:ers?)?|workforce|manpower|nationals working|personnel)\\b(?![\'’])'

/**
 * The rules in the order in which they are tried: the first that matches decides. They are applied only to parties under
 * a North Korea programme. Their links and words follow the grounds on which parties were named: UNSCR 2375 para 17 and
 * 2397 para 8 (work authorisations, repatriation of workers), E.O. 13722 (exporting workers), and the fields of work in
 * the US advisory of 2018-07-23 (https://www.state.gov/advisories).
 */
export const LABOUR_RULES: readonly LabourRule[] = [
  {
    code: 'WORKER_EXPORT',
    link: 'direct',
    sectors: ['labour dispatch'],
    reads: 'text',
    words: new RegExp(`\\b(?:export(?:s|ed|ing|ation)?|dispatch(?:es|ed|ing)?|deploy(?:s|ed|ing|ment)?|send(?:s|ing)?|sent|suppl(?:y|ies|ied|ying)|recruit(?:s|ed|ing|ment)?|placement) (?:of )?${WORKERS}`, 'i'),
    reason: 'The list says that it sends, supplies or recruits workers.'
  },
  {
    code: 'WORK_PERMITS',
    link: 'direct',
    sectors: ['labour dispatch'],
    reads: 'text',
    words: /\b(?:work (?:permits?|visas?|authori[sz]ations?)|(?:entry|exit) (?:and work )?permits?|labou?r contracts?)\b/i,
    reason: 'The list speaks of permits, visas or contracts to work.'
  },
  {
    code: 'HOSTS_WORKERS',
    link: 'direct',
    reads: 'text',
    words: new RegExp(`\\b(?:employ(?:s|ed|ing|ment)?|hosts?|hosted|hosting|hir(?:es?|ed|ing)|us(?:es|ed|ing)|manag(?:es?|ed|ing)|oversees?|supervis(?:es?|ed|ing)) (?:of )?(?:the |several |many |hundreds of |thousands of )?${WORKERS}`, 'i'),
    reason: 'The list says that it employs, hosts or manages workers.'
  },
  {
    code: 'FORCED_LABOUR',
    link: 'direct',
    reads: 'text',
    words: /\b(?:forced|slave|overseas|expatriate) labou?r(?:ers?)?\b|\b(?:workers|labou?rers|workforce) (?:abroad|overseas|in (?:Russia|China|Africa|the Middle East))\b/i,
    reason: 'The list speaks of forced labour, or of workers abroad.'
  },
  {
    code: 'IT_WORKERS',
    link: 'direct',
    sectors: ['it'],
    reads: 'text',
    words: /\b(?:IT|information technology|software|tech) (?:workers?|professionals?|personnel|specialists|developers|freelancers?|delegations?)\b/i,
    reason: 'The list speaks of IT workers.'
  },
  {
    code: 'CONSTRUCTION_ABROAD',
    link: 'direct',
    sectors: ['construction'],
    reads: 'text',
    words: /\b(?:construction|building|statues?|monuments?)\b[^.]{0,80}\b(?:abroad|overseas|foreign countries|other (?:countries|nations)|in (?:Africa|Russia|the Middle East))\b|\b(?:overseas|foreign) construction\b/i,
    reason: 'The list speaks of construction abroad.'
  },
  {
    code: 'CONSTRUCTION_ABROAD_NAME',
    link: 'direct',
    sectors: ['construction'],
    reads: 'names',
    words: /\b(?:overseas|external|foreign|oversea)\b.*\b(?:construction|building|projects?)\b/i,
    reason: 'By its name it builds abroad.'
  },
  {
    code: 'LABOUR_DISPATCH_NAME',
    link: 'direct',
    sectors: ['labour dispatch'],
    reads: 'names',
    words: /\b(?:manpower|labou?r (?:export|dispatch|cooperation|service)|human resources?|workers? (?:service|dispatch))\b/i,
    reason: 'By its name it provides workers.'
  },
  {
    code: 'CONSTRUCTION_NAME',
    link: 'enabler',
    sectors: ['construction'],
    reads: 'names',
    words: /\b(?:constructions?|builders?|building|stroy|architectural)\b/i,
    reason: 'By its name it builds: the field in which most North Korean workers abroad are. The list tells of no workers.'
  },
  {
    code: 'IT_NAME',
    link: 'enabler',
    sectors: ['it'],
    reads: 'names',
    words: /\b(?:computers?|software|information technology|internet|network technology|animation|cartoon)\b/i,
    reason: 'By its name it is in IT or animation: work that North Koreans do for foreign clients. The list tells of no workers.'
  },
  {
    code: 'VISAS_AND_LODGING',
    link: 'enabler',
    sectors: ['visas'],
    reads: 'text',
    words: /\b(?:visas?|consular services|lodging|dormitor(?:y|ies)|accommodation)\b/i,
    reason: 'The list speaks of visas or lodging.'
  },
  {
    code: 'BANK_NAME',
    link: 'enabler',
    sectors: ['banking'],
    reads: 'names',
    words: /\b(?:banks?|banking|insurance|reinsurance|remittances?|credit|financ(?:e|ial))\b/i,
    reason: 'By its name it is a bank, an insurer or a payment service: a way to move wages earned abroad. The list tells of no workers.'
  },
  {
    code: 'BANK_REPRESENTATIVE',
    link: 'enabler',
    sectors: ['banking'],
    reads: 'text',
    words: /\b(?:bank|banking)\b[^.]{0,60}\b(?:representative|official|president|manager|branch|employee)|\b(?:representative|official|president|manager|director|employee|works? (?:for|at))\b[^.]{0,60}\b(?:bank|banking)\b/i,
    reason: 'The list says that it represents or serves a bank, which is a way to move wages earned abroad. The list tells of no workers.'
  },
  {
    code: 'MINISTRY_NAME',
    link: 'enabler',
    sectors: ['government'],
    reads: 'names',
    words: /^(?:the )?ministry of\b|\bministry$/i,
    reason: 'It is a ministry; trading and dispatching companies answer to such bodies. The list tells of no workers.'
  },
  {
    code: 'DPRK_PROGRAMME',
    link: 'dprk_sanctioned',
    reads: 'programme',
    reason: 'Under North Korea sanctions. The list tells of no part in overseas labour.'
  }
]
