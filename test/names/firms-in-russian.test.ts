import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'

/** All readings of the words of a name. */
const readings = (name: string) => analyseName(canonicalName(name)).tokens.flatMap(({ readings }) => readings)

t.test('the own word of a firm beside a legal form is read in the nominative too', async t => {
  for (const name of ['от ООО «Толмена»', 'с ООО «Толменом»', 'ООО Толмену']) t.ok(readings(name).includes('tolmen'), name)
  for (const name of ['Толмену', 'ООО Толмена', 'ООО Толменов', 'ООО Лада']) t.notOk(readings(name).some(reading => ['tolmen', 'lad'].includes(reading)), name)
})

t.test('a preposition before a legal form is no part of the name', async t => {
  t.strictSame(readings('от ООО «Толмен»'), readings('ООО «Толмен»'))
  t.not(readings('От Толмен').length, readings('Толмен').length)
})

t.test('a Korean word may have been printed with е for ё', async t => {
  const CASES: [name: string, reading: string, why: string][] = [
    ['Корейская корпорация «Ренбон»', 'ryongbong', 'beside Korea'],
    ['Ренбон, КНДР', 'ryongbong', 'beside the DPRK'],
    ['«Ренъван»', 'ryonwang', 'ъ between two syllables'],
    ['Пхенчхон', 'pyongchong', 'aspirates'],
    ['Хэенг', 'haeyong', 'э']
  ]
  for (const [name, reading, why] of CASES) t.ok(readings(name).includes(reading), `${why}: ${readings(name).join(', ')}`)
  for (const name of ['ООО «Ренбон»', 'Корейская «Тен»', 'Корейская корпорация «Спектр»']) t.notOk(readings(name).some(reading => /yo/.test(reading) && reading !== 'koreyskaya'), name)
})
