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

t.test('what comes in after the first in one turn is worked on before the first is answered', async t => {
  const seen: string[] = []
  const comesIn = (name: string) => new Promise<void>((resolve, reject) => setTimeout(() => {
    seen.push(`${name} works`)
    endOfTurn().then(() => {
      seen.push(`${name} answers`)
      resolve()
    }).catch(reject)
  }, 1))
  const both = [comesIn('a'), comesIn('b')]
  // Blocks the event loop until both timers are due.
  for (const until = performance.now() + 5; performance.now() < until;);
  await Promise.all(both)
  t.same(seen, ['a works', 'b works', 'a answers', 'b answers'])
})
