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
  for (const name of ['namgang', 'hong kil tong', 'aabb', 'ooo', 'x']) {
    const misspelt = Array.from({ length: 200 }, () => withTypo(name, random))
    const near = oneEditFrom(name)
    t.same(misspelt.filter(each => !near.has(each)), [], name)
  }
  t.equal(withTypo('x', () => 0), 'xx', 'a name never becomes empty')
})

/** Every text that one edit with letters of the text makes of it, but the text itself and nothing at all. */
function oneEditFrom (text: string): Set<string> {
  const edited = new Set<string>()
  for (let at = 0; at <= text.length; at++) {
    const [before, letter, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)]
    edited.add(before + after)
    edited.add(before + after.slice(0, 1) + letter + after.slice(1))
    for (const other of text) edited.add(before + other + letter + after).add(before + other + after)
  }
  edited.delete(text)
  edited.delete('')
  return edited
}

t.test('questions are benign and misspelt names by turns, each once, the same every time', async t => {
  const questions = mixedQueries(['honest one', 'honest two'], ['listed one', 'listed two'], 4)
  t.equal(questions.length, 4)
  t.same([questions[0], questions[2]], ['honest one', 'honest two'])
  t.same(mixedQueries(['honest one', 'honest two'], ['listed one', 'listed two'], 4), questions)
})

t.test('median and percentile are values of the run', async t => {
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
