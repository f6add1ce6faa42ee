import t from 'tap'
import lexicon from '../../data/lexicon/countries.json' with { type: 'json' }
import { ambiguousCountry, possibleCountries, recogniseCountry } from '../../src/facts/countries.js'

t.test('codes and usual names are recognised', t => {
  const cases: [string, string | undefined][] = [
    ['RU', 'RU'], ['ru', 'RU'], ['RUS', 'RU'], ['Russia', 'RU'], ['Russian Federation', 'RU'], ['THE RUSSIAN FEDERATION', 'RU'],
    ['North Korea', 'KP'], ['DPRK', 'KP'], ["Democratic People's Republic of Korea", 'KP'], ['Korea, North', 'KP'], ['D.P.R.K.', 'KP'],
    ['South Korea', 'KR'], ['Republic of Korea', 'KR'], ['Korea (Republic of)', 'KR'],
    ['UK', 'GB'], ['U.S.A.', 'US'], ['U.A.E.', 'AE'], ['Côte d’Ivoire', 'CI'], ["Cote d'Ivoire", 'CI'], ['The Gambia', 'GM'],
    ['Viet Nam', 'VN'], ['Bosnia & Herzegovina', 'BA'], [' China ', 'CN'],
    ['Ruritania', undefined], ['XX', undefined], ['', undefined], ['R', undefined], ['constructor', undefined]
  ]
  for (const [text, alpha2] of cases) t.equal(recogniseCountry(text), alpha2, JSON.stringify(text))
  t.end()
})

t.test('no name in the table is claimed by two countries', t => {
  const wrong = lexicon.countries.flatMap(({ alpha2, alpha3, name, names }) =>
    [alpha2, alpha3, name, ...names].filter(each => recogniseCountry(each) !== alpha2))
  t.same(wrong, [])
  t.end()
})

t.test('a name that two countries go by may mean either', t => {
  for (const text of ['Korea', 'KOREA', ' korea. ']) t.same([ambiguousCountry(text), possibleCountries(text)], ['Korea', ['KP', 'KR']], text)
  t.same([ambiguousCountry('St. Martin'), possibleCountries('St. Martin')], ['Saint Martin', ['MF', 'SX']])
  for (const text of ['South Korea', 'KP', 'Ruritania']) t.equal(ambiguousCountry(text), undefined, text)
  t.end()
})
