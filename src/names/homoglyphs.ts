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

/** A Latin letter between two Cyrillic words that is a Russian word of one letter (а, в, к, о, с, у) there: "общество c ограниченной". */
const RUSSIAN_LETTER_WORD = /(?<=\p{Script=Cyrillic}\s+)[abkocy](?=\s+\p{Script=Cyrillic})/gu

const MIXED_WORD = /\p{L}+/gu
const LATIN = /\p{Script=Latin}/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Whether a text holds Latin letters and letters of another alphabet with look-alikes of them. */
export function mixesAlphabets (text: string): boolean {
  return LATIN.test(text) && OTHER.test(text)
}

/**
 * Puts a word that mixes Latin with Cyrillic or Greek letters into one alphabet, when the letters of one of
 * them all have a look-alike in the other: "mоkran" with a Cyrillic о becomes "mokran". So is a Latin letter between
 * Cyrillic words that is a Russian word there. Expects lower case.
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
