/**
 * Arabic, Persian and Pashto letters by their usual Latin spelling. Source: compiled by hand from general knowledge; close to BGN/PCGN
 * without marks, which has th for ث, dh for ذ and gh for غ.
 */
const CONSONANTS: Record<string, string> = {
  ب: 'b', پ: 'p', ت: 't', ث: 't', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh',
  ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '', غ: 'g', ف: 'f', ق: 'q', ك: 'k', ک: 'k', گ: 'g', ڤ: 'v', ل: 'l', م: 'm', ن: 'n', ه: 'h',
  ة: '', و: 'w', ي: 'y', ی: 'y', ى: '', ئ: '', ؤ: '', ء: '', ا: '', أ: '', إ: '', آ: '', ځ: 'z', څ: 's', ږ: 'z', ښ: 'sh', ګ: 'g', ټ: 't', ډ: 'd', ړ: 'r', ڼ: 'n', ې: 'y', ۍ: 'y', ڑ: 'r', ٹ: 't', ڈ: 'd', ں: 'n', ے: '', ہ: 'h', ھ: ''
}

/** Letters that are pronounced differently in Persian, Turkish and the Arabic dialects than in standard Arabic. */
const OTHERWISE: Record<string, string> = { ض: 'z', ذ: 'd', ظ: 'd', ث: 's', ج: 'g', و: 'v', ق: 'g' }
const LONG_A = /[اآى]/u
const ARTICLE = /^(?:وال|بال|ال)(?=..)/u
const INITIAL_VOWEL = /^[اأإآع]/u

/**
 * Two Latin spellings of an Arabic or Persian word without its short vowels, the likelier first. The second has the sounds of
 * Persian and of the dialects, and may be the same as the first. â is the long a; y and w may be consonants, or the long i and u.
 * The article is dropped, because Latin spellings join, hyphenate or omit it at will. A spelling may be an empty string.
 */
export function arabicReadings (word: string): string[] {
  const bare = word.replace(/\p{M}/gu, '').replace(ARTICLE, '')
  return [latinOf(bare, {}), latinOf(bare, OTHERWISE)]
}

function latinOf (word: string, otherwise: Readonly<Record<string, string>>): string {
  // An initial alif or ain carries a vowel of its own in every Latin spelling.
  let latin = INITIAL_VOWEL.test(word) ? 'a' : ''
  for (let i = 0; i < word.length; i++) latin += i > 0 && LONG_A.test(word[i]) ? 'â' : otherwise[word[i]] ?? CONSONANTS[word[i]] ?? ''
  return latin
}
