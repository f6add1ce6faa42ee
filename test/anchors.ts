/**
 * The anchors of the headings in a Markdown page, as GitHub gives them: in lower case, without punctuation, hyphens for spaces,
 * and a number behind those that were there before.
 */
export function anchorsOf (page: string): Set<string> {
  const anchors = new Set<string>()
  const prose = page.replace(/^```.*?^```/gms, '')
  for (const [, heading] of prose.matchAll(/^#{1,6} +(.+?)(?: +#+)? *$/gm)) {
    const said = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    const slug = said.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-')
    let anchor = slug
    for (let before = 1; anchors.has(anchor); before++) anchor = `${slug}-${before}`
    anchors.add(anchor)
  }
  return anchors
}
