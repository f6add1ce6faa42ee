import t from 'tap'
import { countryOfMailbox, namesOfMailbox } from '../../../src/names/field/mailbox.js'

const cases: [text: string, names: string[], why: string][] = [
  ['info@tolmen.com', ['tolmen.com'], 'a role says nothing'],
  ['Sales-Export2@tolmen.com', ['tolmen.com'], 'nor do two'],
  ['zakaz@tolmen.ru', ['tolmen.ru'], 'in Russian'],
  ['no-reply@mail.tolmen.co.kr', ['mail.tolmen.co.kr'], 'at a domain of several parts'],
  ['ri.tolmen@orvel.com', ['ri tolmen', 'orvel.com'], 'a person'],
  ['info@mokrantrading.com', ['mokran trading.com'], 'a domain without spaces is asked as the name with them'],
  ['info@koreacomputersystems.com', ['korea computer systems.com'], 'with two words that are also written as one'],
  ['INFO@Tolmen-DandongTrade.RU', ['tolmen-dandong trade.ru'], 'behind a hyphen'],
  ['<mailto:info@tolmen.com>', [], 'an address in code of the web'],
  ['mailto:info@tolmen.com', ['tolmen.com'], 'a link'],
  ['Tolmen info@tolmen.com', [], 'beside a name it is a fact'],
  ['tolmen@', [], 'no domain'],
  ['Tolmen', [], 'no address']
]

for (const [text, names, why] of cases) t.same(namesOfMailbox(text), names, `${text}: ${why}`)

const endings: [text: string, country: string | undefined, why: string][] = [
  ['info@tolmen.ru', 'RU', 'a country'],
  ['ri.tolmen@orvel.co.KR', 'KR', 'behind "co"'],
  ['info@tolmen.co.uk', 'GB', 'other than its code'],
  ['info@tolmen.com', undefined, 'no country'],
  ['info@tolmen.co', undefined, 'firms everywhere use it'],
  ['Tolmen.ru', undefined, 'no address']
]
for (const [text, country, why] of endings) t.equal(countryOfMailbox(text), country, `${text}: ${why}`)
t.end()
