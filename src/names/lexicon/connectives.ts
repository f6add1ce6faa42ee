/** Words that only connect the parts of a name, or that clerks put beside it (attn, messrs, www). They weigh nothing. */
const CONNECTIVES = new Set(['and', 'of', 'the', 'for', 'in', 'to', 'at', 'on', 'by', 'with', 'from', 'de', 'du', 'des', 'del', 'della', 'di', 'da', 'do',
  'dos', 'la', 'le', 'les', 'et', 'und', 'fur', 'der', 'die', 'das', 'y', 'e', 'i', 'al', 'el', 'ul', 'ur', 'ud', 've', 'van', 'и', 'в', 'по', 'на', 'для',
  'с', 'о', 'им', 'имени', 'named', 'after', 'attn', 'attention', 'messrs', 'ms', 'aka', 'fka', 'dba', 'formerly', 'com', 'www', 'و', 'في', 'من', '及', '和', '与', '의', '및'])

/** Whether a word is a connective. */
export function isConnective (word: string): boolean {
  return CONNECTIVES.has(word)
}

/** Connectives of European languages that are syllables of Vietnamese and Chinese as well, most of them family names: Lê, Đỗ, Du, Văn. */
const SYLLABLES = new Set(['de', 'du', 'di', 'da', 'do', 'la', 'le', 'van'])

/** Whether a connective may be a syllable of a Vietnamese or Chinese name, as a family name or otherwise. */
export function mayBeSyllable (word: string): boolean {
  return SYLLABLES.has(word)
}
