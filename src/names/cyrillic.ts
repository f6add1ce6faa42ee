/**
 * Cyrillic to Latin, in the spelling of passports and sanctions lists (close to BGN/PCGN without marks), with
 * Kontsevich's way of writing Korean read back: чх, пх, тх and кх are single aspirated consonants there, and
 * дж, чж one affricate. Sources: BGN/PCGN 1947; L. Kontsevich's system for Korean in Russian, 1966.
 */
const CLUSTERS: [string, string][] = [
  ['дж', 'j'], ['чж', 'j'], ['чч', 'ch'], ['чх', 'ch'], ['пх', 'p'], ['тх', 't'], ['кх', 'k'],
  ['ье', 'ye'], ['ъе', 'ye'], ['ий', 'y'], ['ый', 'y'], ['ия', 'ia']
]

const LETTERS: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y',
  ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u', қ: 'q', ғ: 'gh', ң: 'ng', ө: 'o', ү: 'u', ұ: 'u',
  һ: 'h', ә: 'a', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz', ќ: 'k', ѓ: 'g', ѕ: 'dz', ҷ: 'j', ӣ: 'i', ӯ: 'u', ҳ: 'h'
}

/**
 * One Cyrillic word in Latin letters. Expects lower case; letters outside the table are dropped.
 *
 * @param clusters false to write letter by letter, as papers do whose clerk took чх for two sounds (Chkholsan)
 */
export function romaniseCyrillic (word: string, clusters = true): string {
  let latin = ''
  for (let i = 0; i < word.length;) {
    const cluster = clusters ? CLUSTERS.find(([cyrillic]) => word.startsWith(cyrillic, i)) : undefined
    if (cluster !== undefined) {
      latin += cluster[1]
      i += cluster[0].length
    } else {
      const letter = word[i]
      latin += LETTERS[letter] ?? (/[a-z0-9]/.test(letter) ? letter : '')
      i++
    }
  }
  return latin
}

/** Syllables as Russian writes those of Korean and Chinese: one consonant at the most, a vowel, and one of few endings. */
const EASTERN = /^(?:(?:[дч]ж|дз|[тпкч]х|ч{1,2}|с{1,2}|[бвгджзклмнпрстхцшфй])?[ьъ]?[уо]?[аеёиоуыэюя]й?(?:н[ьъ]?|[мклптс](?![аеёиоуыэюя]))?){2,}$/u
const NASAL = /н(?![аеёиоуыэюяйьъг])/gu

/**
 * A word as it is spelt where its final н stands for ng, as in both usual systems: Намган is Namgang (Kontsevich), Дандун
 * Dandong (Palladius). Words that cannot be Korean or Chinese stay as they are.
 */
export function withNasals (word: string): string {
  return EASTERN.test(word) ? word.replace(NASAL, 'нг') : word
}
