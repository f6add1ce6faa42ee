/** Whether letters of a name were lost when it was read in a wrong encoding: it would be compared without them. */
export function isDamaged (name: string): boolean {
  return name.includes('\ufffd')
}

/** What is wrong with such a name; completes the sentence that its place begins. */
export const DAMAGED = 'holds U+FFFD, which stands for a letter that was lost in a wrong encoding'
