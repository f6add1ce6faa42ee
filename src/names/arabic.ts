/** Arabic, Persian and Pashto letters by their usual Latin spelling, close to BGN/PCGN without marks. */
const CONSONANTS: Record<string, string> = {
  ب: 'b', پ: 'p', ت: 't', ث: 't', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh',
  ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '', غ: 'g', ف: 'f', ق: 'q', ك: 'k', ک: 'k', گ: 'g', ڤ: 'v', ل: 'l', م: 'm', ن: 'n', ه: 'h',
  ة: '', و: 'w', ي: 'y', ی: 'y', ى: '', ئ: '', ؤ: '', ء: '', ا: '', أ: '', إ: '', آ: '', ځ: 'z', څ: 's', ږ: 'z', ښ: 'sh', ګ: 'g', ټ: 't', ډ: 'd', ړ: 'r', ڼ: 'n', ې: 'y', ۍ: 'y', ڑ: 'r', ٹ: 't', ڈ: 'd', ں: 'n', ے: '', ہ: 'h', ھ: ''
}

/** Letters that Persian, Turkish and the dialects sound otherwise than the books of Arabic do. */
const OTHERWISE: Record<string, string> = { ض: 'z', ذ: 'd', ظ: 'd', ث: 's', ج: 'g', و: 'v', ق: 'g' }
const LONG_A = /[اآى]/u
const ARTICLE = /^(?:وال|بال|ال)(?=..)/u
const INITIAL_VOWEL = /^[اأإآع]/u

/**
 * How an Arabic or Persian word may be written in Latin letters without its short vowels, the likeliest first: â is the long a,
 * y and w may be consonants or the long i and u. The second reading has the sounds of Persian and of the dialects; it may be the
 * same. The article is dropped, as it is joined, hyphenated or omitted at will in Latin spellings. May be empty.
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
