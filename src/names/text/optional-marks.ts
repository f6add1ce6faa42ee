/** Stress marks of Cyrillic, points of Hebrew, vowel signs of Arabic, and the stroke that lengthens an Arabic word. */
const OPTIONAL = /[\u0300-\u036f]|[\u0591-\u05bd]|\u05bf|\u05c1|\u05c2|\u05c4|\u05c5|\u05c7|\u0640|[\u064b-\u065f]|\u0670/gu
const ASCII = /^[\x20-\x7e]*$/

/**
 * Removes the marks that a script may be written with or without: Мокра́н becomes Мокран, مُحَمَّد becomes محمد. Vowel signs that
 * belong to the spelling (Thai, the scripts of India) stay, as do letters that are one character with their mark (й, آ).
 */
export function withoutOptionalMarks (text: string): string {
  return ASCII.test(text) ? text : text.replace(OPTIONAL, '')
}
