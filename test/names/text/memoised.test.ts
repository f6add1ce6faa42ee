import t from 'tap'
import { memoised } from '../../../src/names/text/memoised.js'

t.test('what is known of a thing is worked out once, and all is forgotten when too much is known', async t => {
  const asked: string[] = []
  const lengthOf = memoised((text: string) => asked.push(text) && text.length, 2)
  t.same(['a', 'bb', 'a', 'bb'].map(lengthOf), [1, 2, 1, 2])
  t.same(asked, ['a', 'bb'])
  t.equal(lengthOf('ccc'), 3)
  t.equal(lengthOf('a'), 1)
  t.same(asked, ['a', 'bb', 'ccc', 'a'])
})
