/** The command with which an operator overrules a check. */
export const FORCE = 'tumen lists sync --force'

/** A list was refused. The message tells the operator why. */
export class RefusedError extends Error {
  override readonly name: string = 'RefusedError'
}

/** None of the given files is the list. */
export class AbsentError extends RefusedError {
  override readonly name = 'AbsentError'
}
