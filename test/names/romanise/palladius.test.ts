import t from 'tap'
import { palladiusReading } from '../../../src/names/romanise/palladius.js'

t.test('Chinese in Cyrillic is read back to pinyin', async t => {
  const cases: [cyrillic: string, pinyin: string, why: string][] = [
    ['цзэдун', 'zedong', 'цз before э is z; н is ng'],
    ['цзиньпин', 'jinping', 'цз before и is j; нь is n'],
    ['цзэминь', 'zemin', 'both kinds of n'],
    ['сяопин', 'xiaoping', 'с before я is x'],
    ['эньлай', 'enlai', 'no initial'],
    ['гуанчжоу', 'guangzhou', 'чж is zh'],
    ['чжэцзян', 'zhejiang', 'э is e'],
    ['цзинань', 'jinan', 'н before a vowel begins a syllable'],
    ['чанъань', 'changan', 'a hard sign after an н that ends one'],
    ['сиань', 'xian', 'two syllables that pinyin writes with an apostrophe'],
    ['тайюань', 'taiyuan', 'ü'],
    ['люйшунь', 'lushun', 'ü after l'],
    ['хуэйчжоу', 'huizhou', 'hui in the spelling that avoids хуй'],
    ['хойчжоу', 'huizhou', 'its other spelling'],
    ['вэйхай', 'weihai', 'w'],
    ['сычуань', 'sichuan', 'the vowel of si'],
    ['чжи', 'zhi', 'the vowel of zhi'],
    ['цян', 'qiang', 'ц before я is q'],
    ['цзо', 'zuo', 'о after a consonant is uo'],
    ['бо', 'null', 'no mark of Chinese']
  ]
  for (const [cyrillic, pinyin, why] of cases) t.equal(String(palladiusReading(cyrillic, false)), pinyin, `${cyrillic}: ${why}`)
})

t.test('words of other languages have no such reading', async t => {
  const cases: [word: string, why: string][] = [
    ['медицина', 'Russian that can be divided into Chinese syllables'],
    ['полиция', 'Russian, with ц'],
    ['банька', 'a Russian diminutive'],
    ['конь', 'a soft n after a vowel that Chinese does not have there'],
    ['казань', 'a consonant that Chinese does not have'],
    ['минасян', 'an Armenian name'],
    ['лукашэнка', 'a Belarusian name'],
    ['тацяна', 'a Belarusian name'],
    ['намган', 'Korean'],
    ['чхольсан', 'Korean'],
    ['мансудэ', 'Korean']
  ]
  for (const [word, why] of cases) t.equal(palladiusReading(word, true), null, `${word}: ${why}`)
})

t.test('short family names have a reading in the names of persons alone', async t => {
  t.equal(palladiusReading('ци', true), 'qi')
  t.equal(palladiusReading('се', true), 'xie')
  t.equal(palladiusReading('ци', false), null)
  t.equal(palladiusReading('си', true), null, 'as often Korean')
})
