import fc from 'fast-check'
import t from 'tap'
import { hashOfText } from '../../../src/matching/likeness/fnv.js'
import { SameTexts } from '../../../src/matching/index/same-texts.js'

t.test('the names of a text are found, in their order, and no others', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab강ж'), maxLength: 3 })
  fc.assert(fc.property(fc.array(text, { maxLength: 60 }), text, (listed, asked) => {
    const names = new SameTexts(listed.map(hashOfText)).of(asked)
    const same = listed.flatMap((each, name) => each === asked ? [name] : [])
    return JSON.stringify(names) === JSON.stringify(same)
  }))
})

t.test('texts that differ anywhere have other hashes', async t => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'mokran', 'mokram', 'мокран', '목란', 'korea namgang trading corporation', 'korea namgang trading corporatiom']
  t.equal(new Set(texts.map(hashOfText)).size, texts.length)
})
