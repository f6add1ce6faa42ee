import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { Matcher } from '../../src/matching/matcher.js'
import { asked } from './asked.js'

const words = (text: string) => text.split(' ')
const FIRST = words('Dong Tong Tung Mokran')
const SECOND = words(`Woo Yang Sung Jin Hwa Won Shin Myung Bang Hae Nam Gang Kang Ryong Yong Il San Seok Heung Chang Jung Hyun Kyung Tae Dae Min Ho Su
  Rim Lim Pyong Chol Bok Song Sok Un Kwang Hwan Gyu Beom`)
const THIRD = ['Construction', 'Trading', 'E&C', 'Engineering Co', 'Shipping', 'General Trading Corporation', 'Housing', 'Development', 'Trading LLC', 'Technology']

/** A list in which every word occurs in many names, unlike any official list, so that looking up words alone decides nothing. */
const parties: ListedParty[] = FIRST.flatMap(first => SECOND.flatMap(second => THIRD.map(third => `${first} ${second} ${third}`)))
  .map((name, i) => ({ id: `T:${i}`, name, type: 'company', countries: i % 2 === 0 ? ['KP'] : [] }))
const QUESTIONS = [
  'Dong Woo E&C', 'Dong Woo', 'Tong Hwa Construction', 'Dongwoo Construction Co., Ltd', 'Tung Yang Shiping', 'Dong Construction', 'E&C', 'Mokran Trading',
  'Mocran Namgang Trading', 'Yang Sung Jin Engineering Co', '동우건설', 'Тонхва Строительство', 'Dong Tong Tung Trading', 'Housing Development', 'D. Woo Trading'
]
const PART = 50

t.test('a long list finds what its parts find', async t => {
  const whole = new Matcher(parties)
  const parts = Array.from({ length: Math.ceil(parties.length / PART) }, (_, i) => new Matcher(parties.slice(i * PART, (i + 1) * PART)))
  let found = 0
  for (const name of QUESTIONS) {
    for (const threshold of [0.5, 0.65, 0.7, 0.8, 0.9]) {
      const options = { threshold, limit: Infinity }
      const told = (matcher: Matcher) => matcher.match(asked({ name }), options).map(({ party: { id }, score }) => `${id} ${score}`)
      const ofParts = parts.flatMap(told).sort()
      found += ofParts.length
      t.same(told(whole).sort(), ofParts, `${name} from ${threshold}`)
    }
  }
  t.ok(found > 1_000, 'enough to show anything')
})
