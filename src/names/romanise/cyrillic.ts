/**
 * Groups of Cyrillic letters with their Latin spelling. The romanisation is that of passports and sanctions lists (close to
 * BGN/PCGN without marks), except that Korean in Kontsevich's system is read back: чх, пх, тх and кх are single aspirated
 * consonants there, and дж, чж one affricate. Sources: BGN/PCGN 1947; L. Kontsevich's system for Korean in Russian, 1966.
 */
const CLUSTERS: [string, string][] = [
  ['дж', 'j'], ['чж', 'j'], ['чч', 'ch'], ['чх', 'ch'], ['пх', 'p'], ['тх', 't'], ['кх', 'k'],
  ['ье', 'ye'], ['ъе', 'ye'], ['ий', 'y'], ['ый', 'y'], ['ия', 'ia']
]

/** The letters that a group begins with: most letters of a word begin none. */
const BEGINS_CLUSTER = new Set(CLUSTERS.map(([cyrillic]) => cyrillic[0]))

const LETTERS: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y',
  ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u', қ: 'q', ғ: 'gh', ң: 'ng', ө: 'o', ү: 'u', ұ: 'u',
  һ: 'h', ә: 'a', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz', ќ: 'k', ѓ: 'g', ѕ: 'dz', ҷ: 'j', ӣ: 'i', ӯ: 'u', ҳ: 'h'
}

/**
 * Romanises a Cyrillic word. Expects lower case. The letters a-z and digits stay; other characters outside the table are dropped.
 *
 * @param clusters false to romanise letter by letter, as in documents whose clerk took чх for two sounds (Chkholsan)
 */
