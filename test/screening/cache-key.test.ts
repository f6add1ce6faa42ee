import t from 'tap'
import type { MatchOptions } from '../../src/matching/asked/match-options.js'
import type { Question } from '../../src/matching/asked/question.js'
import { cacheKey } from '../../src/screening/cache-key.js'
import { policy, sampleCorpus } from './sample.js'

t.test('whatever a verdict depends on makes another key', t => {
  const corpus = sampleCorpus()
  const question: Question = { names: ['a', 'b'], countries: [], addresses: [], identifiers: [] }
  const options: MatchOptions = { threshold: 0.7, limit: 10 }
  const keys = new Map<string, string>([
    ['the first', cacheKey(corpus, policy, question, options)],
    ['corpus', cacheKey({ ...corpus, version: 'v2' }, policy, question, options)],
    ['date of the corpus', cacheKey({ ...corpus, asOf: '2026-08-02' }, policy, question, options)],
    ['policy', cacheKey(corpus, { ...policy, version: '2' }, question, options)]
  ])
  const questions: Partial<Question>[] = [
    { names: ['a'] }, { names: ['b', 'a'] }, { names: ['a', 'b', ''] }, { names: ['a","b'] }, { names: ['a\ud800', 'b'] }, { names: ['a\ud801', 'b'] },
    { personNames: ['a', 'b'] }, { type: 'company' }, { type: 'person' }, { soleTrader: true }, { countries: ['RU'] }, { statedCountries: ['RU'] }, { ambiguousCountries: ['Korea'] }, { addresses: ['RU'] }, { birthDate: '1970' },
    { identifiers: [{ scheme: 'inn', value: '1' }] }, { identifiers: [{ scheme: 'lei', value: '1' }] }
  ]
  for (const change of questions) keys.set(JSON.stringify(change), cacheKey(corpus, policy, { ...question, ...change }, options))
  const choices: Partial<MatchOptions>[] = [
    { threshold: 0.71 }, { limit: 11 }, { maxFalseAlertRate: 0.01 }, { lists: ['List A'] }, { lists: ['List A', 'List B'] }, { labourLinks: ['direct'] }
  ]
  for (const change of choices) keys.set(JSON.stringify(change), cacheKey(corpus, policy, question, { ...options, ...change }))

  const seen = new Map<string, string>()
  for (const [what, key] of keys) {
    t.match(key, /^[0-9a-f]{64}$/)
    t.equal(seen.get(key), undefined, what)
    seen.set(key, what)
  }
  t.end()
})

t.test('the order in which a caller built the objects does not matter', t => {
  const corpus = sampleCorpus()
  t.equal(
    cacheKey(corpus, policy, { names: ['a'], countries: [], addresses: [], identifiers: [{ scheme: 'inn', value: '1' }] }, { threshold: 0.7, limit: 10 }),
    cacheKey(corpus, policy, { identifiers: [{ value: '1', scheme: 'inn' }], addresses: [], countries: [], names: ['a'] }, { limit: 10, threshold: 0.7 })
  )
  t.end()
})
