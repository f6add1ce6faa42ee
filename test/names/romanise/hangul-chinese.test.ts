import t from 'tap'
import { chineseReading } from '../../../src/names/romanise/hangul-chinese.js'

t.test('Chinese in Hangul is read back to pinyin', async t => {
  const cases: [hangul: string, pinyin: string, why: string][] = [
    ['톈진', 'tianjin', '옌 is ian'],
    ['광저우', 'guangzhou', '어우 is ou'],
    ['쓰촨', 'sichuan', 'ㅆ is s'],
    ['뤼순', 'lushun', '위 is ü'],
    ['톈푸', 'tianfu', 'ㅍ is f, or else p'],
    ['샹허', 'xianghe', 'ㅅ before y is x'],
    ['단둥', 'dandong', '웅 is ong'],
    ['즈청', 'zhicheng', '즈 is zhi'],
    ['뤄양', 'luoyang', '워 is uo'],
    ['쿤밍쉐위안', 'kunmingxueyuan', '위안 is yuan, in two blocks'],
    ['둔황둥루', 'dunhuangdonglu', 'l rather than r'],
    ['장자제둥루', 'zhangzhajiedonglu', 'zh rather than j, which sounds alike; ㅖ is ie']
  ]
  for (const [hangul, pinyin, why] of cases) t.equal(chineseReading(hangul, false), pinyin, `${hangul}: ${why}`)
})

t.test('in the name of a person one syllable that is not Sino-Korean is enough', async t => {
  const cases: [hangul: string, person: string | null, firm: string | null, why: string][] = [
    ['시진핑', 'xijinping', null, '핑'],
    ['쩌민', 'zemin', null, '쩌'],
    ['덩샤오핑', 'dengxiaoping', null, 'ia, iao'],
    ['저우언라이', 'zhouenlai', 'zhouenlai', '저우 is never Korean'],
    ['쑨원', 'sunwen', null, '쑨 may be a firm\'s "sun"'],
    ['젠', 'jian', null, '젠 is also -gen of firms'],
    ['정은', null, null, 'Korean'],
    ['선양', null, null, 'Chinese, yet all of it may be Korean']
  ]
  for (const [hangul, person, firm, why] of cases) {
    t.equal(chineseReading(hangul, true), person, `${hangul}: ${why}`)
    t.equal(chineseReading(hangul, false), firm, `${hangul}, a firm: ${why}`)
  }
})

t.test('other words of firms have no such reading', async t => {
  const cases: [hangul: string, why: string][] = [
    ['무역', 'a final that Chinese does not have'],
    ['시스템', 'system'],
    ['리더스', 'leaders: can be divided, without a mark'],
    ['하이웨이', 'highway'],
    ['쉬핑', 'shipping'],
    ['바이오젠', 'biogen'],
    ['파워', 'power'],
    ['쿼터스', 'quarters'],
    ['', 'nothing']
  ]
  for (const [hangul, why] of cases) t.equal(chineseReading(hangul, false), null, `${hangul}: ${why}`)
})
