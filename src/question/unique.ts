/** Texts in order, each once. */
export function unique<Text extends string> (texts: readonly Text[]): Text[] {
  return texts.length > 1 ? [...new Set(texts)].sort() : [...texts]
}
