import t from 'tap'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'
import { canonicalName } from '../../../src/names/text/canonical.js'

const words = (name: string) => analysePersonName(canonicalName(name)).tokens.map(({ text }) => text).join(' ')

t.test('a person\'s name that is given in two scripts counts once', async t => {
  const cases: [name: string, words: string, why: string][] = [
    ['RI Won Ho (리원호)', 'ri won ho', 'Hangul'],
    ['리원호 RI Won Ho', 'ri won ho', 'in front'],
    ['Won Ho RI (리원호)', 'won ho ri', 'the family name last'],
    ['RI Wonho (리 원 호)', 'ri wonho', 'in other words'],
    ['KIM Yong Chol (金英哲)', 'kim yong chol', 'characters in their Korean reading'],
    ['WANG Wei (王伟)', 'wang wei', 'and in Mandarin'],
    ['Ким Ён Чхоль (Kim Yong Chol)', 'kim yong chol', 'Cyrillic'],
    ['Иванов Иван (Ivan Ivanov)', 'ivan ivanov', 'Russian names'],
    ['김영철 (Ким Ён Чхоль)', '김 영철', 'no Latin at all: the first'],
    ['KIM Yong Chol 김영철 金英哲', 'kim yong chol', 'three scripts'],
    ['RI Won Ho (리원호, 朴韩世)', 'ri won ho 朴 韩世', 'and another name'],
    ['RI Won Ho (박한세)', 'ri won ho 박 한세', 'two names stay two names'],
    ['RI Won Ho (리원)', 'ri won ho 리 원', 'where one says more than the other, both stay'],
    ['RI (리) Won', 'ri 리 won', 'a word in the middle'],
    ['RI Won Ho', 'ri won ho', 'one script'],
    ['리', '리', 'one word']
  ]
  for (const [name, once, why] of cases) t.equal(words(name), once, `${name}: ${why}`)
})
