import t from 'tap'
import { blockApart, blockOf, FINALS, INITIALS, isHangulBlock } from '../../../src/names/text/hangul-blocks.js'

t.test('a block is taken apart', async t => {
  const cases: [block: string, initial: string, vowel: number, final: string][] = [['가', 'ㄱ', 0, ''], ['힣', 'ㅎ', 20, 'ㅎ'], ['김', 'ㄱ', 20, 'ㅁ'], ['류', 'ㄹ', 17, '']]
  for (const [block, initial, vowel, final] of cases) t.strictSame(blockApart(block), { initial: INITIALS.indexOf(initial), vowel, final: FINALS.indexOf(final) }, block)
})

t.test('and put together again, whichever it is', async t => {
  const blocks = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint).filter(isHangulBlock).map(codePoint => String.fromCharCode(codePoint))
  t.equal(blocks.length, 11172)
  t.ok(blocks.every(block => blockOf(blockApart(block)!) === block))
})

t.test('other characters are no blocks', async t => {
  for (const character of ['a', 'ㄱ', '金', '']) t.equal(blockApart(character), undefined, character)
})
