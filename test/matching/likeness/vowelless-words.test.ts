import t from 'tap'
import { VowellessWords } from '../../../src/matching/likeness/vowelless-words.js'
import { arabicReadings } from '../../../src/names/romanise/arabic.js'
import { phonemes } from '../../../src/names/romanise/phonemes.js'

/** The similarity of an Arabic and a Latin word, with either as the query; 0 if they are not compared. */
function alike (arabic: string, latin: string): number {
  const ways = [true, false].map(asked => Math.max(...arabicReadings(arabic).map(reading => {
    const words = new VowellessWords()
    let best = 0
    const [listed, query] = asked ? [latin, reading] : [reading, latin]
    words.add(phonemes(listed), 0, !asked)
    words.offer(phonemes(query), asked, (_, similarity) => { best = Math.max(best, similarity) })
    return best
  })))
  return ways[0] === ways[1] ? ways[0] : NaN
}

t.test('Latin spellings of one Arabic name, and of another', async t => {
  const cases: [arabic: string, same: string[], other: string[]][] = [
    ['محمد', ['muhammad', 'mohammed', 'mohamed', 'mohamad'], ['mahdi', 'karim']],
    ['خالد', ['khalid', 'khaled'], ['nasir', 'salim']],
    ['حسين', ['hussein', 'husayn', 'hossein', 'husain'], ['hasan', 'yasin']],
    ['حسن', ['hasan', 'hassan'], ['yasin', 'husni']],
    ['نور', ['nur', 'noor', 'nour'], ['nira', 'anwar']],
    ['رضا', ['reza', 'rida'], ['raad', 'karim']],
    ['جمال', ['jamal', 'djamel', 'gamal'], ['jamila', 'kamal']],
    ['سعيد', ['said', 'saeed', 'sayeed'], ['asad']],
    ['پارس', ['pars', 'bars'], ['bursa']]
  ]
  for (const [arabic, same, others] of cases) {
    const least = Math.min(...same.map(latin => alike(arabic, latin)))
    t.ok(least > 0.8, `${arabic}: ${same.join(', ')}`)
    for (const other of others) t.ok(alike(arabic, other) < least, `${arabic} is not ${other}`)
  }
})

t.test('an index without vowelless words says so', async t => {
  const words = new VowellessWords()
  words.add('nasir', 0, false)
  t.notOk(words.hasAny)
  words.add('nsr', 1, true)
  t.ok(words.hasAny)
})
