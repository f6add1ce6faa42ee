import { PINYIN_SYLLABLES, type PinyinSyllable } from './pinyin-syllables.js'
import { spellBySyllables } from './syllables.js'

/**
 * Chinese in Cyrillic as Russian writes it. The tables give the spelling of each initial and final. Source: the system of
 * Palladius (P. Kafarov), as Russian maps and encyclopaedias use it; every syllable was compared with the table of the Python
 * package pypinyin 0.55 (MIT). The ng of Chinese is н there, and its n нь; `ŋ` stands for the former until a word has been divided.
 */
const INITIALS: Record<string, string> = {
  '': '', b: 'б', p: 'п', m: 'м', f: 'ф', d: 'д', t: 'т', n: 'н', l: 'л', g: 'г', k: 'к', h: 'х', j: 'цз', q: 'ц', x: 'с', zh: 'чж', ch: 'ч',
  sh: 'ш', r: 'ж', z: 'цз', c: 'ц', s: 'с'
}

const FINALS: Record<string, string> = {
  a: 'а', o: 'о', e: 'э', ai: 'ай', ei: 'эй', ao: 'ао', ou: 'оу', an: 'ань', en: 'энь', ang: 'аŋ', eng: 'эŋ', er: 'эр',
  i: 'и', ia: 'я', ie: 'е', iao: 'яо', iu: 'ю', ian: 'янь', in: 'инь', iang: 'яŋ', ing: 'иŋ', io: 'ё', iong: 'юŋ',
  u: 'у', ua: 'уа', uo: 'о', uai: 'уай', ui: 'уй', uan: 'уань', un: 'унь', uang: 'уаŋ', ong: 'уŋ',
  ü: 'юй', üe: 'юэ', üan: 'юань', ün: 'юнь'
}

/** Syllables without an initial that begin with в. */
const ALONE: Record<string, string> = { wa: 'ва', wo: 'во', wai: 'вай', wei: 'вэй', wan: 'вань', wen: 'вэнь', wang: 'ваŋ', weng: 'вэŋ' }
/** The vowel of zhi is и, that of zi ы. */
const HARD_I = /^[zcs]$/
/** Spellings besides those of the system: хуй is avoided in Russian. */
const VARIANTS: [string, string][] = [['хуэй', 'hui'], ['хой', 'hui']]

const SYLLABLES = new Map([...PINYIN_SYLLABLES.map((syllable): [string, string] => [palladius(syllable), syllable.pinyin]), ...VARIANTS])
const LONGEST = 6

function palladius ({ pinyin, initial, final }: PinyinSyllable): string {
  if (final === '-i') return INITIALS[initial] + (HARD_I.test(initial) ? 'ы' : 'и')
  return ALONE[pinyin] ?? INITIALS[initial] + FINALS[final]
}

/** An н that ends a syllable and is hard. Before a vowel it has a hard sign: Чанъань. */
const HARD_N = /нъ|н(?![ьаеёиоуыэюя])/gu

/**
 * Letters that words of Russia, Belarus and Ukraine do not have together, or hardly in a word of such syllables (нь). The
 * diminutives in -нька are Russian.
 */
const MARK = /цз|чж|нь(?!ка$)|нъ|вэй|уэй|ю[йэ]|юань|[лмнпст]яо|^ц(?:ян|яо|ю)|^сян/u
/** Chinese family names whose spelling in Cyrillic has no mark: Qi, Qing, Xie, Xia. */
const SURNAMES = new Set(['ци', 'цин', 'се', 'ся'])

/**
 * The pinyin of a Chinese word in Cyrillic: Цзяньшу is jianshu. Null for a word that is not made of Chinese syllables, or that has
 * no mark of Chinese.
 *
 * @param ofPerson whether it stands in the name of a person
 */
export function palladiusReading (word: string, ofPerson: boolean): string | null {
  if (!MARK.test(word) && !(ofPerson && SURNAMES.has(word))) return null
  return pinyinOfPalladius(word)
}

/** The pinyin of a word in Cyrillic that is known to be Chinese: Хун is hong. Null for a word that is not made of Chinese syllables. */
export function pinyinOfPalladius (word: string): string | null {
  return spellBySyllables(word.replace(HARD_N, 'ŋ'), SYLLABLES, LONGEST)
}
