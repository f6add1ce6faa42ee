/**
 * Letters that look alike in two alphabets. Both cases count: В passes for B although в does not pass for b,
 * and names are typed in capitals, so the Greek Ν is an N and not the v that ν looks like. Source: Unicode Technical
 * Standard 39, confusables, narrowed to the letters of the Russian, Ukrainian and Greek alphabets.
 */
const TO_LATIN: Record<string, string> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j',
  α: 'a', β: 'b', ε: 'e', ζ: 'z', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x'
}

const TO_CYRILLIC: Record<string, string> = {
  a: 'а', b: 'в', e: 'е', k: 'к', m: 'м', h: 'н', o: 'о', p: 'р', c: 'с', t: 'т', y: 'у', x: 'х', i: 'і', 3: 'з'
}

/** A Latin letter that stands for a Russian word of one letter between two Cyrillic words: "общество c ограниченной". */
const RUSSIAN_LETTER_WORD = /(?<=\p{Script=Cyrillic}\s+)[abkocy](?=\s+\p{Script=Cyrillic})/gu

/** Small letters that look alike too; of the others only the capitals do. */
const ALIKE_WHEN_SMALL = /[аекорсухіѕјοaekopcyxi]/u

const MIXED_WORD = /\p{L}+/gu
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const LATINS = new RegExp(LATIN, 'gu')
const OTHERS = new RegExp(OTHER, 'gu')

/** Whether a text holds both Latin letters and Cyrillic or Greek ones. */
export function mixesAlphabets (text: string): boolean {
  return LATIN.test(text) && OTHER.test(text)
}

/**
 * Puts a word that mixes Latin with Cyrillic or Greek letters into one alphabet, when all letters of one alphabet have
 * look-alikes in the other: "mоkran" with a Cyrillic о becomes "mokran". A single Latin letter between Cyrillic words becomes
 * Cyrillic where it stands for a Russian word. Expects lower case.
 */
export function unifyAlphabets (text: string): string {
  if (!mixesAlphabets(text)) return text
  const unified = text.replace(MIXED_WORD, word => {
    if (!mixesAlphabets(word)) return word
    const letters = [...word]
    const foreign = letters.filter(letter => OTHER.test(letter))
    const latin = letters.filter(letter => LATIN.test(letter))
    const latinFits = foreign.every(letter => letter in TO_LATIN)
    const cyrillicFits = latin.every(letter => letter in TO_CYRILLIC)
    if (cyrillicFits && (!latinFits || foreign.length > latin.length)) {
      return letters.map(letter => TO_CYRILLIC[letter] ?? letter).join('')
    }
    if (latinFits) return letters.map(letter => TO_LATIN[letter] ?? letter).join('')
    return word
  })
  return unified.replace(RUSSIAN_LETTER_WORD, letter => TO_CYRILLIC[letter])
}

/**
 * What a text of two alphabets says if all of it is in one: "KOREA РАЕКНО", with its second word in Cyrillic, is KOREA PAEKHO, and
 * "OOO Moкpaн", with most letters Latin, ООО Мокран. Nothing where both alphabets have letters that stand in no other: both are meant
 * then.
 *
 * @param text as it was typed, since fewer small letters look alike than capitals
 * @returns the text in Latin letters, in Cyrillic ones, or both where all its letters look alike
 */
export function inOneAlphabet (text: string): string[] {
  if (!mixesAlphabets(text)) return []
  return [withLookalikes(text, OTHERS, TO_LATIN), withLookalikes(text, LATINS, TO_CYRILLIC)].filter(other => other !== undefined)
}

/** The text with its letters of one alphabet in another; undefined where one of them looks like none there. */
function withLookalikes (text: string, letters: RegExp, lookalikes: Readonly<Record<string, string>>): string | undefined {
  let isWhole = true
  const other = text.replace(letters, letter => {
    const small = letter.toLowerCase()
    if (!(small in lookalikes) || (letter === small && !ALIKE_WHEN_SMALL.test(letter))) isWhole = false
    return letter === small ? lookalikes[small] : lookalikes[small]?.toUpperCase()
  })
  return isWhole ? other : undefined
}
