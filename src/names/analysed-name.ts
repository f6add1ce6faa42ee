import type { LegalForm } from './lexicon/legal-forms.js'
import type { Script } from './text/scripts.js'
import type { Token } from './words/token.js'

/** An analysed name: its tokens in order, and the legal forms that were set apart from them. */
export interface AnalysedName {
  canonical: string
  tokens: readonly Token[]
  legalForms: LegalForm[]
  /** The script that most letters belong to. */
  script: Script
  /** The abbreviation of itself that a name contains: "... Insurance Company (KNIC)". It is not among the tokens. */
  ownAcronym?: Token
}
