import type { LegalForm } from './legal-forms.js'

/** Concepts of the places where a firm has people of its own. They say which of these is meant, not which firm. */
export const OFFICES: ReadonlySet<string> = new Set(['office', 'branch', 'representative', 'site'])

/** Concepts of all that a firm consists of: what stands behind its name says no more than which part is meant. */
export const PARTS_OF_FIRMS: ReadonlySet<string> = new Set([...OFFICES, 'headquarters', 'warehouse', 'department'])

/** Concepts of the parts of a firm that are counted: the number of a "2nd Department" is not one of the firm. */
export const NUMBERED_PARTS: ReadonlySet<string> = new Set(['department', 'team', 'group'])

/** Whether a legal form is that of a branch, which a firm has beside its own. */
export function isBranchForm ({ family }: Pick<LegalForm, 'family'>): boolean {
  return family === 'branch'
}
