import type { ChainRequest } from '../../schemas/chain.js'
import type { Fault } from '../../schemas/problem.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import { isExact } from './percent.js'

/**
 * Checks what the schema of a chain cannot express: node ids and shares.
 * @throws InvalidQuestionError with every unknown or repeated id, and every link with an impossible share or owner
 */
export function requireSoundChain (request: ChainRequest): void {
  const faults = chainFaults(request)
  if (faults.length > 0) throw new InvalidQuestionError(faults)
}

function chainFaults ({ prime, nodes, links = [] }: ChainRequest): Fault[] {
  const faults: Fault[] = []
  const types = new Map<string, string | undefined>()
  nodes.forEach(({ id, party }, i) => {
    if (types.has(id)) faults.push({ path: `/nodes/${i}/id`, message: 'is the id of an earlier node' })
    types.set(id, party.type)
  })
  const mustBeThere = (id: string, path: string) => {
    if (!types.has(id)) faults.push({ path, message: 'must be the id of one of the nodes' })
  }
  mustBeThere(prime, '/prime')

  const stakes = new Set<string>()
  links.forEach(({ node, is, of, share }, i) => {
    mustBeThere(node, `/links/${i}/node`)
    mustBeThere(of, `/links/${i}/of`)
    if (is !== 'owner') {
      if (share !== undefined) faults.push({ path: `/links/${i}/share`, message: 'is only for an owner' })
      return
    }
    if (types.get(of) === 'person') faults.push({ path: `/links/${i}/of`, message: 'must not be a person: nobody owns one' })
    if (share !== undefined && !isExact(share)) faults.push({ path: `/links/${i}/share`, message: 'must have at most 6 decimals' })
    const stake = JSON.stringify([node, of])
    if (stakes.has(stake)) faults.push({ path: `/links/${i}`, message: 'gives this owner a second time: add the shares up in one link' })
    stakes.add(stake)
  })
  return faults
}
