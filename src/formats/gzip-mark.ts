/** Whether bytes begin as gzip does (RFC 1952, 2.3.1). */
export function isGzip (head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
