/**
 * Reduces a text to letters and digits in lower case: `Supplier Name`, `SUPPLIER_NAME` and `ＳupplierName` become equal. The sign `#`
 * says `no`, as `№` does.
 */
export function fold (text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('#', 'no').replace(/[^\p{L}\p{N}]/gu, '')
}

/** A bracket with all up to the first that closes in its line. One that none closes takes the rest, so that no text is read twice. */
const BRACKETED = /[([{（【［][^)\]}）】］\n\r\u2028\u2029]*([)\]}）】］]?)/gu

/** A header without what stands in brackets, folded: `업체명` for `업체명(필수)`. */
export function foldBare (header: string): string {
  return fold(header.replace(BRACKETED, (text, closing: string) => closing === '' ? text : ' '))
}

/** A folded text without the accents of Latin letters, which many exports leave out: `pais` for `país`, `ulke` for `ülke`. */
export function withoutAccents (folded: string): string {
  return folded.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '').replaceAll('ı', 'i').normalize('NFC')
}
