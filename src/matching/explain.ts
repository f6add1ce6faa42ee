import type { AnalysedName } from '../names/analyse.js'
import { phonemes } from '../names/phonemes.js'
import { speltOutAt } from '../names/spelt-out.js'
import type { Token } from '../names/token.js'
import { reordered } from './alignment.js'
import { weighedScore, type Comparison, type FeatureResult } from './comparison.js'
import { failingIdentifiers } from './identifier-feature.js'
import { differentLegalForms } from './legal-form-difference.js'
import { ownWordMet } from './meant-only.js'
import { evidenceBesideNames } from './name-features.js'
import { NEAR_CONCEPTS } from './near-concepts.js'
import type { Pairing } from './pairing.js'
import type { Question } from './question.js'
import { unmetWords } from './unmet-words.js'
import { soundSimilarity } from './sound-similarity.js'

/** The features of a comparison in words, the name first. Made only for matches that are answered. */
export function explain (question: Question, comparison: Comparison): FeatureResult[] {
  const facts = evidenceBesideNames(question, comparison.party, comparison.nameMatch)
    .map(({ feature, effect, query, listed, text }) => ({ feature, effect, ...(query !== undefined && { query }), ...(listed !== undefined && { listed }), text }))
  const open = openQuestion(question, comparison)
  return [nameResult(question, comparison), ...facts, ...notCompared(question, comparison), ...(open === null ? [] : [open])]
}

function nameResult (question: Question, { party, nameMatch, weakAlias, matchedName, identifierMatched }: Comparison): FeatureResult {
  if (nameMatch === undefined) {
    const text = `The names have no word in common${identifierMatched ? '; an identifier made the match' : ''}.`
    return { feature: 'name', effect: 0, listed: matchedName, text }
  }
  const { query, listed, scored } = nameMatch
  const pairs = [...scored.pairs].sort((a, b) => a.queryStart - b.queryStart)
  const [whole] = (party.type === 'person' ? question.personNames : undefined) ?? question.names
  const sentences = query.canonical === whole ? [] : [`Of the names asked about, "${query.canonical}" is the one that matched.`]
  sentences.push(...pairs.map(pair => meeting(pair, asked(pair, query), found(pair, listed))))
  const unmet = unmetWords(nameMatch)
  const onlyAsked = inWords(unmet.asked)
  const onlyListed = inWords(unmet.listed)
  if (onlyAsked !== '') sentences.push(`Only in the name asked about: ${onlyAsked}.`)
  if (onlyListed !== '') sentences.push(`Only in the listed name: ${onlyListed}.`)
  sentences.push(...remarks(query, listed, pairs))
  const forms = [...query.legalForms, ...listed.legalForms].map(form => form.text)
  if (forms.length > 0) sentences.push(`Legal forms set apart: ${[...new Set(forms)].join(', ')}.`)
  if (weakAlias) sentences.push('The list itself calls this alias weak.')
  return {
    feature: weakAlias ? 'weakAlias' : 'name',
    effect: Math.round(weighedScore(scored, weakAlias) * 10_000) / 10_000,
    query: pairs.map(pair => written(asked(pair, query), found(pair, listed))).join(', '),
    listed: pairs.map(pair => written(found(pair, listed), asked(pair, query))).join(', '),
    text: sentences.join(' ')
  }
}

function asked ({ queryStart, queryLength }: Pairing, { tokens }: AnalysedName): Token[] {
  return tokens.slice(queryStart, queryStart + queryLength)
}

function found ({ listedStart, listedLength }: Pairing, { tokens }: AnalysedName): Token[] {
  return tokens.slice(listedStart, listedStart + listedLength)
}

/** What else made the score what it is, beside the words themselves. */
function remarks (query: AnalysedName, listed: AnalysedName, pairs: readonly Pairing[]): string[] {
  if (query.canonical === listed.canonical) return ['It is the listed name letter for letter.']
  const said: string[] = []
  if (pairs.length > 0 && !ownWordMet(pairs, query.tokens, listed.tokens)) said.push('Only general words (business, place or country) match, none that is the firm\'s own.')
  if (reordered(pairs)) said.push('The words stand in another order.')
  if (differentLegalForms(query, listed)) said.push('The legal forms differ.')
  return said
}

/**
 * Words as written, with their Latin reading where they are in another script: "мокран → mokran". Of several readings, the one
 * nearest to the words met.
 */
function written (words: readonly Token[], others: readonly Token[]): string {
  const reading = readingOf(words, others)
  return reading === undefined ? textOf(words) : `${textOf(words)} → ${reading}`
}

function textOf (words: readonly Token[]): string {
  return words.map(({ text }) => text).join(' ')
}

