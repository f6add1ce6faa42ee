/** Encodes text in an encoding that Node can decode but not encode. @throws Error for a character that the encoding lacks */
export function encode (text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const bytes = bytesOf(encoding)
  return Buffer.concat([...text].map(character => {
    const found = bytes.get(character)
    if (found === undefined) throw new Error(`${encoding} has no ${character}`)
    return found
  }))
}

/** Whether an encoding has all characters of a text. */
export function isEncodable (text: string, encoding: string): boolean {
  if (encoding.startsWith('utf-')) return true
  const bytes = bytesOf(encoding)
  return [...text].every(character => bytes.has(character))
}

const tables = new Map<string, Map<string, Buffer>>()

/** The bytes of each character that the encoding has in one or two bytes, found by decoding all sequences. */
function bytesOf (encoding: string): Map<string, Buffer> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, Buffer>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: number[]) => {
    // Node decodes windows-1252 correctly only in stream mode.
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode()
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, Buffer.from(bytes))
  }
  for (let byte = 0; byte < 256; byte++) add(byte)
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  tables.set(encoding, table)
  return table
}
