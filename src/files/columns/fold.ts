/**
 * Reduces a text to letters and digits in lower case: `Supplier Name`, `SUPPLIER_NAME` and `ＳupplierName` become equal. The sign `#`
 * says `no`, as `№` does.
 */
export function fold (text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('#', 'no').replace(/[^\p{L}\p{N}]/gu, '')
}

/** A header without what stands in brackets, folded: `업체명` for `업체명(필수)`. */
export function foldBare (header: string): string {
  return fold(header.replace(/[([{（【［].*?[)\]}）】］]/gu, ' '))
}
