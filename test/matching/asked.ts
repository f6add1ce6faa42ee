import type { Party } from '../../schemas/party.js'
import type { Fault } from '../../schemas/problem.js'
import type { Question } from '../../src/matching/asked/question.js'
import { readQuestion } from '../../src/question/read-question.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'

/** The threshold that applies if a caller gives none. */
export const DEFAULT_THRESHOLD = (await loadPolicy()).defaults.threshold

/** The question about a party, as it is read from a request. @param party a name or a whole party */
export function asked (party: string | Party): Question {
  const faults: Fault[] = []
  const question = readQuestion(typeof party === 'string' ? { name: party } : party, '/party', faults)
  if (faults.length > 0) throw new Error(faults.map(({ path, message }) => `${path} ${message}`).join('; '))
  return question
}
