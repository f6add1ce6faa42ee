import fc from 'fast-check'
import t from 'tap'
import { divideCompound } from '../../../src/names/words/compounds.js'

t.test('words run together are divided', async t => {
  const cases: [string, string[], string][] = [
    ['koreadaesongbank', ['korea', 'daesong', 'bank'], 'a name between two words'],
    ['bankofeastland', ['bank', 'of', 'east', 'land'], 'words alone, with a link'],
    ['corporationfor', ['corporation', 'for'], 'a link at the end'],
    ['mokrantrading', ['mokran', 'trading'], 'a name before a word'],
    ['namgangconstruction', ['namgang', 'construction'], 'a name before a word'],
    ['koryobank', ['koryo', 'bank'], 'a short word at the end'],
    ['gabotech', ['gabo', 'tech'], 'a short word at the end'],
    ['mokrananstalt', ['mokran', 'anstalt'], 'a legal form that counts at the end'],
    ['mokransoft', ['mokran', 'soft'], 'a short word at the end'],
    ['mokranshippingcoltd', ['mokran', 'shipping', 'coltd'], 'with its legal form'],
    ['mokranltd', ['mokran', 'ltd'], 'a legal form alone after a name'],
    ['mokraninc', ['mokran', 'inc'], 'a legal form alone after a name'],
    ['мокранлтд', ['мокран', 'лтд'], 'in Cyrillic'],
    ['koreanamgangtrading', ['korea', 'namgang', 'trading'], 'the letter between a country and a name is the name\'s'],
    ['koreanmokrantrading', ['korean', 'mokran', 'trading'], 'unless no name begins so'],
    ['ооомокран', ['ооо', 'мокран'], 'a legal form before a name'],
    ['оаоалис', ['оао', 'алис'], 'a legal form before a short name'],
    ['oooalis', ['ooo', 'alis'], 'in Latin letters'],
    ['ооомокранстрой', ['ооо', 'мокран', 'строй'], 'before a compound'],
    ['mokranlimitedliabilitycompany', ['mokran', 'limited', 'liability', 'company'], 'a legal form of several words behind a name'],
    ['limitedliabilitycompanymokran', ['limited', 'liability', 'company', 'mokran'], 'and before it'],
    ['mokranrealestate', ['mokran', 'real', 'estate'], 'a phrase'],
    ['realestate', ['real', 'estate'], 'a phrase alone'],
    ['namgangeconomicsinformationtechnologyexchangecorporation', ['namgang', 'economics', 'information', 'technology', 'exchange', 'corporation'], 'a whole name'],
    ['chinyonginformationtechnology', ['chinyong', 'information', 'technology'], 'a business word, and not the place Yongin'],
    ['mokransro', ['mokran', 'sro'], 'a short legal form with which no word ends'],
    ['mokrangmbh', ['mokran', 'gmbh'], 'and another'],
    ['koreanairlines', ['korean', 'airlines'], 'words alone'],
    ['мокранстрой', ['мокран', 'строй'], 'Cyrillic'],
    ['мокранбанк', ['мокран', 'банк'], 'Cyrillic']
  ]
  for (const [word, parts, why] of cases) t.strictSame(divideCompound(word), parts, `${word}: ${why}`)
})

t.test('plain words stay whole', async t => {
  const cases: [string, string][] = [
    ['hongxiang', 'a name without business words'], ['pyongyang', 'a place'], ['daesong', 'a name'], ['samsung', 'a name'], ['hyundai', 'a name'],
    ['mokran', 'a name'], ['singapore', 'a place'],
    ['construction', 'a business word'], ['electronics', 'a business word'], ['international', 'a business word'], ['shipbuilding', 'a business word of two'],
    ['bankruptcy', 'begins with a business word that is too short there'], ['stronghold', 'ends with no word'], ['bank', 'too short to divide'],
    ['заозерный', 'begins like a legal form'], ['ооооо', 'a stutter'],
    ['novelco', 'too short to divide'], ['zinc', 'ends like a legal form'], ['mokranco', 'two letters are as often the end of a name'],
    ['mokranag', 'so are these'], ['cooperation', 'a word, although it is also written as two'],
    ['транспортного', 'a declined business word'], ['mashinostroitelnaya', 'one in Latin letters'],
    ['internaional', 'a misspelt business word'],
    ['строительство', 'a Russian business word']
  ]
  for (const [word, why] of cases) t.strictSame(divideCompound(word), [word], `${word}: ${why}`)
})

t.test('nothing is lost and nothing is empty, whatever the word', async t => {
  const pieces = fc.array(fc.constantFrom('korea', 'bank', 'of', 'trading', 'namgang', 'co', 'ltd', 'tech', 'qx', 'строй', 'мокран'), { maxLength: 7 })
  const word = fc.oneof(pieces.map(parts => parts.join('')), fc.string({ unit: fc.constantFrom(...'abeiknortdg'), maxLength: 60 }))
  fc.assert(fc.property(word, text => {
    const parts = divideCompound(text)
    return parts.join('') === text && (text === '' || parts.every(part => part !== ''))
  }), { numRuns: 1000 })
  t.pass()
})
