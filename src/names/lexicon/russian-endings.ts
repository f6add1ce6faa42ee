import { romaniseCyrillic } from '../romanise/cyrillic.js'

/**
 * What Russian and Ukrainian put between the stem of a place and the ending of the case: алжир-ск-ий, китай-ск-ая, польш-а,
 * португал-ьск-ий, кыргыз-стан.
 */
const SUFFIXES = ['', 'ск', 'йск', 'ийск', 'ьск', 'анск', 'янск', 'инск', 'овск', 'евск', 'енск', 'ейск', 'цк', 'йк', 'ськ', 'йськ', 'стан', 'истан', 'станск', 'истанск', 'ин', 'ан', 'ян', 'ец', 'ц', 'ен']
const CASES = [
  '', 'а', 'я', 'о', 'е', 'ы', 'и', 'у', 'ю', 'ь', 'й', 'ой', 'ей', 'ою', 'ею', 'ом', 'ем', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях', 'ов', 'ев',
  'ий', 'ый', 'ая', 'яя', 'ое', 'ее', 'ие', 'ые', 'ого', 'его', 'ому', 'ему', 'им', 'ым', 'их', 'ых', 'ими', 'ыми', 'ую', 'юю',
  'ия', 'ии', 'ию', 'ией', 'ье', 'ья', 'ью', 'ьи', 'ьем', 'і', 'ї', 'ія', 'ії', 'ію', 'ої', 'ім'
]
const ENDINGS = new Set(SUFFIXES.flatMap(suffix => CASES.map(ending => suffix + ending)).flatMap(ending => [ending, romaniseCyrillic(ending)]))

/** Whether a text is an ending that the stem of a place may have, in Cyrillic or romanised: новосибирск-ая, novosibirsk-aya. */
export function isEnding (text: string): boolean {
  return ENDINGS.has(text)
}
