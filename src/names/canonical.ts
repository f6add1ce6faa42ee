/** A name as it enters the engine: NFKC, lower case, white space collapsed. */
export function canonicalName (text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
