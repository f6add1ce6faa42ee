import type { PartyType } from '../../../schemas/party.js'
import { saysKorea } from '../../names/koreas.js'
import { textsInCharacters } from '../../names/romanise/han.js'
import type { Comparison } from '../evidence/comparison.js'
import { areOtherCharacters } from '../scoring/different-words.js'
import { scoreLimit, type ScoreLimit } from '../scoring/greatest-score.js'
import { onlyGeneralMet } from '../scoring/kinds-met.js'
import { ORGANISATION_MODEL, PERSON_MODEL } from '../scoring/model-tables.js'
import type { NamesMet } from '../scoring/names-met.js'
import { unmetWords } from '../scoring/unmet-words.js'

const INITIALS_ALONE = 'Initials met, and no word of the firm\'s own'
const WHY: Record<ScoreLimit, string> = {
  furtherWord: 'A further letter, number or word beside the firm\'s own mostly makes another firm',
  shortInitialismOnly: INITIALS_ALONE,
  initialismOnly: INITIALS_ALONE,
  nearOnly: 'Some words are only near in meaning, and none is the firm\'s own',
  meantOnly: 'Some words met only by their meaning, and none is the firm\'s own'
}

/** The most that a name can score, where the kind of the words that met limits it, and why. Null where nothing does. */
export function limitTold (names: NamesMet, type: PartyType): string | null {
  const limit = scoreLimit(names)
  if (limit === undefined) return null
  const most = (type === 'person' ? PERSON_MODEL : ORGANISATION_MODEL)[limit]
  return most === 1 ? null : `${WHY[limit]}: such a name scores ${most} at most.`
}

/** That general words alone met, and why they are enough where nothing doubts the match. Null where others met. */
export function generalWordsTold (names: NamesMet, { tooLittle }: Comparison): string | null {
  if (names.scored.pairs.length === 0 || !onlyGeneralMet(names)) return null
  const told = 'Only general words (business, place or country) match, none that is the firm\'s own'
  if (tooLittle.includes('generalName')) return `${told}.`
  if (names.query.tokens.some(saysKorea)) return `${told}; but the name says Korea.`
  return unmetWords(names).listed.length === 0 ? `${told}; but they are all of the listed name.` : `${told}.`
}

/** That the name is listed in other characters of the same sound, and in which. Null where it is not. */
export function otherCharactersTold (names: NamesMet, { name, aliases = [] }: Comparison['party']): string | null {
  const inCharacters = () => textsInCharacters([name, ...aliases.map(alias => alias.name)])
  return areOtherCharacters(names, inCharacters) ? `The list writes the name in other characters of the same sound: ${inCharacters()[0]}.` : null
}
