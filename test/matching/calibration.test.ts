import { readFileSync } from 'node:fs'
import t from 'tap'
import table from '../../data/calibration.json' with { type: 'json' }
import type { ListedParty } from '../../schemas/listed-party.js'
import { falseAlertRate, thresholdFor, type Given } from '../../src/matching/calibration.js'
import { EFFECT } from '../../src/matching/evidence/evidence.js'
import { compare, Matcher } from '../../src/matching/matcher.js'
import type { Script } from '../../src/names/text/scripts.js'
import { asked, DEFAULT_THRESHOLD } from './asked.js'

/** Some scripts have a table of their own; for the others the table of all names is used. */
const SCRIPTS: Script[] = ['latin', 'hangul', 'han', 'cyrillic', 'arabic', 'other', 'digit']
const GIVEN: Given[] = ['name', 'nameAndCountry']
const KINDS = GIVEN.flatMap(given => SCRIPTS.map(script => [script, given] as const))
const SCORES = Array.from({ length: 101 }, (_, i) => i / 100)

t.test('the share of unrelated companies is a share, and falls as the score rises', async t => {
  for (const [script, given] of KINDS) {
    const rates = SCORES.map(score => falseAlertRate(score, script, given))
    t.same(rates.filter(rate => rate <= 0 || rate > 1), [], `${script} ${given}: none is zero, for names not counted may still reach it`)
    t.same(rates.filter((rate, i) => i > 0 && rate > rates[i - 1]), [], `${script} ${given}: never rises`)
    t.ok(rates.at(-1)! < rates[0] / 10, `${script} ${given}: falls by much`)
  }
})

t.test('below the lowest score counted the share is not known and told as all', async t => {
  for (const given of GIVEN) {
    t.equal(falseAlertRate(table.lowestThreshold - 0.01, 'latin', given), 1)
    t.ok(falseAlertRate(table.lowestThreshold, 'latin', given) < 1)
  }
})

t.test('no share is told that so few names cannot show', async t => {
  for (const given of GIVEN) {
    for (const [script, { n }] of Object.entries(table[given])) t.ok(falseAlertRate(1, script as Script, given) >= 2.9 / n, `${script} ${given}`)
  }
})

t.test('the threshold for a share keeps what it promises, and no lower one does', async t => {
  for (const [script, given] of KINDS) {
    for (const rate of [0.5, 0.1, 0.03, 0.01, 0.003]) {
      const threshold = thresholdFor(rate, script, given)
      // Rates are rounded to two digits.
      t.ok(falseAlertRate(threshold, script, given) <= rate * 1.05, `${script} ${given} ${rate}`)
      if (threshold > table.lowestThreshold) t.ok(falseAlertRate(threshold - table.step, script, given) >= rate * 0.95, `${script} ${given} ${rate}: none lower`)
    }
  }
})

t.test('the fewer false alerts are wanted, the higher the threshold; a share that the counted names cannot show is the smallest that they can', async t => {
  for (const [script, given] of KINDS) {
    const thresholds = [1, 0.5, 0.1, 0.01, 0.003, 0.0001, 0].map(rate => thresholdFor(rate, script, given))
    t.same(thresholds, thresholds.toSorted((a, b) => a - b), `${script} ${given}`)
    t.equal(falseAlertRate(thresholds.at(-1)!, script, given), falseAlertRate(1, script, given), `${script} ${given}: none smaller is told`)
    t.ok(thresholds.at(-1)! < 1, `${script} ${given}: what is surely the same is still found`)
  }
})

t.test('a match tells its share only where the counted names can', async t => {
  const company: ListedParty = { id: 'T:1', name: 'Tolmen Stroy', type: 'company', identifiers: [{ scheme: 'inn', value: '7707083893' }] }
  const person: ListedParty = { id: 'T:2', name: 'Anton Belmarev', type: 'person' }
  const inn = [{ scheme: 'inn' as const, value: '7707083893' }]
  const match = compare(asked('Tolmen Stroi'), company)
  t.equal(match.falseAlertRate, falseAlertRate(match.score, 'latin', 'name'))
  const cyrillic = compare(asked('Толмен Строй'), company)
  t.equal(cyrillic.falseAlertRate, falseAlertRate(cyrillic.score, 'cyrillic', 'name'), 'by the script asked in')
  const placed = compare(asked({ name: 'Tolmen Stroi', countries: ['RU'] }), company)
  t.equal(placed.falseAlertRate, falseAlertRate(placed.score, 'latin', 'name'), 'a country says nothing of a party for which the list has none')
  for (const countries of [['RU'], ['DE']]) {
    const { score, falseAlertRate: rate } = compare(asked({ name: 'Tolmen Stroi', countries }), { ...company, countries: ['RU'] })
    t.equal(rate, falseAlertRate(score, 'latin', 'nameAndCountry'), `by whether the country was compared: ${countries.join()}`)
  }
  const either = compare(asked({ name: 'Tolmen Stroi', countries: ['Korea'] }), { ...company, countries: ['KP'] })
  t.equal(either.falseAlertRate, falseAlertRate(either.score, 'latin', 'name'), 'a name of two countries was not')
  t.equal(compare(asked('Anton Belmarev'), person).falseAlertRate, null, 'no persons were counted')
  for (const type of ['vessel', 'aircraft'] as const) t.equal(compare(asked({ name: 'Tolmen Stroi', type }), { ...company, type }).falseAlertRate, null, `no ${type} was counted`)
  t.ok(compare(asked('Tolmen Stroi'), { ...company, type: 'organization' }).falseAlertRate, 'an organization is a firm')
  t.equal(compare(asked({ name: 'Tolmen Stroy', identifiers: inn }), company).falseAlertRate, null, 'an identifier made the match')
  t.equal(compare(asked({ name: 'Orvel', identifiers: inn }), company).falseAlertRate, null, 'and it alone')
  t.equal(compare(asked('Orvel'), company).falseAlertRate, null, 'no name met')
})

t.test('by a rate, a country that says nothing finds no more', async t => {
  const company: ListedParty = { id: 'T:1', name: 'Tolmen Orvel Stroy', type: 'company' }
  for (const name of ['Tolmen Orvel', 'Tolmin Orvil Trading', 'Orvel Stroy', 'Tolman Stroi Severin']) {
    for (const maxFalseAlertRate of [0.1, 0.03, 0.01, 0.003]) {
      const found = (countries: string[]) => new Matcher([company]).match(asked({ name, countries }), { threshold: DEFAULT_THRESHOLD, maxFalseAlertRate, limit: 1 }).length
      t.equal(found(['DE']), found([]), `${name} ${maxFalseAlertRate}`)
    }
  }
})

t.test('by a rate, a country that contradicts takes more from a score than from the score that is wanted', async t => {
  for (const script of SCRIPTS) {
    for (const rate of [0.1, 0.03, 0.01, 0.003]) {
      t.ok(thresholdFor(rate, script, 'nameAndCountry') > thresholdFor(rate, script, 'name') * (1 + EFFECT.otherCountry), `${script} ${rate}`)
    }
  }
})

t.test('the methodology tells what the default threshold means by these tables', async t => {
  const page = readFileSync('docs/methodology.md', 'utf8')
  for (const [given, question] of [['name', 'by name alone'], ['nameAndCountry', 'with the country']] as const) {
    const { n, atLeast } = table[given].all
    const reaching = atLeast[Math.round((DEFAULT_THRESHOLD - table.lowestThreshold) / table.step)] / n
    t.match(page, `| asked ${question} | ${Math.round(reaching * 1_000)} in 1,000 |`, question)
  }
})
