import { isKoreanInCyrillic, syllablesIn } from '../romanise/cyrillic.js'
import { memoised } from '../text/memoised.js'

/** The nominative of a word that stands in another case. */
export interface Declined {
  nominative: string
  /** Whether it may also be a name of its own as it stands: Сону is the name Сону, or the dative of Сон. */
  doubtful?: boolean
  patronymic?: boolean
}

/**
 * Russian patronymics in a case other than the nominative. Of these words alone the ending shows case and gender for sure. Those in the
 * nominative, of all languages, are in data; see `isPatronymic`.
 */
const MASCULINE = /^(.*(?:[ое]в|иль|кузьм|лук|фом|никит)ич)(?:а|у|ем|е)$/u
const FEMININE = /^(.*(?:[ое]в|ич)н)(?:ы|е|ой|у)$/u

/** How the cases of men's names and surnames are undone; the first that fits counts. */
const OF_MEN: readonly [RegExp, string][] = [
  [/(?:швили|дзе|ко|[иы]х)$/u, '$&'],
  [/((?:[оеё]в|[иы]н))(?:а|у|ым|е)$/u, '$1'],
  [/([сц]к)(?:ого|ому|им|ом)$/u, '$1ий'],
  [/(?:ого|ому|ым)$/u, 'ый'],
  [/([аеёиоуы])(?:я|ю|ем|и)$/u, '$1й'],
  [/ь(?:и|е|ю|[её]й)$/u, 'ья'],
  [/^павл(?:а|у|ом|е)$/u, 'павел'],
  [/^льв(?:а|у|ом|е)$/u, 'лев'],
  [/([^аеёиоуыэюяьъй])(?:а|у|ом|ем|я|ю|е)$/u, '$1'],
  [/([^аеёиоуыэюяьъй])(?:ы|и|ой)$/u, '$1а']
]
/** The surnames of women that end in a consonant are not declined. */
const OF_WOMEN: readonly [RegExp, string][] = [
  [/([сц]к)(?:ой|ую)$/u, '$1ая'],
  [/и(?:и|ю|ей)$/u, 'ия'],
  [/ь(?:и|е|ю|ей)$/u, 'ья'],
  [/([^аеёиоуыэюяьъй])(?:ы|и|е|у|ой|ей)$/u, '$1а']
]
const SHORTEST_NAME = 3

/**
 * Surnames that only a man can bear in a case that shows: "Козлову С.М.", "Козловым С.М.". That in -а is a woman's nominative as
 * well, so it is left alone. Others, beside initials, may be names as they stand ("Мунтяну И.А.").
 */
const DATIVE = /(?:(?:[оеё]в|[иы]н)у|[сц]кому)$/u
const INSTRUMENTAL = /(?:(?:[оеё]в|[иы]н)ым|[сц]ким)$/u
const OTHER_SURNAME = /[^аеёиоуыэюяьъй](?:у|ю|ом|ем)$/u
const SHORTEST_SURNAME = 5
const SAME_CASE: readonly [RegExp, RegExp][] = [[DATIVE, /[ую]$/u], [INSTRUMENTAL, /[ое]м$/u]]

/**
 * The words of a person's name in Cyrillic that Russian grammar has put into another case, each with its nominative; undefined for
 * any other word. A patronymic proves the case of a whole name (Мичурина Игоря Александровича), and else the surname of a man
 * does, beside his initials or a first name in the same case. Names of Koreans are declined in their last syllable and in the
 * family name, if at all (Ким Чен Ыну, Киму Чен Ыну).
 *
 * @param isKoreanFamily whether a word is a Korean family name
 */
export function declinedWords (words: readonly string[], isKoreanFamily: (word: string) => boolean): readonly (Declined | undefined)[] {
  if (words.length < 2) return []
  return ofPatronymic(words) ?? ofKorean(words, isKoreanFamily) ?? ofSurname(words) ?? []
}

function ofPatronymic (words: readonly string[]): (Declined | undefined)[] | undefined {
  const at = words.findIndex((word, i) => i > 0 && (MASCULINE.test(word) || FEMININE.test(word)))
  if (at === -1) return undefined
  const ofWoman = FEMININE.test(words[at])
  const patronymic = ofWoman ? words[at].replace(FEMININE, '$1а') : words[at].replace(MASCULINE, '$1')
  return words.map((word, i) => i === at ? { nominative: patronymic, patronymic: true } : declined(word, ofWoman ? ofWomen(word) : ofMen(word)))
}

function ofSurname (words: readonly string[]): (Declined | undefined)[] | undefined {
  const long = words.filter(({ length }) => length > 1)
  if (long.length === 1 && long.length < words.length) {
    return words.map(word => {
      const sure = DATIVE.test(word) || INSTRUMENTAL.test(word)
      return word.length >= SHORTEST_SURNAME && (sure || OTHER_SURNAME.test(word)) ? declined(word, ofMen(word), !sure) : undefined
    })
  }
  for (const [surname, same] of SAME_CASE) {
    if (long.length === 2 && long.some(word => surname.test(word)) && long.every(word => surname.test(word) || same.test(word))) return words.map(word => declined(word, ofMen(word)))
  }
}

/** A Korean syllable that Russian declines, with an ending behind it: Чхолю, Ына. */
const SYLLABLE_AND_ENDING = /^(.*[аеёиоуыэюя](?:[лр]|н|м|к|п|т|с|й))(?:а|у|ом|е|я|ю|ем)$/u
const ENDING = /(?:([ая])|([ую])|([ое]м)|(е))$/u
const MOST_SYLLABLES = 2
const MOST_WORDS = 3

function ofKorean (words: readonly string[], isKoreanFamily: (word: string) => boolean): (Declined | undefined)[] | undefined {
  const last = words.length - 1
  if (words.length > MOST_WORDS || !words.every(isKoreanInCyrillic)) return undefined
  const given = bare(words[last])
  if (isKoreanFamily(words[0])) {
    if (given === undefined) return undefined
    const surplus = words.slice(1).reduce((sum, word) => sum + syllablesIn(word), 0) > MOST_SYLLABLES
    return words.map((word, i) => i === last ? declined(word, given, !surplus) : undefined)
  }
  const family = bare(words[0])
  if (family === undefined || !isKoreanFamily(family)) return undefined
  const same = given !== undefined && caseOf(words[0]) === caseOf(words[last])
  return words.map((word, i) => i === 0 ? { nominative: family } : (i === last && same ? declined(word, given) : undefined))
}

/** A Korean word without its ending; undefined where it has none. */
function bare (word: string): string | undefined {
  const stem = SYLLABLE_AND_ENDING.exec(word)?.[1]
  return stem === undefined ? undefined : stem.replace(/л$/u, 'ль')
}

function caseOf (word: string): number {
  return ENDING.exec(word)?.findIndex((ending, i) => i > 0 && ending !== undefined) ?? -1
}

const ofMen = memoised((word: string): string => restored(word, OF_MEN))
const ofWomen = memoised((word: string): string => restored(word, OF_WOMEN))

function restored (word: string, rules: readonly [RegExp, string][]): string {
  const rule = word.length < SHORTEST_NAME ? undefined : rules.find(([ending]) => ending.test(word))
  return rule === undefined ? word : word.replace(rule[0], rule[1])
}

function declined (word: string, nominative: string, doubtful = false): Declined | undefined {
  return nominative === word ? undefined : { nominative, ...(doubtful && { doubtful }) }
}
