import t from 'tap'
import { namesOfMailbox } from '../../../src/names/field/mailbox.js'

const cases: [text: string, names: string[], why: string][] = [
  ['info@tolmen.com', ['tolmen.com'], 'a role says nothing'],
  ['Sales-Export2@tolmen.com', ['tolmen.com'], 'nor do two'],
  ['zakaz@tolmen.ru', ['tolmen.ru'], 'in Russian'],
  ['no-reply@mail.tolmen.co.kr', ['mail.tolmen.co.kr'], 'at a domain of several parts'],
  ['ri.tolmen@orvel.com', ['ri tolmen', 'orvel.com'], 'a person'],
  ['<mailto:info@tolmen.com>', [], 'an address in code of the web'],
  ['mailto:info@tolmen.com', ['tolmen.com'], 'a link'],
  ['Tolmen info@tolmen.com', [], 'beside a name it is a fact'],
  ['tolmen@', [], 'no domain'],
  ['Tolmen', [], 'no address']
]

for (const [text, names, why] of cases) t.same(namesOfMailbox(text), names, `${text}: ${why}`)
t.end()
