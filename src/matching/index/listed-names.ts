import type { AnalysedName } from '../../names/analysed-name.js'
import { textsInCharacters } from '../../names/romanise/han.js'
import { markedFamilyName } from '../../names/person/marked-family-name.js'
import { memoised } from '../../names/text/memoised.js'
import type { PartyNames } from '../scoring/different-words.js'

/** A listed name. */
export interface ListedName {
  /** Position of its party in the list. */
  party: number
  /** As listed. */
  text: string
  weak: boolean
  /**
   * True for the abbreviation that a listed text gives of the name, which counts as a name too: KNIC in "... Insurance Company
   * (KNIC)".
   */
  acronym: boolean
}

/** How names of one family (organisations or persons) are read. */
export interface NameReading {
  /** The form in which a name is taken apart; see `canonicalName`. */
  canonical (text: string): string
  /** Takes a canonical name apart. */
  analyse (canonical: string): AnalysedName
}

/**
 * Listed names by index. Their analysis is computed on demand and partly remembered: held for each name, it would take most of
 * the memory of a long list.
 */
export class ListedNames {
  readonly #names: ListedName[] = []
  /** The analysis of a name; for the abbreviation of a name, that word alone. */
  readonly read: (name: ListedName) => AnalysedName

  constructor ({ canonical, analyse }: NameReading) {
    this.read = memoised(({ text, acronym }) => {
      const analysed = analyse(canonical(text))
      return acronym ? ownAcronymAlone(analysed) : analysed
    })
  }

  add (name: ListedName): void {
    this.#names.push(name)
  }

  at (index: number): ListedName {
    return this.#names[index]
  }

  /**
   * What the names of a name's party say together. What the name marks itself comes first: LI Hong Ri is a Li, though an alias is
   * "RI, Hong-il".
   */
  ofParty (index: number): PartyNames {
    return {
      inCharacters: () => textsInCharacters(this.#textsOfParty(index)),
      familyNames: () => {
        const own = markedFamilyName(this.#names[index].text)
        return own === undefined ? this.#textsOfParty(index).map(markedFamilyName).filter(name => name !== undefined) : [own]
      },
      patronymics: () => this.#namesOfParty(index).flatMap(name => this.read(name).tokens.filter(({ patronymic }) => patronymic === true))
    }
  }

  #textsOfParty (index: number): string[] {
    return this.#namesOfParty(index).map(({ text }) => text)
  }

  #namesOfParty (index: number): ListedName[] {
    const { party } = this.#names[index]
    let first = index
    while (this.#names[first - 1]?.party === party) first--
    const names: ListedName[] = []
    for (let i = first; this.#names[i]?.party === party; i++) names.push(this.#names[i])
    return names
  }

  analysed (index: number): AnalysedName {
    return this.read(this.#names[index])
  }
}

function ownAcronymAlone (analysed: AnalysedName): AnalysedName {
  return { ...analysed, tokens: [analysed.ownAcronym!], legalForms: [] }
}
