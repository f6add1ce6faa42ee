/** Constants of the hash by Fowler, Noll and Vo (FNV-1a, 32 bits). */
export const FNV_OFFSET = 0x811c9dc5
export const FNV_PRIME = 0x01000193

/** The FNV-1a hash of a text, an unsigned number of 32 bits. */
export function hashOfText (text: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return hash >>> 0
}
