import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()
type Decision = 'clear' | 'review' | 'block'

/** What two names come to, in the country of the listed party. */
function between (name: string, listed: string, type: ListedParty['type'] = 'company', country = 'VN'): Decision {
  const { score } = compare(asked({ name, type, countries: [country] }), { id: 'T:1', name: listed, type, countries: [country] })
  return score < DEFAULT_THRESHOLD ? 'clear' : (score < strongScore ? 'review' : 'block')
}

t.test('a further syllable makes another Vietnamese firm', async t => {
  const listed = 'Hung Vuong Company Limited'
  const cases: [name: string, expected: Decision, why: string][] = [
    ['Công ty TNHH Hùng Vương', 'block', 'the name itself'],
    ['Công ty TNHH Thương mại Hùng Vương', 'block', 'a trade'],
    ['Công ty TNHH Thương mại và Hùng Vương', 'block', 'the Vietnamese "and"'],
    ['Hung Vuong Ha Noi', 'block', 'a place'],
    ['Công ty TNHH Hùng Vương Phát', 'review', 'a syllable behind it'],
    ['Đại Hùng Vương', 'review', 'before it'],
    ['Le Hung Vuong', 'review', 'a family name like a French article'],
    ['Hung Du Vuong', 'review', 'a syllable like one, between the others'],
    ['Hung Vuong 8', 'review', 'a number']
  ]
  for (const [name, expected, why] of cases) t.equal(between(name, listed), expected, `${name}: ${why}`)
})

t.test('Burmese names are made of the same few syllables', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Kyaw Thu Htut', 'Kyaw Thu Htut Company Limited', 'block', 'the name itself'],
    ['Kyaw Thu Htut Trading', 'Kyaw Thu Htut Company Limited', 'block', 'a trade'],
    ['Thu Htut', 'Kyaw Thu Htut Company Limited', 'clear', 'one syllable less'],
    ['Kyaw Thu Zaw Htut', 'Kyaw Thu Htut Company Limited', 'review', 'one more'],
    ['Kyaw Zaw Htut', 'Kyaw Thu Htut Company Limited', 'clear', 'another'],
    ['Aung Maung Zaw', 'Aung Min Zaw Company Limited', 'clear', 'another'],
    ['Moe Min Hein', 'Ye Min Hein Company Limited', 'clear', 'two syllables that are alike when read as one'],
    ['Kyaw Thu Htutt', 'Kyaw Thu Htut Company Limited', 'block', 'another spelling']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed, 'company', 'MM'), expected, `${name}: ${why}`)
})

t.test('firms that are called by Chinese names of persons', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Wang Ning', 'Wang-Ning Footwear', 'review', 'the name itself, without the trade'],
    ['Wang Ming', 'Wang-Ning Footwear', 'clear', 'another syllable'],
    ['Zhao Ning', 'Wang-Ning Footwear', 'clear', 'another family name'],
    ['Song Gang', 'Song-Kang Footwear', 'review', 'Korean as well: 송강 in two romanisations']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed, 'company', 'CN'), expected, `${name}: ${why}`)
})
