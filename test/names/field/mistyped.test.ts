import t from 'tap'
import { asOnOtherKeyboard } from '../../../src/names/field/mistyped.js'

t.test('texts typed on a keyboard that was switched to Latin letters', async t => {
  const CASES: [text: string, meant: string | undefined, why: string][] = [
    ['jjj "Njkvty"', 'ооо "толмен"', 'a legal form'],
    ['JJJ Njkvty', 'ооо толмен', 'in capitals'],
    ['Njkvtyjd Bujhm Fktrcfylhjdbx', 'толменов игорь александрович', 'a patronymic'],
    ['rladudcjf', '김영철', 'a Korean family name with two syllables'],
    ['whtjsqorghandurghltk', '조선백호무역회사', 'words of the lexicon'],
    ['Tolmen Trading', undefined, 'a name'],
    ['Schmidt GmbH', undefined, 'few vowels, and a legal form'],
    ['Grfhjk', undefined, 'nothing that shows Russian'],
    ['gmfksm', undefined, 'nothing that shows Korean'],
    ['Krzysztof Brzytwa', undefined, 'Polish'],
    ['KGST', undefined, 'too short']
  ]
  for (const [text, meant, why] of CASES) t.equal(asOnOtherKeyboard(text), meant, `${text}: ${why}`)
  const before = process.cpuUsage()
  asOnOtherKeyboard('rkskek'.repeat(100))
  t.ok(process.cpuUsage(before).user < 50_000, 'microseconds of processor time')
})
