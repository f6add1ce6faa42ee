import t from 'tap'
import { madeUpCompanies } from '../../bench/screening/made-up-names.js'
import { inventedPersons } from '../../bench/quality/invented-persons.js'
import { spread } from '../../bench/inputs/lines.js'
import { mixedQueries, randomFrom, withTypo } from '../../bench/speed/typos.js'
import { median, percentile } from '../../bench/speed/timing.js'

t.test('invented persons are as many as asked, each once, and the same every time', async t => {
  const persons = inventedPersons(20_000)
  t.equal(new Set(persons).size, 20_000)
  t.same(inventedPersons(20_000), persons)
})

t.test('a sample is spread over the whole list', async t => {
  t.same(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5), [0, 2, 4, 6, 8])
  t.same(spread([1, 2], 5), [1, 2])
})

t.test('a typo changes a name by one edit or two letters changing places', async t => {
  const random = randomFrom(1)
  for (let i = 0; i < 200; i++) {
    const misspelt = withTypo('namgang', random)
    t.ok(Math.abs(misspelt.length - 7) <= 1, misspelt)
  }
  t.equal(withTypo('x', () => 0), 'x', 'a name never becomes empty')
})

t.test('questions are benign and misspelt names by turns, each once, the same every time', async t => {
  const questions = mixedQueries(['honest one', 'honest two'], ['listed one', 'listed two'], 4)
  t.equal(questions.length, 4)
  t.same([questions[0], questions[2]], ['honest one', 'honest two'])
  t.same(mixedQueries(['honest one', 'honest two'], ['listed one', 'listed two'], 4), questions)
})

t.test('figures of a run', async t => {
  t.equal(median([3, 1, 2]), 2)
  t.equal(percentile([1, 2, 3, 4], 0.5), 2)
  t.equal(percentile([1, 2, 3, 4], 0.99), 4)
})

t.test('made-up companies are as many as asked, each once, and none is a bare word', async t => {
  const companies = madeUpCompanies(60_000)
  t.equal(new Set(companies).size, 60_000)
  t.same(companies.filter(name => name.length < 4), [])
  t.throws(() => madeUpCompanies(200_000), 'there are no more')
})
