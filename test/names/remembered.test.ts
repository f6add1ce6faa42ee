import t from 'tap'
import { remembered, rememberedWith } from '../../src/names/remembered.js'

t.test('what is known of a thing is worked out once, and again when too much is known', async t => {
  const asked: string[] = []
  const lengthOf = remembered((text: string) => asked.push(text) && text.length, 2)
  t.same(['a', 'bb', 'a', 'bb'].map(lengthOf), [1, 2, 1, 2])
  t.same(asked, ['a', 'bb'])
  t.equal(lengthOf('ccc'), 3)
  t.equal(lengthOf('a'), 1)
  t.same(asked, ['a', 'bb', 'ccc', 'a'])
})

t.test('what is known of an object stays with it, unseen', async t => {
  const word = { text: 'mokran' }
  let asked = 0
  const lengthOf = rememberedWith(({ text }: { text: string }) => ++asked && text.length)
  const firstOf = rememberedWith(({ text }: { text: string }) => text[0])
  t.same([lengthOf(word), lengthOf(word), firstOf(word)], [6, 6, 'm'])
  t.equal(asked, 1)
  t.same(word, { text: 'mokran' })
  t.equal(JSON.stringify(word), '{"text":"mokran"}')
  t.equal(lengthOf({ ...word, text: 'mok' }), 3, 'a copy that differs is another thing')
})
