import { pointer } from '../../schemas/fault-words.js'

/** What is wrong with such a key; completes the sentence that its path begins. */
export const GIVEN_TWICE = 'is given twice: give it once'

/** Steps of a path that are told. Callers choose how deep they nest. */
const DEEPEST = 20

/**
 * The JSON pointer to a key that its object has twice, the first that is met, or undefined. JSON.parse keeps the last value and drops
 * the others without a word.
 * @param text well-formed JSON
 * @param value what JSON.parse made of it
 */
export function keyGivenTwice (text: string, value: unknown): string | undefined {
  // Each key is followed by the only kind of colon outside strings. Both counts are quick to take.
  return colonsOf(text) === keysOf(value) ? undefined : firstKeyTwice(text)
}

function colonsOf (text: string): number {
  let colons = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') i = endOfString(text, i)
    else if (text[i] === ':') colons++
  }
  return colons
}

/** Where the string ends that begins at a position. A regular expression would run out of stack in a string of some megabytes. */
function endOfString (text: string, start: number): number {
  let end = start + 1
  for (; end < text.length && text[end] !== '"'; end++) if (text[end] === '\\') end++
  return end
}

/** The number of keys of all objects in a value. Values may be nested deeper than functions can call themselves. */
function keysOf (value: unknown): number {
  let keys = 0
  const open = [value]
  while (open.length > 0) {
    const each = open.pop()
    if (typeof each !== 'object' || each === null) continue
    const values: unknown[] = Array.isArray(each) ? each : Object.values(each)
    if (values !== each) keys += values.length
    for (const inner of values) if (typeof inner === 'object') open.push(inner)
  }
  return keys
}

function firstKeyTwice (text: string): string | undefined {
  /** The objects and arrays that are open, from outside: where in them the text is, and the keys of an object so far. */
  const open: { at: string | number, keys: Set<string> }[] = []
  let string = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    const innermost = open.at(-1)!
    if (character === '"') {
      const end = endOfString(text, i)
      string = text.slice(i, end + 1)
      i = end
    } else if (character === '{') open.push({ at: '', keys: new Set() })
    else if (character === '[') open.push({ at: 0, keys: new Set() })
    else if (character === '}' || character === ']') open.pop()
    else if (character === ',' && typeof innermost.at === 'number') innermost.at++
    else if (character === ':') {
      const key = JSON.parse(string) as string
      innermost.at = key
      if (innermost.keys.has(key)) return open.slice(0, DEEPEST).map(({ at }) => `/${pointer(String(at))}`).join('')
      innermost.keys.add(key)
    }
  }
}
