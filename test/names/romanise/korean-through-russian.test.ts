import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'

/** The readings of the words of a name beside what is written. */
function further (name: string, analyse: typeof analyseName): string[] {
  return analyse(name).tokens.flatMap(({ text, readings }) => readings.filter(reading => reading !== text))
}

t.test('a Korean name that went through Russian papers is read as the North spells it', async t => {
  const CASES: [name: string, readings: string[], why: string][] = [
    ['kim chen yn', ['jong', 'un'], 'Ким Чен Ын, with е for ё'],
    ['tsoi ren khe', ['choe', 'ryong', 'hae'], 'Цой Рен Хэ'],
    ['kim von khon', ['won', 'hong'], 'Ким Вон Хон: kh beside a family name'],
    ['li chkhol su', ['chol'], 'an aspirate'],
    ['kim kvan men', ['kwang', 'myong'], 'Kim Kwang-myong: kv and Men'],
    ['chon en su', ['yong'], 'En behind a family name that only Koreans bear'],
    ['pak ken su', ['kyong'], 'Ken likewise'],
    ['ri ren rel', ['ryong', 'ryol'], 'Ren and Rel'],
    ['tchkhve son chhol', ['choe', 'song', 'chol'], 'the letters of older passports'],
    ['kim men oun', ['myong', 'un'], 'ou, as in French'],
    ['rim en hvan', ['hwan'], 'h for х'],
    ['pak tkhe yn', ['thae', 'un'], 'Пак Тхэ Ын']
  ]
  for (const [name, readings, why] of CASES) {
    const found = further(name, analysePersonName)
    for (const reading of readings) t.ok(found.some(one => one.replace('ch', 'j') === reading.replace('ch', 'j') || one.replace(/^t/, 'th') === reading), `${why}: ${reading} of ${found.join(', ')}`)
  }
  for (const name of ['lysenko ivan petrovich', 'ivan rykov', 'khalid khan', 'kim jong un', 'nguyen van yen', 'kim yu na', 'kim ken', 'ken kim', 'daniel kim', 'li men chin', 'chan ken men', 'kim men jackson']) t.same(further(name, analysePersonName), [], name)
})

t.test('so is the own word of a firm, if no other firm is known to bear it', async t => {
  t.ok(further('kymren trading', analyseName).includes('kumryong'))
  t.ok(further('ooo chkholsan', analyseName).includes('cholsan'))
  for (const name of ['khabarovsk stroy', 'system trading', 'men trading']) t.same(further(name, analyseName), [], name)
})
