const MOST = 50_000

/**
 * A function that works out the value of each text once: words come again and again, and most of what is known of one does
 * not depend on the name around it. Forgets everything when it holds `most` texts, so that it never grows.
 */
export function remembered<Value> (workOut: (text: string) => Value, most: number = MOST): (text: string) => Value {
  const values = new Map<string, Value>()
  return text => {
    let value = values.get(text)
    if (value === undefined) {
      value = workOut(text)
      if (values.size >= most) values.clear()
      values.set(text, value)
    }
    return value
  }
}
