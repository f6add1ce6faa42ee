/** An element with all that is in it. Names are local names: no list uses two namespaces for one name. */
export class XmlElement {
  readonly children: XmlElement[] = []
  /** Text directly in it, as written. */
  rawText = ''

  constructor (readonly name: string, readonly attributes: Readonly<Record<string, string>>) {}

  /** Text directly in it, runs of white space as one space; empty when there is none. */
  get text (): string {
    return tidy(this.rawText)
  }

  /** An attribute without surrounding white space; empty when absent. */
  attribute (name: string): string {
    return tidy(this.attributes[name] ?? '')
  }

  /** The elements at a path of names, `a/b`, below this one. */
  all (path: string): XmlElement[] {
    return path.split('/').reduce<XmlElement[]>(
      (elements, name) => elements.flatMap(element => element.children.filter(child => child.name === name)), [this])
  }

  /** The first element at a path. */
  first (path: string): XmlElement | undefined {
    return this.all(path)[0]
  }

  /** Text of the first element at a path; empty when there is none. */
  textOf (path: string): string {
    return this.first(path)?.text ?? ''
  }

  /** Texts at a path that are not blank. */
  textsOf (path: string): string[] {
    return this.all(path).map(element => element.text).filter(text => text !== '')
  }
}

/** Runs of white space, also no-break spaces, as one space. */
export function tidy (text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
}
