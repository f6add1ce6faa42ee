import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { explain } from '../../../src/matching/explain/explain.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()
const firm: Omit<ListedParty, 'id'> = { name: 'Dandong Tolmen Trading Co., Ltd.', type: 'company', countries: ['CN'] }

/** The effects of the seat and of the country on a name asked about with China as its country. */
function effects (name: string, listed: Omit<ListedParty, 'id'>): (number | undefined)[] {
  const question = asked({ name, countries: ['CN'] })
  const features = explain(question, compare(question, { id: 'T:1', ...listed }))
  return ['seat', 'country'].map(name => features.find(({ feature }) => feature === name)?.effect)
}

t.test('a firm of another Chinese city is another firm', async t => {
  const cases: [name: string, listed: Omit<ListedParty, 'id'>, differs: boolean, why: string][] = [
    ['Wuhan Tolmen Trading Co., Ltd.', firm, true, 'another city'],
    ['武汉旭曜凌贸易有限公司', { ...firm, name: 'Dandong Xuyaoling Trading' }, true, 'in Chinese'],
    ['Tolmen (Wuhan) Trading', firm, true, 'the seat in brackets'],
    ['Tolmen Trading (Wuhan) Co., Ltd.', firm, true, 'likewise, before the legal form'],
    ['Jilin Tolmen Trading', firm, true, 'another province'],
    ['Liaoning Tolmen Trading', firm, false, 'the province of the city'],
    ['Donggang Tolmen Trading', firm, false, 'a city in the city'],
    ['Tolmen Trading', firm, false, 'no seat'],
    ['Wuhan Tolmen Trading', { ...firm, name: 'Tolmen Trading' }, false, 'none is listed'],
    ['Wuhan Tolmen Trading', { ...firm, name: 'Tolmen Trading', addresses: ['Binjiang Road 5, Dandong, China'] }, true, 'the listed address says it'],
    ['Wuhan Tolmen Trading', { ...firm, addresses: ['Jianshe Avenue 5, Wuhan, China'] }, false, 'the listed address is there'],
    ['Wuhan Tolmen Trading', { ...firm, aliases: [{ name: 'Wuhan Orvel' }] }, false, 'another listed name says so'],
    ['Dandong Tolmen Trading, Wuhan Branch', firm, false, 'a branch elsewhere'],
    ['Tolmen Trading, branch in Wuhan', firm, false, 'likewise'],
    ['Wuhan Tolmen Trading', { ...firm, name: 'Korea Tolmen Trading', addresses: ['Dandong, China'] }, false, 'firms of the North have offices in several cities'],
    ['Wuhan Tolmen Trading', { ...firm, name: 'Tolmen Hong Kong Ltd' }, true, 'Hong Kong has a register of its own'],
    ['Yalu River Tolmen Trading', firm, false, 'a river is no seat'],
    ['Wuhan Tolmen Trading', { ...firm, type: 'vessel' }, false, 'a ship'],
    ['Dandong Tolmen Trading, Wuhan', firm, false, 'the town of its address'],
    ['Wuhan Tolmen Trading', { ...firm, name: 'Tolmen Trading', addresses: ['Binjiang Road 5, Dandong, China'], countries: ['GB', 'CN'] }, false, 'a firm of another country too, with an office in China'],
    ['Wuhan Tolmen Trading', { ...firm, name: 'Tolmen Trading', addresses: ['Queen\'s Road 5, Wan Chai, Hong Kong'], countries: ['HK'] }, false, 'a firm of Hong Kong, by its address alone']
  ]
  for (const [name, listed, differs, why] of cases) {
    const [seat, country] = effects(name, listed)
    t.equal((seat ?? 0) < 0, differs, `${name}: ${why}`)
    if (differs) t.equal(country, 0, `${name}: then the same country says nothing`)
  }
})

t.test('it is worth a review at most, and none where it says another business', async t => {
  const scoreOf = (name: string) => compare(asked({ name, countries: ['CN'] }), { id: 'T:1', ...firm, name: 'Dandong Xuyaoling Trading Co., Ltd.' }).score
  for (const name of ['Wuhan Xuyaoling Trading Co., Ltd.', '武汉旭曜凌贸易有限公司']) t.ok(scoreOf(name) >= DEFAULT_THRESHOLD && scoreOf(name) < strongScore, name)
  t.ok(scoreOf('Dandong Xuyaoling Trading Co., Ltd., Wuhan') >= strongScore, 'the town of an address')
  for (const name of ['Wuhan Xuyaoling Foods Co., Ltd.', 'Chengdu Xuyaoling Real Estate']) t.ok(scoreOf(name) < DEFAULT_THRESHOLD, name)
  t.ok(scoreOf('Liaoning Xuyaoling Trading Co., Ltd.') > scoreOf('Wuhan Xuyaoling Trading Co., Ltd.'), 'the province of its city')
})
