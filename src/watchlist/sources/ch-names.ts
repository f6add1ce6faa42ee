import type { RecordName } from './list-record.js'
import type { XmlElement } from './xml-element.js'

const KINDS: Readonly<Record<string, RecordName['kind']>> = { alias: 'aka', 'formerly-known-as': 'fka' }

/** Limit for the combinations of the spellings of a name's parts, more than any real name has. The rest is left out. */
const MOST_SPELLINGS = 50

/** The `name` elements of a party's identities on Switzerland's list, primary ones first. */
export function nameElements (identities: readonly XmlElement[]): XmlElement[] {
  return identities.flatMap(identity => identity.all('name')).toSorted((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)))
}

function isPrimary (name: XmlElement): boolean {
  return name.attribute('name-type') === 'primary-name'
}

/** What an element says of all its spellings. */
export function kindOfName (name: XmlElement): Pick<RecordName, 'kind' | 'weak' | 'language'> {
  return { kind: KINDS[name.attribute('name-type')] ?? 'aka', weak: name.attribute('quality') === 'low', language: name.attribute('lang') }
}

/** A name put together from its parts in order, then again for each language and script in which parts have a variant. */
export function spellings (name: XmlElement): string[] {
  const parts = name.all('name-part').filter(part => part.attribute('name-part-type') !== 'title')
    .toSorted((a, b) => Number(a.attribute('order')) - Number(b.attribute('order')))
  const styles = new Set(parts.flatMap(part => part.all('spelling-variant').map(styleOf)))
  const whole = [parts.map(part => [part.textOf('value')])]
  for (const style of styles) {
    whole.push(parts.map(part => {
      const variants = part.all('spelling-variant').filter(variant => styleOf(variant) === style).map(variant => variant.text)
      return variants.length > 0 ? variants : [part.textOf('value')]
    }))
  }
  return whole.flatMap(combined)
}

function combined (choices: readonly string[][]): string[] {
  return choices.reduce<string[]>((names, next) =>
    names.flatMap(name => next.map(part => `${name} ${part}`.trim())).slice(0, MOST_SPELLINGS), [''])
}

function styleOf (variant: XmlElement): string {
  return `${variant.attribute('lang')} ${variant.attribute('script')}`
}
