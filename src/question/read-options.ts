import type { Fault } from '../../schemas/problem.js'
import type { ScreenOptions } from '../../schemas/screening.js'
import type { MatchOptions } from '../matching/asked/match-options.js'
import type { Policy } from '../risk/policy.js'
import { listNamed } from './list-named.js'
import { unique } from './unique.js'

/**
 * Options in canonical form. What is left out comes from the policy; lists and labour links are sorted and without duplicates. A
 * list is matched by its name in the corpus, in any case. An unknown list is a fault: a screening against no list would come out
 * clear.
 * @param lists the names of the lists in the corpus
 * @param faults receives every fault found
 */
export function readOptions (options: ScreenOptions | undefined, policy: Policy, lists: readonly string[], faults: Fault[]): MatchOptions {
  if (options === undefined) return policy.defaults
  if (options.threshold !== undefined && options.maxFalseAlertRate !== undefined) {
    faults.push({ path: '/options/maxFalseAlertRate', message: 'takes the place of threshold: give one of the two' })
  }
  return {
    threshold: options.threshold ?? policy.defaults.threshold,
    ...(options.maxFalseAlertRate !== undefined && { maxFalseAlertRate: options.maxFalseAlertRate }),
    limit: options.limit ?? policy.defaults.limit,
    ...(options.lists && { lists: knownLists(options.lists, lists, faults) }),
    ...(options.labourLinks && { labourLinks: unique(options.labourLinks) })
  }
}

function knownLists (asked: readonly string[], lists: readonly string[], faults: Fault[]): string[] {
  const known = asked.map((text, i) => {
    const list = listNamed(text, lists)
    if (list === undefined) {
      const message = `${JSON.stringify(text)} is not a list in use; these are: ${[...lists].sort().join(', ')}`
      faults.push({ path: `/options/lists/${i}`, message })
    }
    return list ?? ''
  })
  return unique(known)
}
