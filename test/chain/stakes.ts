import type { Stake } from '../../src/chain/ownership.js'
import { toShare } from '../../src/chain/percent.js'

/** Parses stakes such as `X>A 50, Y>A ?`: X holds 50 percent of A, and Y an unknown share. */
export function stakes (text: string): Stake[] {
  return text.split(',').filter(part => part.trim() !== '').map(part => {
    const [, owner, owned, share] = /^\s*(\w+)>(\w+) ([\d.]+|\?)\s*$/.exec(part) as RegExpExecArray
    return { owner, owned, ...(share !== '?' && { share: toShare(Number(share)) }) }
  })
}
