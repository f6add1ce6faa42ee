import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { speltOutAt } from '../../src/names/spelt-out.js'

const speltOut = (name: string, start: number) => speltOutAt(analyseName(canonicalName(name)).tokens, start)

t.test('phrases that one word stands for', async t => {
  const cases: [name: string, start: number, found: ReturnType<typeof speltOut>, why: string][] = [
    ['Научно-производственное объединение «Мокран»', 0, { concept: 'npo', length: 3 }, 'in Russian'],
    ['Nauchno-Proizvodstvennoe Obedinenie Mokran', 0, { concept: 'npo', length: 3 }, 'in Latin letters'],
    ['Mokran Scientific Production Association', 1, { concept: 'npo', length: 3 }, 'in English, after the name'],
    ['Research and Production Association Mokran', 0, { concept: 'npo', length: 4 }, 'with a connective in it'],
    ['Строительно-монтажное управление № 4', 0, { concept: 'smu', length: 3 }, 'builders'],
    ['Научно-производственное предприятие «Мокран»', 0, { concept: 'npp', length: 2 }, 'its last word is a legal form too'],
    ['Mokran Trading House', 1, { concept: 'td', length: 2 }, 'a trading house'],
    ['Namgang Electric Power Corporation', 1, { concept: 'power-generation', length: 2 }, 'Korean and Chinese have one word for it'],
    ['Namgang Iron and Steel', 1, { concept: 'steel', length: 3 }, 'with a connective'],
    ['Намган сельское хозяйство', 1, { concept: 'agriculture', length: 2 }, 'English has one word for it'],
    ['AI Bureau', 0, undefined, 'words that add up to nothing else'],
    ['Namgang Import Export Corporation', 1, { concept: 'import-export', length: 2 }, 'the legal form is no part of it'],
    ['Namgang General Corporation', 1, undefined, 'a legal form is no word'],
    ['Scientific Mokran Production Association', 0, undefined, 'a word between'],
    ['Scientific Association', 0, undefined, 'a word missing'],
    ['НПО Мокран', 0, undefined, 'the abbreviation itself'],
    ['Mokran', 0, undefined, 'no phrase']
  ]
  for (const [name, start, found, why] of cases) t.strictSame(speltOut(name, start), found, `${name}: ${why}`)
})
