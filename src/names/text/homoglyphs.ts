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
 * What a text of two alphabets says if all of it is in one: each whole word of letters that look alike in both is read in the other
 * alphabet, "KOREA РАЕКНО" with its second word in Cyrillic as KOREA PAEKHO. Nothing where some other word can be of one alphabet
 * only: two alphabets are meant then.
 *
 * @param text as it was typed, since fewer small letters look alike than capitals
 * @returns the text in Latin letters, in Cyrillic ones, or both where all its words look alike
 */
export function inOneAlphabet (text: string): string[] {
  if (!mixesAlphabets(text)) return []
  const words = text.match(MIXED_WORD) ?? []
  return [allInAlphabet(text, words, OTHER, LATIN, TO_LATIN), allInAlphabet(text, words, LATIN, OTHER, TO_CYRILLIC)].filter(other => other !== undefined)
}

/** The text with its words of an alphabet in another; undefined where one has none there, or none is wholly of the first. */
function allInAlphabet (text: string, words: readonly string[], from: RegExp, to: RegExp, lookalikes: Readonly<Record<string, string>>): string | undefined {
  const foreign = words.filter(word => from.test(word) && !to.test(word))
  const looksAlike = (letter: string) => letter.toLowerCase() in lookalikes && (letter !== letter.toLowerCase() || ALIKE_WHEN_SMALL.test(letter))
  if (foreign.length === 0 || !foreign.every(word => [...word].every(looksAlike))) return undefined
  return text.replace(MIXED_WORD, word => foreign.includes(word) ? [...word].map(letter => inCaseOf(letter, lookalikes[letter.toLowerCase()])).join('') : word)
}

function inCaseOf (letter: string, lookalike: string): string {
  return letter === letter.toLowerCase() ? lookalike : lookalike.toUpperCase()
}
