import t from 'tap'
import { countryOfNetAddress, namesOfNetAddress } from '../../../src/names/field/net-address.js'

const cases: [text: string, names: string[], why: string][] = [
  ['info@tolmen.com', ['tolmen.com'], 'a role says nothing'],
  ['Sales-Export2@tolmen.com', ['tolmen.com'], 'nor do two'],
  ['zakaz@tolmen.ru', ['tolmen'], 'in Russian; the ending says the country'],
  ['no-reply@mail.tolmen.co.kr', ['tolmen'], 'at a domain of several parts'],
  ['tolmen.ru', ['tolmen'], 'a site'],
  ['https://www.Orvel-Tolmen.com.cn/', ['orvel-tolmen'], 'a link to one'],
  ['tolmen.com', [], 'an ending of no country is no more than a legal form'],
  ['Co.Ltd', [], 'no ending of a domain'],
  ['Tolmen S.A.', [], 'nor this'],
  ['ri.tolmen@orvel.com', ['ri tolmen', 'orvel.com'], 'a person'],
  ['info@mokrantrading.com', ['mokran trading.com'], 'a domain without spaces is asked as the name with them'],
  ['info@koreacomputersystems.com', ['korea computer systems.com'], 'with two words that are also written as one'],
  ['INFO@Tolmen-DandongTrade.RU', ['tolmen-dandong trade'], 'behind a hyphen'],
  ['<mailto:info@tolmen.com>', [], 'an address in code of the web'],
  ['mailto:info@tolmen.com', ['tolmen.com'], 'a link'],
  ['Tolmen info@tolmen.com', [], 'beside a name it is a fact'],
  ['tolmen@', [], 'no domain'],
  ['Tolmen', [], 'no address']
]

for (const [text, names, why] of cases) t.same(namesOfNetAddress(text), names, `${text}: ${why}`)

const endings: [text: string, country: string | undefined, why: string][] = [
  ['info@tolmen.ru', 'RU', 'a country'],
  ['ri.tolmen@orvel.co.KR', 'KR', 'behind "co"'],
  ['info@tolmen.co.uk', 'GB', 'other than its code'],
  ['info@tolmen.com', undefined, 'no country'],
  ['info@tolmen.co', undefined, 'firms everywhere use it'],
  ['Tolmen.ru', 'RU', 'of a site'],
  ['Tolmen Ru', undefined, 'no address']
]
for (const [text, country, why] of endings) t.equal(countryOfNetAddress(text), country, `${text}: ${why}`)
t.end()
