import readings from '../../../data/lexicon/han-readings.json' with { type: 'json' }
import { blockApart, blockOf, INITIALS } from '../text/hangul-blocks.js'
import { PINYIN_SYLLABLES, type PinyinSyllable } from './pinyin-syllables.js'
import { spellBySyllables } from './syllables.js'

/**
 * Chinese in Hangul as South Korean papers write it. Source: the Rules of Loanword Orthography (외래어 표기법) of the Republic of
 * Korea's National Institute of Korean Language, table 5, Chinese.
 */
const INITIAL_LETTERS: Record<string, string> = {
  '': 'ㅇ', b: 'ㅂ', p: 'ㅍ', m: 'ㅁ', f: 'ㅍ', d: 'ㄷ', t: 'ㅌ', n: 'ㄴ', l: 'ㄹ', g: 'ㄱ', k: 'ㅋ', h: 'ㅎ', j: 'ㅈ', q: 'ㅊ', x: 'ㅅ',
  zh: 'ㅈ', ch: 'ㅊ', sh: 'ㅅ', r: 'ㄹ', z: 'ㅉ', c: 'ㅊ', s: 'ㅆ'
}

const FINALS: Record<string, string> = {
  a: '아', o: '오', e: '어', ai: '아이', ei: '에이', ao: '아오', ou: '어우', an: '안', en: '언', ang: '앙', eng: '엉', er: '얼', '-i': '으',
  i: '이', ia: '야', ie: '예', iao: '야오', iu: '유', ian: '옌', in: '인', iang: '양', ing: '잉', io: '요', iong: '융',
  u: '우', ua: '와', uo: '워', uai: '와이', ui: '우이', uan: '완', un: '운', uang: '왕', ong: '웅',
  ü: '위', üe: '웨', üan: '위안', ün: '윈'
}
const ALONE: Record<string, string> = { wei: '웨이', wen: '원', weng: '웡' }

const AFFRICATE = /[ㅈㅉㅊ]/
/** Vowels that lose their glide after an affricate, by their places in Unicode: ㅑ ㅖ ㅛ ㅠ become ㅏ ㅔ ㅗ ㅜ. */
const WITHOUT_GLIDE = new Map([[2, 0], [7, 5], [12, 8], [17, 13]])

/** Readings of one rare character each (薨, 焠, 膵, 剩), which no name has. */
const RARE = '훙쉬췌잉'
const SINO_KOREAN = new Set(Object.keys(readings.hangul).filter(syllable => !RARE.includes(syllable)))
/** What words borrowed from English also have: -gen, sh- (쉬핑), the letter G, and qu- (쿼터). */
const BORROWED = '젠쉬쥐쿼'

const SYLLABLES = new Map<string, string>()
/** Syllables that neither Korean words of Chinese origin have nor words borrowed from English. */
const MARKS = new Set<string>()
const MARKED_FINAL = /^(?:ian|iang|ong|uo|ou|ü|üe|üan|ün|uan|uang)$/u
/** Korean words do not begin so, nor do words borrowed from English: zhi and chi. */
const MARKED_BEGINNING = /^[즈츠]./u
const MOST_BLOCKS = 2
/** The most blocks of a word: three syllables of two each, or a whole name. */
const LONGEST_WORD = 6

// Of syllables that are spelt alike the first is kept: that with l, not r, and with zh, ch or sh, not c, j, q or x.
for (const syllable of [...PINYIN_SYLLABLES].sort((one, other) => rank(one) - rank(other))) {
  const hangul = inHangul(syllable)
  if (!SYLLABLES.has(hangul)) SYLLABLES.set(hangul, syllable.pinyin)
  if (!SINO_KOREAN.has(hangul) && syllable.initial !== '' && MARKED_FINAL.test(syllable.final) && !BORROWED.includes(hangul)) MARKS.add(hangul)
}

function rank ({ initial }: PinyinSyllable): number {
  return ['r', 'c', 'j', 'q', 'x'].indexOf(initial)
}

function inHangul ({ pinyin, initial, final }: PinyinSyllable): string {
  const alone = ALONE[pinyin] ?? FINALS[final]
  const letter = INITIAL_LETTERS[initial]
  const block = blockApart(alone)!
  const vowel = AFFRICATE.test(letter) ? WITHOUT_GLIDE.get(block.vowel) ?? block.vowel : block.vowel
  return blockOf({ initial: INITIALS.indexOf(letter), vowel, final: block.final }) + alone.slice(1)
}

/**
 * The pinyin of a Chinese word in Hangul: 톈인인 is tianyinyin. Null for a word that is not made of Chinese syllables, and for one
 * that may as well be Korean.
 *
 * @param ofPerson whether it stands in the name of a person, where one syllable that is not Sino-Korean tells
 */
export function chineseReading (word: string, ofPerson: boolean): string | null {
  const blocks = [...word]
  const marked = MARKED_BEGINNING.test(word) ||
    blocks.some((block, i) => MARKS.has(block) || MARKS.has(word.slice(i, i + MOST_BLOCKS)) || (ofPerson && !SINO_KOREAN.has(block)))
  return marked ? pinyinOfHangul(word) : null
}

/** The pinyin of a word in Hangul, whether or not it is Chinese; null where it is not made of Chinese syllables. */
export function pinyinOfHangul (word: string): string | null {
  return word.length > LONGEST_WORD ? null : spellBySyllables(word, SYLLABLES, MOST_BLOCKS)
}
