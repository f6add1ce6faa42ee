import type { Run } from '../text/scripts.js'

/**
 * Roman numerals up to 89 that are not also words, family names or initials: those of three letters or more, but for thirty (a letter
 * three times), and three of two letters.
 */
const ROMAN = /^(?!xxx$)(?=...|ii$|iv$|ix$)(x{0,3}|xl|lx{0,3})(ix|iv|v?i{0,3})$/
const ROMAN_TENS = new Map([['', 0], ['x', 1], ['xx', 2], ['xxx', 3], ['xl', 4], ['l', 5], ['lx', 6], ['lxx', 7], ['lxxx', 8]])
const ROMAN_UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
/** "Thirty-Nine": tens and a unit, which together are no name. */
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const SMALL = [...UNITS, 'ten']
/** Chinese numerals before a counter: 三十九号. */
const HAN_NUMBER = /([二三四五六七八九]?)十([一二三四五六七八九]?)(?=[号號])/gu
const HAN_DIGITS = '〇一二三四五六七八九'

/** Whether a word is a multiple of ten from twenty on. */
export function isTens (word: string): boolean {
  return TENS.includes(word)
}

/** The runs of a name with tens and a unit behind them ("Thirty-Nine") as one number in figures. */
export function withTensInFigures (runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({ text }) => isTens(text))) return runs
  return runs.flatMap((run, i) => {
    const unit = UNITS.indexOf(runs[i + 1]?.text ?? '')
    if (isTens(run.text) && unit >= 0) return { text: `${TENS.indexOf(run.text) + 2}${unit + 1}`, script: 'digit' as const, written: `${run.text} ${UNITS[unit]}` }
    return i > 0 && isTens(runs[i - 1].text) && UNITS.includes(run.text) ? [] : run
  })
}

/** A word with its Chinese numerals before a counter in figures: 三十九号 is 39号. */
export function withHanFigures (word: string): string {
  if (!word.includes('十')) return word
  return word.replace(HAN_NUMBER, (_, tens: string, unit: string) => String((tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (unit === '' ? 0 : HAN_DIGITS.indexOf(unit))))
}

/** The number that a word from "one" to "ten" is, in figures; undefined for any other word. */
export function speltNumber (word: string): string | undefined {
  const number = SMALL.indexOf(word)
  return number < 0 ? undefined : String(number + 1)
}

/** The number that a Roman numeral is, in figures. Undefined for what is also a word, a family name or initials, as "xi" is. */
export function romanNumber (text: string): string | undefined {
  const [, tens, units] = ROMAN.exec(text) ?? []
  return tens === undefined || units === undefined ? undefined : String(ROMAN_TENS.get(tens)! * 10 + ROMAN_UNITS.indexOf(units))
}