export function romaniseCyrillic (word: string, clusters = true): string {
  let latin = ''
  for (let i = 0; i < word.length;) {
    const cluster = clusters && BEGINS_CLUSTER.has(word[i]) ? CLUSTERS.find(([cyrillic]) => word.startsWith(cyrillic, i)) : undefined
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

/**
 * A word of two or more syllables of the kind in which Russian writes Korean and Chinese: at most one consonant, a vowel, and one
 * of a few endings.
 */
const EASTERN = /^(?:(?:[дч]ж|дз|[тпкч]х|ч{1,2}|с{1,2}|[бвгджзклмнпрстхцшфй])?[ьъ]?[уо]?[аеёиоуыэюя]й?(?:н[ьъ]?|[мклптс](?![аеёиоуыэюя]))?){2,}$/u
/** Longer words are not divided: a consonant may end one syllable or begin the next, so that the ways to divide double with each. */
const LONGEST_EASTERN = 24
/** An н that ends a syllable and may stand for ng. */
const NASAL = /н(?![аеёиоуыэюяйьъг])/gu

/** A word of one syllable that ends in н, which by itself says little about its language. */
const SYLLABLE = /^[^аеёиоуыэюя]*[аеёиоуыэюя]н$/u

/**
 * A Cyrillic word with нг for each н that ends a syllable, since it stands for ng in both usual systems: Намган is Namgang
 * (Kontsevich), Дандун Dandong (Palladius). Words that cannot be Korean or Chinese are unchanged.
 *
 * @param syllables whether a word of one syllable may be Korean or Chinese, as it often is in names of persons (Сон is Song)
 */
export function withNasals (word: string, syllables = false): string {
  return (word.length <= LONGEST_EASTERN && EASTERN.test(word)) || (syllables && SYLLABLE.test(word)) ? word.replace(NASAL, 'нг') : word
}

/** Consonants that are rare in Russian words and frequent in Korean ones: ё in a word with one of them is always yo. */
const ASPIRATED = /[тпкч]х/u

/** A word with е for each ё, as most documents print it: Russian leaves the choice to the writer, and a word is the same word. */
export function foldYo (word: string): string {
  return word.includes('ё') ? word.replaceAll('ё', 'е') : word
}

/**
 * The romanisation of a word with ё read as е, as most documents print it (Семёнов is Semenov). Null for a word without ё, and
 * for a Korean one.
 */
export function withPlainYo (word: string): string | null {
  return word.includes('ё') && !ASPIRATED.test(word) ? romaniseCyrillic(foldYo(word)) : null
}

/** ј of Serbian as й, and ў of Belarusian, which ends surnames, as в: Казлоў is Казлов. Null for a word without either. */
export function asRussian (word: string): string | null {
  return /[јў]/u.test(word) ? romaniseCyrillic(word.replaceAll('ј', 'й').replaceAll('ў', 'в')) : null
}

/**
 * A word of syllables of the kind in which Kontsevich's system writes Korean. в is the glide w. ый stands alone or after х;
 * elsewhere it is a Russian ending.
 */
const KOREAN = /^(?:х?ый|(?:[дч]ж|чч|[тпкч]х|к{1,2}|т{1,2}|п{1,2}|с{1,2}|[гндрлмбчх])?(?:[йв]?[аеэо]|ви|[уияёюы])(?:н[гъ]?|ль|[клмптс])?)+$/u
/** Letters that stand for other sounds in Korean words than in Russian ones. */
const KOREAN_SOUNDS = /[эы]|[кгндтрмпбсчхъ]в/u
/** Between vowels, кх is mostly the end of one syllable and the beginning of the next: Пэкхо is Paek-ho. */
const SEAM = /(?<=[аеёиоуыэюя])кх(?=[аеёиоуыэюя])/gu
const PLAIN_KH = /(?<![тпкч])х/gu

/**
 * The DPRK's Latin spelling of the Korean word that a Cyrillic word may transcribe: Мансудэ is Mansudae, Чхве Choe, Ын Un. Null
 * where it cannot be Korean, and where its letters stand for the same sounds in Korean and Russian. Source: L. Kontsevich's
 * system, 1966.
 */
export function kontsevichReading (word: string): string | null {
  return KOREAN_SOUNDS.test(word) && isKoreanInCyrillic(word) ? koreanSpelling(word) : null
}

/** The DPRK's Latin spelling of a Korean word in Kontsevich's system. */
export function koreanSpelling (word: string): string {
  // `romaniseCyrillic` leaves the letters that are Latin by then as they are.
  return romaniseCyrillic(word.replace(SEAM, 'kh').replace(PLAIN_KH, 'h').replaceAll('ый', 'ui').replaceAll('ве', 'oe')
    .replaceAll('в', 'w').replaceAll('э', 'ae').replaceAll('ы', 'u'))
}

/** As `koreanSpelling`, where the word is one of Kontsevich's system; else as any Russian word. */
export function koreanReading (word: string): string {
  return kontsevichReading(word) ?? romaniseCyrillic(word)
}

/** Whether a Cyrillic word divides into syllables of Korean as Kontsevich's system writes it. */
export function isKoreanInCyrillic (word: string): boolean {
  return word.length <= LONGEST_EASTERN && KOREAN.test(word)
}

/** After these ё is spelt о. */
const AFTER_HUSHING = /(?<=[чж])е/gu

/**
 * A word that may be Korean with the ё that papers print as е: Ен is Ён (Yong), Чен Чон (Jong), Рен Рён (Ryon). Null where it has
 * no е, or cannot be Korean.
 */
export function withKoreanYo (word: string): string | null {
  return word.includes('е') && isKoreanInCyrillic(word) ? word.replace(AFTER_HUSHING, 'о').replaceAll('е', 'ё') : null
}

const LONGEST_ABBREVIATION = 6
/** With c for ц, an abbreviation of three letters is as often that of another firm. */
const SHORTEST_WITH_C = 4

/**
 * The romanisation of a word of up to six letters as an abbreviation, letter by letter with c for ц and h for х: ЦНИИ is also
 * CNII, ТКХ is TKH. Null for longer words, for words with neither letter, and for up to three letters with ц.
 */
export function asAbbreviation (word: string): string | null {
  if (word.length > LONGEST_ABBREVIATION || !/[цх]/u.test(word) || (word.length < SHORTEST_WITH_C && word.includes('ц'))) return null
  return romaniseCyrillic(word.replaceAll('ц', 'c').replaceAll('х', 'h'), false)
}

const VOWEL = /[аеёиоуыэюя]/gu

/** How many syllables a Cyrillic word has: as many as vowels. */
export function syllablesIn (word: string): number {
  return word.match(VOWEL)?.length ?? 0
}
