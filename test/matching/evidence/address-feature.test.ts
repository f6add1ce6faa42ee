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
    t.equal(found !== null, same, `${why}: ${listed} | ${query}`)
  }
  t.end()
})
