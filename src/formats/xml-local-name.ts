/** `Party` of `un:Party`. */
export function localName (name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
