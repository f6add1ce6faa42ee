import labels from '../../../data/lexicon/name-labels.json' with { type: 'json' }

/** What a label in a form says of the text behind it: a part of a person's name, or something else. */
export type LabelledPart = 'family' | 'given' | 'father' | 'other'

const { family, given, father, other } = labels
const PARTS = new Map<string, LabelledPart>(Object.entries({ family, given, father, other }).flatMap(([part, texts]) => texts.map(text => [text, part as LabelledPart])))

/** All labels, in lower case and with single spaces. */
export const NAME_LABELS: readonly string[] = [...PARTS.keys()]

/** What a label says, in any case and spacing; undefined for another text. */
export function labelledPart (label: string): LabelledPart | undefined {
  return PARTS.get(label.toLowerCase().replace(/\s+/gu, ' ').replaceAll('’', "'"))
}
