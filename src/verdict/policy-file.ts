import { readFile } from 'node:fs/promises'
import bundled from '../../data/risk-policy.json' with { type: 'json' }
import { GIVEN_TWICE, keyGivenTwice } from '../formats/key-given-twice.js'
import { parsePolicy, type Policy } from '../risk/policy.js'

/**
 * The risk policy in a file, or the bundled one when no path is given.
 * @throws Error whose message is one line that begins with `POLICY` and the path.
 */
export async function loadPolicy (path?: string): Promise<Policy> {
  if (path === undefined) return parsePolicy(bundled)
  try {
    // Editors on Windows put a byte order mark in front.
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
    const json: unknown = JSON.parse(text)
    const twice = keyGivenTwice(text, json)
    if (twice !== undefined) throw new Error(`${twice} ${GIVEN_TWICE}`)
    return parsePolicy(json)
  } catch (error) {
    throw new Error(`POLICY ${path}: ${(error as Error).message.replaceAll('\n', ' ')}`)
  }
}
