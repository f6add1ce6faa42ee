import type { AnalysedName } from '../../names/analysed-name.js'

/** Whether two names carry legal forms of different families. The family "company" is ignored, as any firm may be called one. */
export function differentLegalForms (a: AnalysedName, b: AnalysedName): boolean {
  const left = telling(a)
  const right = telling(b)
  return left.length > 0 && right.length > 0 && !left.some(family => right.includes(family))
}

function telling ({ legalForms }: AnalysedName): string[] {
  return legalForms.map(form => form.family).filter(family => family !== 'company')
}
