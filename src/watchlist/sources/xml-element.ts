/** An XML element with its content. Names are local names, as no list uses one name in two namespaces. */
export class XmlElement {
  readonly children: XmlElement[] = []
  /** The text directly in the element, as written. */
  rawText = ''

  constructor (readonly name: string, readonly attributes: Readonly<Record<string, string>>) {}

  /** The text directly in the element, tidied; empty when there is none. */
  get text (): string {
    return tidy(this.rawText)
  }

  /** The value of an attribute, tidied; empty when it is absent. */
  attribute (name: string): string {
    return tidy(this.attributes[name] ?? '')
  }

  /** All elements at a path of names below this one, such as `a/b`. */
  all (path: string): XmlElement[] {
    return path.split('/').reduce<XmlElement[]>(
      (elements, name) => elements.flatMap(element => element.children.filter(child => child.name === name)), [this])
  }

  /** The first element at a path. */
  first (path: string): XmlElement | undefined {
    return this.all(path)[0]
  }

  /** The text of the first element at a path; empty when there is none. */
  textOf (path: string): string {
    return this.first(path)?.text ?? ''
  }

  /** The texts of all elements at a path, without blank ones. */
  textsOf (path: string): string[] {
    return this.all(path).map(element => element.text).filter(text => text !== '')
  }
}

/** A text with runs of white space, including no-break and zero-width spaces, as one space, and none at the ends. */
export function tidy (text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
}
