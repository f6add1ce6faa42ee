/** The genitive, dative, instrumental, prepositional and accusative of a word by its ending in the nominative, the longest first. */
const ENDINGS: readonly (readonly [ending: RegExp, cases: readonly [string, string, string, string, string]])[] = [
  [/(?<=[гкх])ий$/u, ['ого', 'ому', 'им', 'ом', 'ого']],
  [/ий$/u, ['его', 'ему', 'им', 'ем', 'его']],
  [/ый$/u, ['ого', 'ому', 'ым', 'ом', 'ого']],
  [/ое$/u, ['ого', 'ому', 'ым', 'ом', 'ое']],
  [/ая$/u, ['ой', 'ой', 'ой', 'ой', 'ую']],
  [/ие$/u, ['ия', 'ию', 'ием', 'ии', 'ие']],
  [/ия$/u, ['ии', 'ии', 'ией', 'ии', 'ию']],
  [/(?<=ост|артел)ь$/u, ['и', 'и', 'ью', 'и', 'ь']],
  [/[ьй]$/u, ['я', 'ю', 'ем', 'е', 'я']],
  [/о$/u, ['а', 'у', 'ом', 'е', 'о']],
  [/(?<=[гкхжчшщ])а$/u, ['и', 'е', 'ой', 'е', 'у']],
  [/а$/u, ['ы', 'е', 'ой', 'е', 'у']],
  [/(?<=[жчшщц])$/u, ['а', 'у', 'ем', 'е', 'а']],
  [/(?<=[бвгдзклмнпрстфх])$/u, ['а', 'у', 'ом', 'е', 'а']]
]
const ADJECTIVE = /(?:[иы]й|ое|ая)$/u
const RUSSIAN = /^[а-яё]+(?: [а-яё]+)*$/u
/** Shorter words are abbreviations, or mostly words of other languages. */
const SHORTEST_DECLINED = 5

/**
 * A Russian phrase in the nominative and in its other cases: общество с ограниченной ответственностью, общества с ограниченной
 * ответственностью. Its adjectives and the noun behind them are declined, and what follows stays. Any other text stands alone.
 */
export function inAllCases (phrase: string): string[] {
  if (!RUSSIAN.test(phrase)) return [phrase]
  const words = phrase.split(' ')
  const noun = words.findIndex(word => word.length >= SHORTEST_DECLINED && !ADJECTIVE.test(word))
  // Without a noun the last word is one: рабочий, a worker.
  const head = words.slice(0, noun < 0 ? words.length : noun + 1)
  const cases = Array.from({ length: 5 }, (_, i) => [...head.map(word => inCase(word, i)), ...words.slice(head.length)].join(' '))
  return [...new Set([phrase, ...cases])]
}

function inCase (word: string, at: number): string {
  const [ending, cases] = word.length < SHORTEST_DECLINED ? [] : ENDINGS.find(([ending]) => ending.test(word)) ?? []
  return ending === undefined || cases === undefined ? word : word.replace(ending, cases[at])
}
