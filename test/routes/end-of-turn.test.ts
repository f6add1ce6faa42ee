import t from 'tap'
import { endOfTurn } from '../../src/routes/end-of-turn.js'

t.test('whoever waits in one turn is let go together, after the others of that turn had theirs', async t => {
  const seen: string[] = []
  const waits = async (name: string) => {
    seen.push(`${name} works`)
    await endOfTurn()
    seen.push(`${name} answers`)
  }
  await Promise.all([waits('a'), waits('b'), Promise.resolve().then(() => waits('c'))])
  await waits('d')
  t.same(seen, ['a works', 'b works', 'c works', 'a answers', 'b answers', 'c answers', 'd works', 'd answers'])
})
