import type { PartyType } from '../../../schemas/party.js'
import { familyOf } from '../../facts/type-family.js'
import type { AnalysedName } from '../../names/analysed-name.js'
import { asQuoted, type Token } from '../../names/words/token.js'
import { reordered } from '../scoring/alignment.js'
import { weighedScore, type Comparison } from '../evidence/comparison.js'
import type { FeatureResult } from '../evidence/evidence.js'
import { meeting, written } from './explain-words.js'
import { failingIdentifiers } from '../evidence/identifier-feature.js'
import { KEPT_AT } from '../evidence/kept-score.js'
import { SCHEME_IN_WORDS } from '../evidence/scheme-in-words.js'
import { hasFurtherWord } from '../scoring/further-word.js'
import { differentLegalForms } from '../scoring/legal-form-difference.js'
import { onlyGeneralMet } from '../scoring/kinds-met.js'
import type { NamesMet } from '../scoring/names-met.js'
import { openQuestion } from './open-question.js'
import { listedWords, queryWords } from '../scoring/pairing.js'
import type { Question } from '../asked/question.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { isSameText } from '../scoring/whole-text.js'

/**
 * The features of a comparison in words, the name first and what would settle it last. Made only for matches that are answered.
 * @param reasons what else is to be told of the match
 */
export function explain (question: Question, comparison: Comparison, reasons: readonly FeatureResult[] = []): FeatureResult[] {
  const facts = comparison.evidence.map(({ feature, effect, query, listed, text, settles }) => ({
    feature,
    effect,
    ...(query !== undefined && { query }),
    ...(listed !== undefined && { listed }),
    text: settles ? `${text}${asSettled(comparison)}` : text
  }))
  const open = openQuestion(question, comparison)
  return [nameResult(question, comparison), ...facts, ...notCompared(question, comparison), ...reasons, ...(open === null ? [] : [open])]
}

/** What an equal identifier does beyond its own score. */
function asSettled ({ keptBy }: Comparison): string {
  if (keptBy === 'both') return ' Together with the very name it makes the score 1.'
  return keptBy === 'identifier' ? ` Whatever contradicts it, the score stays at ${KEPT_AT}: worth a review.` : ''
}

function nameResult (question: Question, { party, names, weakAlias, matchedName, identifierMatched, keptBy }: Comparison): FeatureResult {
  if (names === undefined) {
    const text = `The names have no word in common${identifierMatched ? '; an identifier made the match' : ''}.`
    return { feature: 'name', effect: 0, listed: matchedName, text }
  }
  const { query, listed, scored } = names
  const pairs = [...scored.pairs].sort((a, b) => a.queryStart - b.queryStart)
  const [whole] = (party.type === 'person' ? question.personNames : undefined) ?? question.names
  const sentences = query.canonical === whole ? [] : [`Of the names asked about, "${query.canonical}" is the one that matched.`]
  const words = pairs.map(pair => [queryWords(pair, query.tokens), listedWords(pair, listed.tokens)] as const)
  sentences.push(...pairs.map((pair, i) => meeting(pair, ...words[i])))
  const unmet = unmetWords(names)
  const onlyInQuery = inWords(unmet.query, listed)
  const onlyInListed = inWords(unmet.listed, query)
  if (onlyInQuery !== '') sentences.push(`Only in the name asked about: ${onlyInQuery}.`)
  if (onlyInListed !== '') sentences.push(`Only in the listed name: ${onlyInListed}.`)
  sentences.push(...remarks(names, party.type))
  const forms = [...query.legalForms, ...listed.legalForms].map(form => form.text)
  if (forms.length > 0) sentences.push(`Legal forms set apart: ${[...new Set(forms)].join(', ')}.`)
  if (weakAlias) sentences.push('The list itself calls this alias weak.')
  if (keptBy === 'name') sentences.push('One fact against the very name takes no more of its score than leaves it worth a review.')
  return {
    feature: weakAlias ? 'weakAlias' : 'name',
    effect: Math.round(weighedScore(scored, weakAlias) * 10_000) / 10_000,
    query: words.map(([asked, met]) => written(asked, met)).join(', '),
    listed: words.map(([asked, met]) => written(met, asked)).join(', '),
    text: sentences.join(' ')
  }
}

/** What else made the score what it is, beside the words themselves. */
function remarks (names: NamesMet, type: PartyType): string[] {
  const { query, listed, scored: { score, pairs } } = names
  const says = score < SETTLES ? [SAYS_LITTLE] : []
  if (query.canonical === listed.canonical) return ['It is the listed name letter for letter.', ...says]
  if (query.script !== listed.script && isSameText(query, listed)) return ['It is the listed name, transliterated letter for letter.', ...says]
  const said: string[] = []
  if (pairs.length > 0 && onlyGeneralMet(names)) said.push('Only general words (business, place or country) match, none that is the firm\'s own.')
  if (reordered(pairs)) said.push('The words stand in another order.')
  if (familyOf(type) === 'company' && hasFurtherWord(names)) said.push('A further letter, number or word beside the firm\'s own mostly makes another firm.')
  if (differentLegalForms(query, listed)) said.push('The legal forms differ.')
  return said
}

/** The same name scores less where its words say little together. */
const SETTLES = 0.9
const SAYS_LITTLE = 'Its words are so few or so common that even the exact name says little by itself.'

/** Words that the other name does not have, not even in its legal form: "General" in "Tolmen General Corporation". */
function inWords (tokens: readonly Token[], { legalForms }: AnalysedName): string {
  const inForms = new Set(legalForms.flatMap(({ text }) => text.split(' ')))
  return tokens.filter(({ kind, text }) => kind !== 'connective' && !inForms.has(text)).map(token => `"${asQuoted(token)}"`).join(', ')
}

/** A mistyped number must not look like one that was held against the list. */
function notCompared (question: Question, { party }: Comparison): FeatureResult[] {
  return failingIdentifiers(question, party).map(({ scheme, value }) => ({
    feature: 'identifier', effect: 0, query: `${scheme} ${value}`, text: `The ${SCHEME_IN_WORDS[scheme]} ${value} fails its own check digit and was not compared.`
  }))
}
