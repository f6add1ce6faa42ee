import { PartyType } from '../../schemas/party.js'
import type { OptionsInEffect, Verdict } from '../../schemas/screening.js'
import type { Question } from '../matching/asked/question.js'
import { mayFind, type MatchOptions } from '../matching/asked/match-options.js'

/** The options of a question as they are answered, in a fixed order. Lists are copied, as in a match. */
export function optionsInEffect ({ threshold, maxFalseAlertRate, limit, lists, labourLinks }: MatchOptions): OptionsInEffect {
  return {
    threshold,
    ...(maxFalseAlertRate !== undefined && { maxFalseAlertRate }),
    limit,
    ...(lists && { lists: [...lists] }),
    ...(labourLinks && { labourLinks: [...labourLinks] })
  }
}

/** The types of listed parties that a question may find; none are named where it may find all. */
export function typesSought (question: Question): Pick<Verdict, 'types'> {
  const types = PartyType.enum.filter(type => mayFind(question, type))
  return types.length < PartyType.enum.length ? { types } : {}
}

/** Which parties a question was held against, and what a match must do, in words: `party on UNSC 1718`, `reaches a score of 0.7`. */
export function sought ({ options, types }: Pick<Verdict, 'options' | 'types'>): { who: string, does: string } {
  const { threshold, maxFalseAlertRate, lists, labourLinks } = options
  const kind = types === undefined ? 'party' : anyOf(types)
  const listed = lists === undefined ? `listed ${kind}` : `${kind} on ${anyOf(lists)}`
  return {
    who: labourLinks === undefined ? listed : `${listed} with the labour link ${anyOf(labourLinks)}`,
    does: maxFalseAlertRate === undefined ? `reaches a score of ${threshold}` : `has a false alert rate of at most ${maxFalseAlertRate}`
  }
}

/** The answer without a match, in a sentence. */
export function nothingFound (verdict: Pick<Verdict, 'options' | 'types'>): string {
  const { who, does } = sought(verdict)
  return `No ${who} ${does}.`
}

/** `A, B or C` */
function anyOf (names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
