/**
 * Syllables of Burmese, and common words of two, as passports and companies of Myanmar write them. There is no official romanisation.
 * Source: compiled by hand from general knowledge: the words that most Burmese names are made of, in their usual spellings.
 */
const SYLLABLES = new Set([
  'aung', 'aye', 'ba', 'bo', 'chan', 'chit', 'cho', 'gyi', 'han', 'hein', 'hla', 'hlaing', 'hnin', 'htaik', 'htay', 'hteik', 'htet', 'htike', 'htin', 'htoo',
  'htun', 'htut', 'htwe', 'kaung', 'khaing', 'khant', 'khin', 'khine', 'ko', 'kyaing', 'kyaw', 'kyi', 'kyin', 'kywe', 'lat', 'latt', 'lay', 'lin', 'linn', 'lwin',
  'ma', 'mar', 'maung', 'min', 'minn', 'moe', 'mon', 'mu', 'mya', 'myat', 'myint', 'myo', 'naing', 'nanda', 'nay', 'nge', 'ngwe', 'ni', 'nu', 'nwe', 'nyan',
  'nyein', 'nyi', 'nyo', 'nyunt', 'ohn', 'oo', 'paing', 'phone', 'phyo', 'phyu', 'pwint', 'pyae', 'pyi', 'pyone', 'san', 'sandar', 'saw', 'sein', 'shein', 'shwe',
  'sint', 'sithu', 'soe', 'su', 'swe', 'tar', 'tayza', 'tha', 'than', 'thant', 'thar', 'thaw', 'thein', 'thet', 'thi', 'thida', 'thiha', 'thin', 'thiri', 'thit',
  'thu', 'thura', 'thuzar', 'thwe', 'thwin', 'tin', 'tint', 'toe', 'tun', 'wah', 'wai', 'win', 'wint', 'wunna', 'wutt', 'yan', 'yar', 'ye', 'yee', 'yi', 'yin', 'yu',
  'zar', 'zarni', 'zaw', 'zay', 'zayar', 'zeyar', 'zin', 'zwe'
])

/** Whether a Latin word is one of which Burmese names are made: Aung, Htike, Zaw. It may be one of other languages too (Min, San). */
export function isBurmeseSyllable (word: string): boolean {
  return SYLLABLES.has(word)
}
