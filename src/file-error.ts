/** `unreadable`: the file is at fault; `tooLarge`: it exceeds a limit; `options`: what was said about it is wrong. */
export type FileFaultKind = 'unreadable' | 'tooLarge' | 'options'

/** A whole file that cannot be read, or not to its end. The message is for the caller: no path, no cell of a row. */
export class FileError extends Error {
  override readonly name = 'FileError'

  /** @param option the option at fault, or of which the fault can be repaired */
  constructor (readonly kind: FileFaultKind, message: string, readonly option?: string) {
    super(message)
  }
}
