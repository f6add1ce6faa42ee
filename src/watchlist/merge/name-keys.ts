import { analyseName } from '../../names/analyse.js'
import { canonicalName } from '../../names/text/canonical.js'
import { meaningOf } from '../../names/words/token.js'
import type { WordKind } from '../../names/lexicon/concepts.js'
import type { ListRecord, RecordName } from '../sources/list-record.js'

/** A name normalised for merging: spellings of one name on two lists have the same key. */
export interface NameKey {
  key: string
  /** false: many parties may have such a name (Ministry of Defence), so it identifies one only together with a country. */
  telling: boolean
}

/**
 * Information, in bits, that the words that are names or places must have together: as much as a word that occurs in one
 * of 4,000 real company names.
 */
const TELLING_BITS = 12

/**
 * Makes a function that gives the key of a name: undefined when the list calls the name weak, or when a name of that kind
 * does not identify a party. As lists repeat each other's names, the function remembers the keys of entities.
 */
export function nameKeyReader (): (name: RecordName, type: ListRecord['type']) => NameKey | undefined {
  const entityKeys = new Map<string, NameKey | undefined>()
  return ({ name, weak }, type) => {
    if (weak) return undefined
    const canonical = canonicalName(name)
    switch (type) {
      case 'person': return personKey(canonical)
      case 'vessel': return undefined // ships take over each other's names; their IMO number identifies them
      case 'aircraft': return { key: `aircraft ${canonical.replaceAll(' ', '')}`, telling: true } // a registration mark
      default:
        if (!entityKeys.has(canonical)) entityKeys.set(canonical, entityKey(canonical))
        return entityKeys.get(canonical)
    }
  }
}

/** The words sorted, because lists put the family name first or last. One word is not enough for a person. */
function personKey (canonical: string): NameKey | undefined {
  const words = canonical.split(' ')
  return words.length < 2 ? undefined : { key: `person ${words.sort().join(' ')}`, telling: true }
}

/** The words as concepts of the lexicon where it has them, and the legal forms apart. */
function entityKey (canonical: string): NameKey | undefined {
  const { tokens, legalForms } = analyseName(canonical)
  if (tokens.every(({ kind }) => kind === 'connective')) return undefined
  const words = tokens.map(meaningOf)
  const bits = tokens.reduce((sum, token) => TELLING_KINDS.includes(token.kind) ? sum + token.bits : sum, 0)
  const wordy = tokens.filter(({ kind }) => kind !== 'connective').length >= MANY_WORDS
  return {
    key: `entity ${words.join(' ')} | ${legalForms.map(({ id }) => id).sort().join(' ')}`,
    telling: bits >= TELLING_BITS || (bits > 0 && wordy)
  }
}

const TELLING_KINDS: readonly WordKind[] = ['name', 'place', 'country']

/** With so many words, connectives left out, a name, place or country among them is telling: Korea Mining Development Trading. */
const MANY_WORDS = 4
