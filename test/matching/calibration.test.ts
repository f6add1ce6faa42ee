import t from 'tap'
import table from '../../data/calibration.json' with { type: 'json' }
import type { ListedParty } from '../../schemas/listed-party.js'
import { falseAlertRate, thresholdFor, type Evidence } from '../../src/matching/calibration.js'
import { compare } from '../../src/matching/matcher.js'
import type { Script } from '../../src/names/text/scripts.js'
import { asked } from './asked.js'

/** Some scripts have a table of their own; for the others the table of all names is used. */
const SCRIPTS: Script[] = ['latin', 'hangul', 'han', 'cyrillic', 'arabic', 'other', 'digit']
const EVIDENCE: Evidence[] = ['name', 'nameAndCountry']
const KINDS = EVIDENCE.flatMap(evidence => SCRIPTS.map(script => [script, evidence] as const))
const SCORES = Array.from({ length: 101 }, (_, i) => i / 100)

t.test('the share of unrelated companies is a share, and falls as the score rises', async t => {
  for (const [script, evidence] of KINDS) {
    const rates = SCORES.map(score => falseAlertRate(score, script, evidence))
    t.same(rates.filter(rate => rate <= 0 || rate > 1), [], `${script} ${evidence}: none is zero, for names not counted may still reach it`)
    t.same(rates.filter((rate, i) => i > 0 && rate > rates[i - 1]), [], `${script} ${evidence}: never rises`)
    t.ok(rates.at(-1)! < rates[0] / 10, `${script} ${evidence}: falls by much`)
  }
})

t.test('below the lowest score counted the share is not known and told as all', async t => {
  for (const evidence of EVIDENCE) {
    t.equal(falseAlertRate(table.lowestThreshold - 0.01, 'latin', evidence), 1)
    t.ok(falseAlertRate(table.lowestThreshold, 'latin', evidence) < 1)
  }
})

t.test('no share is told that so few names cannot show', async t => {
  for (const evidence of EVIDENCE) {
    for (const [script, { n }] of Object.entries(table[evidence])) t.ok(falseAlertRate(1, script as Script, evidence) >= 2.9 / n, `${script} ${evidence}`)
  }
})

t.test('the threshold for a share keeps what it promises, and no lower one does', async t => {
  for (const [script, evidence] of KINDS) {
    for (const rate of [0.5, 0.1, 0.03, 0.01, 0.003]) {
      const threshold = thresholdFor(rate, script, evidence)
      // Rates are rounded to two digits.
      t.ok(falseAlertRate(threshold, script, evidence) <= rate * 1.05, `${script} ${evidence} ${rate}`)
      if (threshold > table.lowestThreshold) t.ok(falseAlertRate(threshold - table.step, script, evidence) >= rate * 0.95, `${script} ${evidence} ${rate}: none lower`)
    }
  }
})

t.test('the fewer false alerts are wanted, the higher the threshold; a share that the counted names cannot show is the smallest that they can', async t => {
  for (const [script, evidence] of KINDS) {
    const thresholds = [1, 0.5, 0.1, 0.01, 0.003, 0.0001, 0].map(rate => thresholdFor(rate, script, evidence))
    t.same(thresholds, thresholds.toSorted((a, b) => a - b), `${script} ${evidence}`)
    t.equal(falseAlertRate(thresholds.at(-1)!, script, evidence), falseAlertRate(1, script, evidence), `${script} ${evidence}: none smaller is told`)
    t.ok(thresholds.at(-1)! < 1, `${script} ${evidence}: what is surely the same is still found`)
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
  t.equal(placed.falseAlertRate, falseAlertRate(placed.score, 'latin', 'nameAndCountry'), 'by whether a country was given')
  t.equal(compare(asked('Anton Belmarev'), person).falseAlertRate, null, 'no persons were counted')
  t.equal(compare(asked({ name: 'Tolmen Stroy', identifiers: inn }), company).falseAlertRate, null, 'an identifier made the match')
  t.equal(compare(asked({ name: 'Orvel', identifiers: inn }), company).falseAlertRate, null, 'and it alone')
  t.equal(compare(asked('Orvel'), company).falseAlertRate, null, 'no name met')
})
