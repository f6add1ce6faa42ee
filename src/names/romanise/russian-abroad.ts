/**
 * How languages in Latin letters spell what passports give in English: by a marker of the language somewhere in the name, the
 * letters of its own, the longest first. s and z of German are left as they are, since they say less. Source: compiled by hand from
 * general knowledge of how German, Hungarian, Polish and Czech transcribe Russian.
 */
const LANGUAGES: readonly { marker: RegExp, letters: ReadonlyMap<string, string> }[] = [
  {
    marker: /tsch|dsch/,
    letters: new Map([['schtsch', 'shch'], ['tsch', 'ch'], ['dsch', 'dzh'], ['sch', 'sh'], ['ch', 'kh'], ['w', 'v'], ['j', 'y']])
  },
  {
    marker: /cs|dzs/,
    letters: new Map([['dzs', 'dzh'], ['cs', 'ch'], ['zs', 'zh'], ['sz', 's'], ['s', 'sh'], ['gy', 'd'], ['ny', 'n'], ['ty', 't'], ['ly', 'l'], ['c', 'ts'], ['j', 'y'], ['h', 'kh']])
  },
  {
    marker: /cz|sz|rz|[łż]/,
    letters: new Map([['szcz', 'shch'], ['cz', 'ch'], ['sz', 'sh'], ['ch', 'kh'], ['ie', 'e'], ['io', 'yo'], ['ia', 'ya'], ['ł', 'l'], ['ż', 'zh'], ['c', 'ts'], ['w', 'v'], ['j', 'y']])
  },
  {
    marker: /[čšřžěđ]|j[^ ]*[oe]v(?: |$)/,
    letters: new Map([['šč', 'shch'], ['č', 'ch'], ['š', 'sh'], ['ž', 'zh'], ['ř', 'r'], ['ě', 'e'], ['đ', 'd'], ['ch', 'kh'], ['c', 'ts'], ['w', 'v'], ['j', 'y']])
  }
]
const SPELLINGS = LANGUAGES.map(({ letters }) => new RegExp([...letters.keys()].join('|'), 'g'))
/** What shows a Russian among the words: the ending of a surname or a patronymic, in any of these spellings. */
const RUSSIAN = /...(?:[oe][vw]|in|jan|[oe](?:wicz|vič|vics|witsch))$/
/** A cheap test that rules out most names. */
const MARKED = /[czj]|ł|ż|[čšřžěđ]/

/**
 * The words of a Russian's name in Latin letters as passports spell them, where another language spelt it: "Czasownikow
 * Aleksandr Aleksandrowicz", "Kozlov Sergej Michajlovič", "Mitschurin Igor Alexandrowitsch". Undefined for any other name.
 */
export function asInPassports (words: readonly string[]): string[] | undefined {
  if (!words.some(word => MARKED.test(word)) || !words.some(word => RUSSIAN.test(word))) return undefined
  const name = words.join(' ')
  const at = LANGUAGES.findIndex(({ marker }) => marker.test(name))
  if (at === -1) return undefined
  const { letters } = LANGUAGES[at]
  return words.map(word => word.replace(SPELLINGS[at], spelling => letters.get(spelling)!))
}
