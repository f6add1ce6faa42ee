import table from '../../../data/lexicon/legal-forms.json' with { type: 'json' }

/** The fields that list some of the texts of a form, for what is true of these alone. */
const LISTS = [
  'weakStartTexts', 'leadingTexts', 'eitherSideTexts', 'gluedAheadTexts', 'gluedBehindTexts', 'clearTexts', 'commaTexts', 'misspeltTexts', 'nameTexts', 'initialTexts'
] as const

/** A field that lists some of the texts of a form. */
export type TextList = typeof LISTS[number]

/** A kind of legal form; those of one family are near each other across countries. */
export type LegalFamily = keyof typeof table.families

/** A legal form as the table has it, which says under `fields` what each means. */
export interface TableForm extends Readonly<Partial<Record<TextList, readonly string[]>>> {
  readonly id: string
  readonly family: LegalFamily
  readonly shortened?: boolean
  readonly translates?: boolean
  readonly writtenLike?: string
  readonly jurisdictions: readonly string[]
  readonly texts: readonly string[]
  readonly weakTexts?: readonly string[]
  readonly closingTexts?: readonly string[]
  readonly trades?: Readonly<Record<string, string>>
}

/** The forms of a table without faults. Throws an error that names the first form with one, and tells the fault. */
export function checkedForms (forms: readonly TableForm[]): readonly TableForm[] {
  const byId = new Map(forms.map(form => [form.id, form]))
  const owners = new Map<string, string>()
  for (const form of forms) {
    const fault = fieldFault(form) ?? likeFault(form, byId) ?? sharedText(form, owners)
    if (fault !== undefined) throw new Error(`data/lexicon/legal-forms.json: ${form.id}: ${fault}`)
    for (const text of textsOf(form)) owners.set(text, form.id)
  }
  return forms
}

function fieldFault (form: TableForm): string | undefined {
  const unknown = Object.keys(form).find(field => !Object.hasOwn(table.fields, field))
  if (unknown !== undefined) return `no field is called "${unknown}"`
  if (!Object.hasOwn(table.families, form.family)) return `no family is called "${form.family}"`
  const texts = new Set(textsOf(form))
  for (const list of LISTS) {
    const other = form[list]?.find(text => !texts.has(text))
    if (other !== undefined) return `"${other}" of ${list} is none of its texts`
  }
  const words = new Set([...texts].flatMap(text => text.split(' ')))
  const trade = Object.keys(form.trades ?? {}).find(word => !words.has(word))
  return trade === undefined ? undefined : `"${trade}" of trades is no word of its texts`
}

function likeFault ({ writtenLike }: TableForm, byId: ReadonlyMap<string, TableForm>): string | undefined {
  if (writtenLike === undefined) return undefined
  const like = byId.get(writtenLike)
  return like === undefined || like.writtenLike !== undefined ? `writtenLike is "${writtenLike}", which is no form or is written like another` : undefined
}

function sharedText (form: TableForm, owners: ReadonlyMap<string, string>): string | undefined {
  const text = textsOf(form).find(text => owners.has(text))
  return text === undefined ? undefined : `"${text}" is a text of ${owners.get(text)} too`
}

function textsOf ({ texts, weakTexts = [], closingTexts = [] }: TableForm): readonly string[] {
  return [...texts, ...weakTexts, ...closingTexts]
}

/** Every legal form. */
export const LEGAL_FORMS = checkedForms(table.forms as readonly TableForm[])

/** The texts of all forms that a field lists. */
export function textsIn (list: TextList): readonly string[] {
  return LEGAL_FORMS.flatMap(form => form[list] ?? [])
}

/** Whether forms of a family are given to a firm by a register. Others are words of a language: firm, state enterprise, branch. */
export function isRegistered (family: LegalFamily): boolean {
  return table.families[family].registered
}
