/**
 * Arabic and Persian letters by their consonants. Short vowels are not written, so a Latin spelling can only
 * be compared with its vowels left out; long vowels are ambiguous with them and are left out too. The article
 * is dropped, as it is joined, hyphenated or omitted at will in Latin spellings.
 */
const CONSONANTS: Record<string, string> = {
  ب: 'b', پ: 'p', ت: 't', ث: 't', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh',
  ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '', غ: 'g', ف: 'f', ق: 'q', ك: 'k', ک: 'k', گ: 'g', ڤ: 'v', ل: 'l', م: 'm', ن: 'n', ه: 'h',
  ة: '', و: 'w', ي: 'y', ی: 'y', ى: '', ئ: '', ؤ: '', ء: '', ا: '', أ: '', إ: '', آ: '', ڑ: 'r', ٹ: 't', ڈ: 'd', ں: 'n', ے: '', ہ: 'h', ھ: ''
}

/** The consonants of one Arabic word in Latin letters, without the article, an initial vowel as `a`; may be empty. */
export function arabicConsonants (word: string): string {
  const bare = word.replace(/\p{M}/gu, '').replace(/^(?:وال|بال|ال)(?=..)/u, '')
  // An initial alif or ain carries a vowel of its own in every Latin spelling.
  let latin = /^[اأإآع]/u.test(bare) ? 'a' : ''
  for (const letter of bare) latin += CONSONANTS[letter] ?? ''
  return latin
}
