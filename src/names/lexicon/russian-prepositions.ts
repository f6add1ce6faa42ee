/** Russian words before a firm or a person whom a contract or a payment names: "с ИП Козловым", "от ООО «Толмен»". */
const PREPOSITIONS = new Set(['с', 'со', 'от', 'к', 'ко', 'у', 'за', 'для', 'на', 'перед', 'между'])

/** Whether a word is such a preposition. It is part of no name if a legal form or a title follows. */
export function isPreposition (word: string | undefined): boolean {
  return word !== undefined && PREPOSITIONS.has(word)
}
