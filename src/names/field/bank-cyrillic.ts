/**
 * Letters of RUR6, the rules by which Russian is written in SWIFT messages in roubles: one Latin letter for each Russian one, in
 * capitals, and small letters for those that the capitals do not suffice for. Source: ROSSWIFT's rules for messages in roubles
 * (SWIFT-RUR), as the tests of the open library bcl use them (PUQNINA, RYBOPERERABATYVAuqIi). These do not show J, H, C, X and a.
 */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'А', B: 'Б', V: 'В', G: 'Г', D: 'Д', E: 'Е', o: 'Ё', J: 'Ж', Z: 'З', I: 'И', i: 'Й', K: 'К', L: 'Л', M: 'М', N: 'Н', O: 'О', P: 'П', R: 'Р',
  S: 'С', T: 'Т', U: 'У', F: 'Ф', H: 'Х', C: 'Ц', c: 'Ч', Q: 'Ш', q: 'Щ', x: 'Ъ', Y: 'Ы', X: 'Ь', e: 'Э', u: 'Ю', a: 'Я', m: '"', n: '№', j: '\''
}
/** A cheap test: a small letter of these among capitals. */
const AMONG_CAPITALS = /[A-Z][aceioqux][A-Z]|[A-Z]{2}[acioqux]|(?<![A-Za-z])[cequ][A-Z]{2}/
const WRITTEN = /^[A-Z\d\s\p{P}aceijmnoqux]+$/u
const WORD = /[A-Za-z]+/g
const SMALL = /[aceioqux]/g
/** One small letter may be a brand's (iPHONE, eBAY) or a slip. These are hardly any. */
const SURE = /[cqu]/
const LEAST_SMALL = 2
/** A name in quotation marks, which are small m: "OOO mTOLMENm". */
const QUOTED = /(?<![A-Za-z])m(?:[A-Z]|[cequ](?=[A-Z]))(?:[A-Z\d\s\p{P}aceijnoqux]*[A-Zaceioqux])?m(?![A-Za-z])/u
/** A legal form in the letters of RUR6, behind which what else is hardly a sign of them is enough. */
const FORM = /(?<![A-Za-z])(?:OOO|[OZP]?AO)(?![A-Za-z])/
/** One small letter behind capitals, Ш where no Latin word has a Q, or ь between consonants: TREiDING, PODQIPNIK, ALXFA. */
const BEHIND_FORM = /[A-Z]{2}[aceioqux](?![a-z])|Q(?!U)|[BDLNRSTVZ]X[BCDFGKLMNPRSTVZ]/
const SCOTTISH = /(?<![A-Za-z])Ma?c(?=[A-Z])/g

/** A text in the letters of RUR6 as it is in Cyrillic: "OBqESTVO" is ОБЩЕСТВО. Undefined where it is hardly such a one. */
export function fromBankLetters (text: string): string | undefined {
  const surely = QUOTED.test(text) || (FORM.test(text) && BEHIND_FORM.test(text))
  if (!(surely || AMONG_CAPITALS.test(text)) || !WRITTEN.test(text)) return undefined
  const words = text.replace(SCOTTISH, '').match(WORD) ?? []
  const small = words.map(word => word.match(SMALL)?.length ?? 0)
  if (words.some(({ length }, i) => length > 1 && small[i] > length / 2)) return undefined
  if (!surely && small.reduce((sum, count) => sum + count, 0) < LEAST_SMALL && !words.some(word => word.length > LEAST_SMALL && SURE.test(word))) return undefined
  return text.replace(WORD, word => [...word].map(letter => LETTERS[letter] ?? letter).join(''))
}