function readingOf (words: readonly Token[], others: readonly Token[]): string | undefined {
  if (words.every(word => word.script === 'latin' || word.script === 'digit' || word.concept !== undefined)) return undefined
  const met = phonemes(others.map(word => word.readings[0]).join(''))
  const readings = words.length === 1 ? words[0].readings : [words.map(word => word.readings[0]).join('')]
  return nearest(readings, met)
}

function nearest (readings: readonly string[], met: string): string {
  const likeness = readings.map(reading => soundSimilarity(phonemes(reading), met, 0))
  return readings[likeness.indexOf(Math.max(...likeness))]
}

function meeting (pair: Pairing, asked: readonly Token[], found: readonly Token[]): string {
  const left = `"${textOf(asked)}"`
  const right = `"${textOf(found)}"`
  if (pair.initialism) return `${left} may be the initials of ${right}.`
  if (left === right) return `${left} is the same word.`
  if (pair.queryLength === 1 && pair.listedLength === 1 && asked[0].concept !== undefined && asked[0].concept === found[0].concept) {
    return `${left} and ${right} mean the same${meaningOf(asked[0])}.`
  }
  if (areNear(asked, found)) return `${left} and ${right} are near in meaning (${Math.round(pair.similarity * 100)} %).`
  if (isOneWordFor(asked, found)) return `${left} and ${right} mean the same.`
  if (asked.length === 1 && asked[0].readings[0].length === 1) return `${left} may stand for ${right}.`
  if (pair.similarity === 1) return `${withReading(asked, found)} sounds the same as ${withReading(found, asked)}.`
  return `${withReading(asked, found)} is like ${withReading(found, asked)} (${Math.round(pair.similarity * 100)} %).`
}

/** Words in quotes, with their reading unless that is what the others are: "众诚" (zhongcheng). */
function withReading (words: readonly Token[], others: readonly Token[]): string {
  const reading = readingOf(words, others)
  return reading === undefined || reading === textOf(others) ? `"${textOf(words)}"` : `"${textOf(words)}" (${reading})`
}

/** What a word means, as the lexicon calls it; a place is told well enough by its name. */
function meaningOf ({ kind, concept = '' }: Token): string {
  return kind === 'place' || kind === 'country' ? '' : ` (${concept.replace(/^surname-/, 'family name ')})`
}

function areNear (asked: readonly Token[], found: readonly Token[]): boolean {
  return asked.length === 1 && found.length === 1 && NEAR_CONCEPTS[asked[0].concept ?? '']?.some(([near]) => near === found[0].concept) === true
}

/** Whether one side is a business word, and the other a phrase that means the same. */
function isOneWordFor (asked: readonly Token[], found: readonly Token[]): boolean {
  const [one, phrase] = asked.length === 1 ? [asked, found] : [found, asked]
  return one.length === 1 && one[0].concept !== undefined && one[0].concept === speltOutAt(phrase, 0)?.concept
}

function inWords (tokens: readonly Token[]): string {
  return tokens.filter(({ kind }) => kind !== 'connective').map(({ text }) => `"${text}"`).join(', ')
}

/** A mistyped number must not look like one that was held against the list. */
function notCompared (question: Question, { party }: Comparison): FeatureResult[] {
  return failingIdentifiers(question, party).map(({ scheme, value }) => ({
    feature: 'identifier', effect: 0, query: `${scheme} ${value}`, text: `The ${scheme} number ${value} fails its own check digit and was not compared.`
  }))
}

/** What the caller can give to settle it, and what the list lacks for that. Null when an identifier settled it. */
function openQuestion (question: Question, { party, identifierMatched, contradictions }: Comparison): FeatureResult | null {
  if (identifierMatched) return null
  const wanted: string[] = []
  const open: string[] = []
  const schemes = new Set<string>((party.identifiers ?? []).map(({ scheme }) => scheme).filter(scheme => scheme !== 'other'))
  const failing = failingIdentifiers(question, party)
  if (schemes.size > 0 && question.identifiers.every(identifier => !schemes.has(identifier.scheme) || failing.includes(identifier))) {
    wanted.push(`its number (${[...schemes].join(', ')})`)
  }
  if (schemes.size === 0) open.push('The list has no identifier to compare')
  if (party.type === 'person' && question.birthDate === undefined) {
    if ((party.birthDates ?? []).length > 0) wanted.push('the birth date')
    else open.push('The list has no birth date to compare')
  }
  if (contradictions.includes('country')) open.push('The countries differ')
  else if (question.countries.length === 0 && (party.countries ?? []).length > 0) wanted.push('the country')
  const sentences = [...wanted.length > 0 ? [`What would settle it: ${wanted.join(', ')}`] : [], ...open]
  return sentences.length === 0 ? null : { feature: 'open', effect: 0, text: `${sentences.join('. ')}.` }
}
