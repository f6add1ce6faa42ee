// ECMA-376 part 1, 22.9.2.19: characters that XML cannot hold are written as _xHHHH_ in the text of a cell. Where a text
// itself looks like such an escape, its first underscore is escaped.

/** The text that a cell shows, given its text in XML with the entities expanded. */
export function unescapeText (text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text
}

/** A text as it is written in the XML of a cell. */
export function escapeText (text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, character => ENTITIES[character])
    // Control characters, and halves of surrogate pairs, which are not characters.
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, // eslint-disable-line no-control-regex
      character => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
