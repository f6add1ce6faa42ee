import type { Party } from '../../schemas/party.js'
import type { Question } from '../matching/asked/question.js'
import { fieldLines, fieldText } from '../names/field/field-text.js'
import { mayHoldMore, namesWithin, type NamesWithin } from '../names/field/names-within.js'
import { readOtherwise } from '../names/field/read-otherwise.js'
import { canonicalPersonName, mayHoldInitials } from '../names/person/initials.js'
import { canonicalName } from '../names/text/canonical.js'
import type { Report } from './report.js'
import { unique } from './unique.js'

/** A text that names a party. */
interface NameField {
  /** As `fieldText` leaves it. */
  text: string
  /** As `fieldLines` leaves them. */
  lines: readonly string[]
}

/** The fields that name a party, and all names that they hold: its name, its aliases, and what these say if read otherwise. */
export class NameFields {
  readonly #fields: readonly NameField[]
  /** Whether any field may hold more than a name. */
  readonly #holdMore: boolean
  /** By field: what it holds besides, read as a firm's; empty where none may hold more. */
  readonly #within: readonly NamesWithin[]

  constructor ({ name, aliases = [] }: Party) {
    const written = [name, ...aliases].map(text => ({ text: fieldText(text), lines: fieldLines(text) }))
    this.#fields = [...written, ...written.flatMap(({ text }) => readOtherwise(text)).map(text => ({ text, lines: [] }))]
    this.#holdMore = this.#fields.some(({ text, lines }) => lines.length > 0 || mayHoldMore(text))
    this.#within = this.#holdMore ? this.#fields.map(({ text, lines }) => namesWithin(text, 'firm', lines)) : []
  }

  /** The texts of all fields, that of the name first. */
  get texts (): string[] {
    return this.#fields.map(({ text }) => text)
  }

  /** The name first, then those aliases that differ from it, and what the fields hold besides. */
  names (report: Report): string[] {
    const [name, ...aliases] = this.#fields.map(({ text }, i) => {
      const canonical = canonicalName(text)
      if (canonical === '') report(i === 0 ? '/name' : `/aliases/${i - 1}`, 'must hold a letter or a digit')
      return canonical
    })
    return withOthers(name, [...aliases, ...this.#within.flatMap(({ names }) => names)])
  }

  /** The names as those of a person, where that changes them. The question about a company then has no second form of its names. */
  personNames (): Pick<Question, 'personNames'> {
    if (!this.#holdMore && !this.#fields.some(({ text }) => mayHoldInitials(text) && canonicalPersonName(text) !== canonicalName(text))) return {}
    const [name, ...aliases] = this.#fields.map(({ text }) => canonicalPersonName(text))
    const within = this.#holdMore ? this.#fields.flatMap(({ text, lines }) => namesWithin(text, 'person', lines).names) : []
    return { personNames: withOthers(name, [...aliases, ...within]) }
  }

  /** The countries that stand in the field of the name. Aliases may be of other times and places. */
  get countries (): readonly string[] {
    return this.#within[0]?.countries ?? []
  }
}

function withOthers (name: string, others: readonly string[]): string[] {
  return [name, ...unique(others).filter(other => other !== name)]
}
