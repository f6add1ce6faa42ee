/** `unreadable`: the file is at fault; `tooLarge`: it exceeds a limit; `options`: an option given with it is wrong. */
export type FileFaultKind = 'unreadable' | 'tooLarge' | 'options'

/** A file that cannot be read, or not to its end. The message is for the caller: it holds no path and no cell of the file. */
export class FileError extends Error {
  override readonly name = 'FileError'

  /** @param option the option at fault, or the one that can repair the fault */
  constructor (readonly kind: FileFaultKind, message: string, readonly option?: string) {
    super(message)
  }
}
