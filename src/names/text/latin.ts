/** Latin letters that Unicode does not decompose, in their usual plain spelling. */
const PLAIN: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'ng', ə: 'e', ƣ: 'gh'
}
const SPECIAL = /[ßæœøłđðþħıŋəƣ]/gu
const MARKS = /\p{M}+/gu
const LATIN = /(?:\p{Script=Latin}\p{M}*)+/gu
const ASCII = /^[\x20-\x7e]*$/

/** Removes the diacritics of Latin letters: "chosŏn" -> "choson", "łódź" -> "lodz". Other scripts stay. Expects lower case. */
export function foldLatin (text: string): string {
  if (ASCII.test(text)) return text
  return text.normalize('NFC').replace(LATIN, letters => letters.normalize('NFKD').replace(MARKS, '').replace(SPECIAL, letter => PLAIN[letter]))
}
