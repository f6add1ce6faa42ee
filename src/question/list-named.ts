/**
 * The list that a caller names, as the corpus names it: in any case, and with space around it.
 * @param lists the names of the lists in the corpus
 * @returns undefined when there is none
 */
export function listNamed (text: string, lists: readonly string[]): string | undefined {
  const asked = text.trim().toLowerCase()
  return lists.find(list => list.toLowerCase() === asked)
}
