import t from 'tap'
import { isParticle, withJoinedNames } from '../../../src/names/person/arabic-names.js'
import { splitByScript } from '../../../src/names/text/scripts.js'

const joined = (name: string) => withJoinedNames(name.split(' ').flatMap(splitByScript)).map(({ text }) => text)

t.test('Arabic names of several words are one, however they are written', async t => {
  const cases: [names: string[], joined: string[]][] = [
    [['abd al karim', 'abdul karim', 'abdel karim', 'abdulkarim', 'abdelkarim', 'abdalkarim'], ['abdulkarim']],
    [['abd al rahman', 'abdul rahman', 'abdel rahman', 'abdulrahman', 'abdurrahman', 'abdurahman', 'abd ar rahman'], ['abdurahman']],
    [['abdul samad', 'abd as samad', 'abdussamad', 'abdessamad'], ['abdusamad']],
    [['abd allah', 'abdullah', 'abdallah', 'abdellah'], ['abdullah']],
    [['saif allah', 'saif ullah', 'saif ollah'], ['saifullah']],
    [['shams ud din', 'shams al din', 'shams uddin', 'shams eddine', 'shams deen'], ['shamsuddin']],
    [['عبد الكريم', 'عبدالكريم'], ['عبدلكريم']],
    [['عبد الرحمن', 'عبدالرحمن'], ['عبدرحمن']],
    [['رحمت الله'], ['رحمتلله']],
    [['شمس الدين'], ['شمسدين']]
  ]
  for (const [names, words] of cases) for (const name of names) t.strictSame(joined(name), words, name)
})

t.test('other words stay as they are', async t => {
  const cases: [string, string[], string][] = [
    ['din mohammad', ['din', 'mohammad'], 'at the beginning a name'],
    ['kim al din', ['kimuddin'], 'any name may have it behind it'],
    ['abdul', ['abdul'], 'nothing follows'],
    ['karim al hassan', ['karim', 'al', 'hassan'], 'the article of a family name'],
    ['abdo hassan', ['abdo', 'hassan'], 'a name that begins alike'],
    ['خالد العلي', ['خالد', 'العلي'], 'in Arabic letters'],
    ['김 철수', ['김', '철수'], 'another script']
  ]
  for (const [name, words, why] of cases) t.strictSame(joined(name), words, `${name}: ${why}`)
})

t.test('words that stand before a name', async t => {
  for (const word of ['al', 'bin', 'ould', 'بن', 'von']) t.ok(isParticle(word), word)
  for (const word of ['ali', 'kim', '']) t.notOk(isParticle(word), word)
})
