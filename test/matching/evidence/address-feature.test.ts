import t from 'tap'
import { address } from '../../../src/matching/evidence/address-feature.js'
import { asked } from '../asked.js'

const CASES: [listed: string, asked: string, same: boolean, why: string][] = [
  ['12 Sennaya, St. Petersburg', 'Sennaya 12, Saint Petersburg, Russia', true, 'street, number and city'],
  ['12 Sennaya, St. Petersburg', 'Sennaya 14, Petersburg', true, 'street and city'],
  ['12 Sennaya, St. Petersburg', 'Petersburg', false, 'a city alone'],
  ['12 Sennaya, St. Petersburg', '12 Moika, St. Petersburg', false, 'another street of the city'],
  ['Vladivostok, Russian Federation', 'Omsk, Russian Federation', false, 'a country alone'],
  ['Pyongyang, Democratic People\'s Republic of Korea', 'Pyongyang, Democratic People\'s Republic of Korea', false, 'a city and its country'],
  ['Potonggang District, Pyongyang', 'Pyongyang, Potonggang District', false, 'a district of a city'],
  ['Room 1801, 12th Floor, Building 4', 'Building 4, Room 1801', false, 'numbers of a house alone'],
  ['Room 1801, Orvel Tower, Dandong', 'Orvel Tower, Dandong, China', true, 'a house by its name'],
  ['Vladivostok, Svetlanskaya 20', '20 Svetlanskaya, Владивосток', true, 'a city in another alphabet']
]

t.test('an address is the same by a word of its own', t => {
  for (const [listed, query, same, why] of CASES) {
    const question = asked({ name: 'Tolmen', addresses: [query] })
    const found = address.compare(question, { id: 'T:1', name: 'Tolmen', type: 'company', addresses: [listed] })
    t.equal(found.some(({ effect }) => effect > 0), same, `${why}: ${listed} | ${query}`)
  }
  t.end()
})

t.test('what the addresses share is told as it was written, and that they share nothing too', t => {
  const TOLD: [listed: string, asked: string, text: RegExp, why: string][] = [
    ['Sennaya 15A, St. Petersburg', '15A Sennaya', /share "sennaya", "15a"\.$/, 'a house with its letter'],
    ['ул. Сенная, д. 15А', 'Сенная 15A', /share "сенная", "15a"\.$/, 'the letter in another alphabet'],
    ['Sennaya 15A, St. Petersburg', 'Sennaya 15', /share "sennaya", "15"\.$/, 'the same number without the letter'],
    ['12 Sennaya, St. Petersburg', '12 Moika, St. Petersburg', /shares no street or house with a listed one/, 'another street'],
    ['Pyongyang, Korea, North', 'Korea, North; Pyongyang', /^The address is the same, but says too little to count: that takes the name of a street or house, and a number or town beside it\.$/, 'the same town'],
    ['Korea, North', 'Korea, North', /^The address is the same, but/, 'the same country'],
    ['Sennaya', 'Sennaya', /^The address is the same, but/, 'a street alone'],
    ['12 Sennaya, St. Petersburg', 'St. Petersburg', /^The address asked about says too little to count: /, 'a town alone is asked about'],
    ['St. Petersburg', '12 Sennaya, St. Petersburg', /^No listed address says enough to count: /, 'a town alone is listed']
  ]
  for (const [listed, query, text, why] of TOLD) {
    const [found] = address.compare(asked({ name: 'Tolmen', addresses: [query] }), { id: 'T:1', name: 'Tolmen', type: 'company', addresses: [listed] })
    t.match(found.text, text, why)
    t.equal(found.listed, /share "|is the same/.test(found.text) ? listed : undefined, `${why}: the listed address is quoted where it is the one`)
  }
  t.same(address.compare(asked({ name: 'Tolmen', addresses: ['12 Sennaya'] }), { id: 'T:1', name: 'Tolmen', type: 'company' }), [], 'a list without addresses')
  t.end()
})
