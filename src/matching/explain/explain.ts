import type { AnalysedName } from '../../names/analysed-name.js'
import { asQuoted, type Token } from '../../names/words/token.js'
import { reordered } from '../scoring/alignment.js'
import { rounded, weighedScore, type Comparison } from '../evidence/comparison.js'
import { LEAST_NAME_SCORE, withEvidence, type Evidence, type FeatureResult } from '../evidence/evidence.js'
import { meeting, wordsMet, written } from './explain-words.js'
import { factsNotCompared } from './facts-not-compared.js'
import { KEPT_AT } from '../evidence/kept-score.js'
import { differentLegalForms } from '../scoring/legal-form-difference.js'
import type { NamesMet } from '../scoring/names-met.js'
import { generalWordsTold, limitTold, otherCharactersTold } from './limits.js'
import { openQuestion } from './open-question.js'
import type { Question } from '../asked/question.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { isSameText } from '../scoring/whole-text.js'

/**
 * The features of a comparison in words, the name first and what would settle it last. Made only for matches that are answered.
 * @param reasons what else is to be told of the match
 */
export function explain (question: Question, comparison: Comparison, reasons: readonly FeatureResult[] = []): FeatureResult[] {
  const facts = factsTold(comparison)
  const open = openQuestion(question, comparison)
  return [nameResult(question, comparison), ...facts, ...factsNotCompared(question, comparison), ...reasons, ...(open === null ? [] : [open])]
}

/** The facts, each with the effect that it had on what the facts before it left. */
function factsTold ({ names, weakAlias, evidence, ...comparison }: Comparison): FeatureResult[] {
  let score = names === undefined ? 0 : weighedScore(names.scored, weakAlias)
  return evidence.map(fact => {
    const { feature, query, listed, text, settles } = fact
    const effect = effectOn(score, fact)
    const told = settles ? asSettled(comparison) : fact.effect > 0 && effect === 0 ? ' The names have too little in common for that to count.' : ''
    score = withEvidence(score, fact)
    return { feature, effect, ...(query !== undefined && { query }), ...(listed !== undefined && { listed }), text: text + told }
  })
}

/** The effect of a fact on a score: less than its own where it may take no more, and none for names that have too little in common. */
function effectOn (score: number, fact: Evidence): number {
  const { effect, settles } = fact
  if (settles) return effect
  if (effect > 0) return score < LEAST_NAME_SCORE ? 0 : effect
  return score === 0 ? effect : rounded(withEvidence(score, fact) / score - 1)
}

/** What an equal identifier does beyond its own score. */
function asSettled ({ keptBy, contradictions }: Pick<Comparison, 'keptBy' | 'contradictions'>): string {
  if (keptBy === undefined && contradictions.length > 0) return ' What contradicts it takes from that.'
  if (keptBy === 'both') return ' Together with the very name it makes the score 1.'
  return keptBy === 'identifier' ? ` Whatever contradicts it, the score stays at ${KEPT_AT}: worth a review.` : ''
}

function nameResult (question: Question, comparison: Comparison): FeatureResult {
  const { party, names, weakAlias, matchedName, identifierMatched, keptBy } = comparison
  if (names === undefined) {
    const text = `The names have no word in common${identifierMatched ? '; an identifier made the match' : ''}.`
    return { feature: 'name', effect: 0, listed: matchedName, text }
  }
  const { query, listed, scored } = names
  const pairs = [...scored.pairs].sort((a, b) => a.queryStart - b.queryStart)
  const [whole] = (party.type === 'person' ? question.personNames : undefined) ?? question.names
  const sentences = query.canonical === whole ? [] : [`Of the names asked about, "${query.canonical}" is the one that matched.`]
  const words = pairs.map(pair => wordsMet(pair, names))
  sentences.push(...pairs.map((pair, i) => meeting(pair, words[i], names)))
  const asWritten = words.map(written)
  const unmet = unmetWords(names)
  const onlyInQuery = inWords(unmet.query, listed)
  const onlyInListed = inWords(unmet.listed, query)
  if (onlyInQuery !== '') sentences.push(`Only in the name asked about: ${onlyInQuery}.`)
  if (onlyInListed !== '') sentences.push(`Only in the listed name: ${onlyInListed}.`)
  sentences.push(...remarks(names, comparison))
  sentences.push(...formsSetApart(names))
  if (weakAlias) sentences.push('The list itself calls this alias weak.')
  if (keptBy === 'name') sentences.push('One fact against the very name takes no more of its score than leaves it worth a review.')
  return {
    feature: weakAlias ? 'weakAlias' : 'name',
    effect: rounded(weighedScore(scored, weakAlias)),
    query: asWritten.map(({ query }) => query).join(', '),
    listed: asWritten.map(({ listed }) => listed).join(', '),
    text: sentences.join(' ')
  }
}

/** What else made the score what it is, beside the words themselves. */
function remarks (names: NamesMet, comparison: Comparison): string[] {
  const { query, listed, scored: { score, pairs } } = names
  const { party } = comparison
  const says = score < SETTLES ? [SAYS_LITTLE] : []
  if (query.canonical === listed.canonical) return ['It is the listed name letter for letter.', ...says]
  if (query.script !== listed.script && isSameText(query, listed)) return ['It is the listed name, transliterated letter for letter.', ...says]
  const order = `The words stand in another order${query.script === listed.script ? '' : ', as they may in another language'}.`
  return [
    generalWordsTold(names, comparison),
    reordered(pairs) ? order : null,
    limitTold(names, party.type),
    otherCharactersTold(names, party),
    differentLegalForms(query, listed) ? 'The legal forms differ.' : null
  ].filter(text => text !== null)
}

/** The same name scores less where its words say little together. */
const SETTLES = 0.9
const SAYS_LITTLE = 'Its words are so few or so common that even the exact name says little by itself.'

/** The legal forms of each name, which are compared apart from its words. */
function formsSetApart ({ query, listed }: NamesMet): string[] {
  const [asked, other] = [query, listed].map(({ legalForms }) => [...new Set(legalForms.map(({ text }) => text))].join(', '))
  if (asked === '' && other === '') return []
  if (asked === other) return [`Legal forms set apart: ${asked} in both names.`]
  const told = [...asked === '' ? [] : [`${asked} in the name asked about`], ...other === '' ? [] : [`${other} in the listed name`]]
  return [`Legal forms set apart: ${told.join(', ')}.`]
}

/** Words that the other name does not have, not even in its legal form: "General" in "Tolmen General Corporation". */
function inWords (tokens: readonly Token[], { legalForms }: AnalysedName): string {
  const inForms = new Set(legalForms.flatMap(({ text }) => text.split(' ')))
  return tokens.filter(({ kind, text }) => kind !== 'connective' && !inForms.has(text)).map(token => `"${asQuoted(token)}"`).join(', ')
}
