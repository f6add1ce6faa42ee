/** Whether a list says something in a cell or element: lists write nothing in several ways. */
export function isSaid (text: string): boolean {
  return !/^(|-0-|na|n\/a|unknown|undetermined|-)$/i.test(text)
}
