import type { Decision, Screening, Verdict } from '../../schemas/screening.js'
import { uuidv7 } from './uuid.js'

/** Makes an answer of a verdict, which several answers may share: adds id, reference and time. */
export function toScreening (verdict: Verdict, reference?: string, now = new Date()): Screening {
  return {
    id: uuidv7(now.getTime()),
    ...(reference !== undefined && { reference }),
    ...verdict,
    screenedAt: now.toISOString()
  }
}

/** The same answer as JSON, made without parsing the verdict's text, for the path on which every microsecond counts. */
export function toScreeningText (verdictText: string, reference?: string, now = new Date()): string {
  const referenceText = reference === undefined ? '' : `"reference":${JSON.stringify(reference)},`
  return `{"id":"${uuidv7(now.getTime())}",${referenceText}${verdictText.slice(1, -1)},"screenedAt":"${now.toISOString()}"}`
}

/** The decision in a verdict's text, read from its place: it is always the first key. */
export function decisionOf (verdictText: string): Decision {
  const start = '{"decision":"'.length
  return verdictText.slice(start, verdictText.indexOf('"', start)) as Decision
}
