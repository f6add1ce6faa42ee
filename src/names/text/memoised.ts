import { SCRIPTS, type Script } from './scripts.js'

const MOST = 20_000

/**
 * Memoises a function of one argument. The same words recur all the time, and most of what is known about a word does not
 * depend on the name around it. All values are forgotten when there are `most` of them, which bounds the memory.
 *
 * @param workOut never returns undefined, which would not be remembered
 */
export function memoised<Thing, Value> (workOut: (thing: Thing) => Value, most: number = MOST): (thing: Thing) => Value {
  const values = new Map<Thing, Value>()
  return thing => {
    let value = values.get(thing)
    if (value === undefined) {
      value = workOut(thing)
      if (values.size >= most) values.clear()
      values.set(thing, value)
    }
    return value
  }
}

/**
 * Memoises a function of things that come and go, such as the names of questions and the parties of a list: a value is forgotten with
 * its thing, and keeps none from being collected.
 */
export function memoisedWhileHeld<Thing extends object, Value> (workOut: (thing: Thing) => Value): (thing: Thing) => Value {
  const values = new WeakMap<Thing, Value>()
  return thing => {
    let value = values.get(thing)
    if (value === undefined) {
      value = workOut(thing)
      values.set(thing, value)
    }
    return value
  }
}

/** Memoises a function of a text and its script, with a memory for each script. */
export function memoisedByScript<Value> (workOut: (text: string, script: Script) => Value): Record<Script, (text: string) => Value> {
  return Object.fromEntries(SCRIPTS.map(script => [script, memoised((text: string) => workOut(text, script))])) as Record<Script, (text: string) => Value>
}
