import { SCRIPTS, type Script } from './scripts.js'

const MOST = 20_000

/**
 * A function that works out the value of each thing once: words come again and again, and most of what is known of one does
 * not depend on the name around it. Forgets everything when it holds `most` things, so that it never grows.
 *
 * @param workOut never answers undefined
 */
export function remembered<Thing, Value> (workOut: (thing: Thing) => Value, most: number = MOST): (thing: Thing) => Value {
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

/** The same for what depends on the script of a text too. */
export function rememberedByScript<Value> (workOut: (text: string, script: Script) => Value): Record<Script, (text: string) => Value> {
  return Object.fromEntries(SCRIPTS.map(script => [script, remembered((text: string) => workOut(text, script))])) as Record<Script, (text: string) => Value>
}
