import t from 'tap'
import { asInPassports } from '../../../src/names/romanise/russian-abroad.js'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'

t.test('Russian names as other languages spell them', async t => {
  const CASES: [name: string, passport: string | undefined, why: string][] = [
    ['tolmieniczow aleksiej wiktorowicz', 'tolmenichov aleksey viktorovich', 'Polish'],
    ['tołmienow siergiej michajłowicz', 'tolmenov sergey mikhaylovich', 'Polish, ł'],
    ['tolmenov sergej michajlovič', 'tolmenov sergey mikhaylovich', 'Czech'],
    ['čtolmenov ašot', 'chtolmenov ashot', 'Czech, without a patronymic'],
    ['tolmjonov roman', 'tolmyonov roman', 'j in a surname in -ov'],
    ['tolmencsov szergej mihajlovics', 'tolmenchov sergey mikhaylovich', 'Hungarian'],
    ['toltschin igor alexandrowitsch', 'tolchin igor alexandrovich', 'German'],
    ['tolmenov sergey mikhaylovich', undefined, 'as passports have it'],
    ['kowalczyk jan', undefined, 'no Russian'],
    ['jin jong min', undefined, 'a Korean'],
    ['john martin', undefined, 'an ending by chance, and no marker']
  ]
  for (const [name, passport, why] of CASES) t.equal(asInPassports(name.split(' '))?.join(' '), passport, why)
})

t.test('they are read so besides', async t => {
  const { tokens } = analysePersonName('tołmienow igor aleksandrowicz')
  t.ok(tokens[0].readings.includes('tolmenov'))
  t.ok(tokens[2].patronymic)
  t.ok(analysePersonName('толменаў').tokens[0].readings.includes('tolmenav'))
  t.ok(analysePersonName('толмен сергеј').tokens[1].readings.includes('sergey'))
})
