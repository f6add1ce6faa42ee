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

/** A whole word of one syllable, which says little by itself of the language that it is in. */
const SYLLABLE = /^[^аеёиоуыэюя]*[аеёиоуыэюя]н$/u

/**
 * A word as it is spelt where its final н stands for ng, as in both usual systems: Намган is Namgang (Kontsevich), Дандун
 * Dandong (Palladius). Words that cannot be Korean or Chinese stay as they are.
 *
 * @param syllables whether a word of one syllable may be Korean or Chinese: in the names of persons it often is (Сон is Song)
 */
export function withNasals (word: string, syllables = false): string {
  return EASTERN.test(word) || (syllables && SYLLABLE.test(word)) ? word.replace(NASAL, 'нг') : word
}

/** Consonants that Russian words hardly ever have, and Korean ones often: ё in such a word is always yo. */
const ASPIRATED = /[тпкч]х/u

/** A word with ё in Latin letters as most papers print it (Семёнов is Semenov); null for words without, and for Korean ones. */
export function withPlainYo (word: string): string | null {
  return word.includes('ё') && !ASPIRATED.test(word) ? romaniseCyrillic(word.replaceAll('ё', 'е')) : null
}

/** Syllables as Kontsevich writes those of Korean; в is the glide w, and ый stands alone or after х, elsewhere it is a Russian ending. */
const KOREAN = /^(?:х?ый|(?:[дч]ж|чч|[тпкч]х|к{1,2}|т{1,2}|п{1,2}|с{1,2}|[гндрлмбчх])?(?:[йв]?[аеэо]|ви|[уияёюы])(?:н[гъ]?|ль|[клмптс])?)+$/u
/** Letters that are other sounds in Korean than in Russian. */
const KOREAN_SOUNDS = /[эы]|[кгндтрмпбсчх]в/u
/** Between vowels кх is mostly the end of one syllable and the beginning of the next: Пэкхо is Paek-ho. */
const SEAM = /(?<=[аеёиоуыэюя])кх(?=[аеёиоуыэюя])/gu
const PLAIN_KH = /(?<![тпкч])х/gu

/**
 * A Cyrillic word as the DPRK spells the Korean that it may be: Мансудэ is Mansudae, Чхве Choe, Ын Un. Null where it cannot be Korean, and where
 * Korean and Russian have the same sounds. Source: L. Kontsevich's system, 1966.
 */
export function kontsevichReading (word: string): string | null {
  if (!KOREAN_SOUNDS.test(word) || !KOREAN.test(word)) return null
  // What is Latin already stays as it is.
  return romaniseCyrillic(word.replace(SEAM, 'kh').replace(PLAIN_KH, 'h').replaceAll('ый', 'ui').replaceAll('ве', 'oe')
    .replaceAll('в', 'w').replaceAll('э', 'ae').replaceAll('ы', 'u'))
}

/** After these ё is spelt о. */
const AFTER_HUSHING = /(?<=[чж])е/gu

/**
 * A word that may be Korean with the ё that papers print as е: Ен is Ён (Yong), Чен Чон (Jong), Рен Рён (Ryon). Null where it has no е, or
 * cannot be Korean.
 */
export function withKoreanYo (word: string): string | null {
  return word.includes('е') && KOREAN.test(word) ? word.replace(AFTER_HUSHING, 'о').replaceAll('е', 'ё') : null
}

const LONGEST_ABBREVIATION = 6
/** Three letters with c in place of ts are as often those of another firm. */
const SHORTEST_WITH_C = 4

/** A short word as abbreviations are written, letter for letter: ЦНИИ is CNII too, ТКХ is TKH. Null where it has neither letter. */
export function asAbbreviation (word: string): string | null {
  if (word.length > LONGEST_ABBREVIATION || !/[цх]/u.test(word) || (word.length < SHORTEST_WITH_C && word.includes('ц'))) return null
  return romaniseCyrillic(word.replaceAll('ц', 'c').replaceAll('х', 'h'), false)
}
