import { analyseName } from '../../names/analyse.js'
import { canonicalName } from '../../names/canonical.js'
import type { WordKind } from '../../names/concepts.js'
import type { ListRecord, RecordName } from '../sources/list-record.js'

/** A name in the form in which two lists' spellings of it are one. */
export interface NameKey {
  key: string
  /** false: the words are found together in many places (Ministry of Defence), and only a shared country makes them one party. */
  telling: boolean
}

/** Fewest bits of the words that are names or places: a word that one real company name in 4,000 holds. */
const TELLING_BITS = 12

/**
 * Reads the keys of names: undefined when the list calls a name weak, or when names of that kind do not tell parties.
 * Lists repeat each other's names, so what was read is remembered by this reader.
 */
export function nameKeyReader (): (name: RecordName, type: ListRecord['type']) => NameKey | undefined {
  const entityKeys = new Map<string, NameKey | undefined>()
  return ({ name, weak }, type) => {
    if (weak) return undefined
    const canonical = canonicalName(name)
    switch (type) {
      case 'person': return personKey(canonical)
      case 'vessel': return undefined // ships take over names of others; their number tells them
      case 'aircraft': return { key: `aircraft ${canonical.replaceAll(' ', '')}`, telling: true } // a registration mark
      default:
        if (!entityKeys.has(canonical)) entityKeys.set(canonical, entityKey(canonical))
        return entityKeys.get(canonical)
    }
  }
}

/** Lists put the family name first or last; the words are the same. One word is no name of a person. */
function personKey (canonical: string): NameKey | undefined {
  const words = canonical.split(' ')
  return words.length < 2 ? undefined : { key: `person ${words.sort().join(' ')}`, telling: true }
}

/** Words in the spelling of the lexicon, legal forms set apart. */
function entityKey (canonical: string): NameKey | undefined {
  const { tokens, legalForms } = analyseName(canonical)
  if (tokens.every(({ kind }) => kind === 'connective')) return undefined
  const words = tokens.map(({ concept, text }) => concept ?? text)
  const bits = tokens.reduce((sum, token) => TELLING_KINDS.includes(token.kind) ? sum + token.bits : sum, 0)
  const wordy = tokens.filter(({ kind }) => kind !== 'connective').length >= MANY_WORDS
  return {
    key: `entity ${words.join(' ')} | ${legalForms.map(({ id }) => id).sort().join(' ')}`,
    telling: bits >= TELLING_BITS || (bits > 0 && wordy)
  }
}

const TELLING_KINDS: readonly WordKind[] = ['name', 'place', 'country']

/** From so many words on, common words beside a name or a country are no accident: Korea Mining Development Trading. */
const MANY_WORDS = 4
