/** Adds a value to a list of values unless it is there. */
export function addOnce (values: string[], value: string): void {
  if (!values.includes(value)) values.push(value)
}
