/** Where k meets r, speakers of Korean say ngn, and the South spells what is said: 옥류 is Okryu and Ongnyu, 낙랑 Rakrang and Nangnang. */
const NASAL = /(?<=[aeiouy])ngn(?=[aeiouy])/
const INITIAL_N = /^n(?=a|o|u|y)/

/**
 * The spellings in letters, as the North has it, of a Korean word that may be spelt by its sound: Ongnyu is Okryu. None for other
 * words.
 */
export function readingsAsLettered (word: string): readonly string[] {
  if (!NASAL.test(word)) return []
  const lettered = word.replace(NASAL, 'kr')
  return [lettered, lettered.replace(INITIAL_N, 'r')].filter((reading, i, all) => all.indexOf(reading) === i)
}
