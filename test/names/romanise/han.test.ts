import t from 'tap'
import { koreanReadingOf, pinyinOf, simplifyHan } from '../../../src/names/romanise/han.js'

t.test('one simplified form of traditional and Japanese characters', async t => {
  const cases: [string, string, string][] = [
    ['貿易會社', '贸易会社', 'traditional'],
    ['國際開發', '国际开发', 'traditional'],
    ['鴻祥', '鸿祥', 'traditional, in a name'],
    ['朝鮮', '朝鲜', 'a country'],
    ['廣東銀行', '广东银行', 'a place and a business word'],
    ['広島', '广岛', 'Japanese'],
    ['贸易', '贸易', 'what is simplified already stays'],
    ['abc 남강', 'abc 남강', 'other scripts stay']
  ]
  for (const [text, expected, why] of cases) t.equal(simplifyHan(text), expected, `${text}: ${why}`)
})

t.test('pinyin without tones or spaces', async t => {
  const cases: [string, string, string][] = [
    ['鸿祥', 'hongxiang', 'a name'],
    ['丹东', 'dandong', 'a place'],
    ['厦门', 'xiamen', 'a place'],
    ['女', 'nu', 'ü in plain letters'],
    ['重庆', 'chongqing', '重 by phrase, elsewhere zhong'],
    ['银行', 'yinhang', '行 by phrase'],
    ['行', 'xing', 'the same character alone'],
    ['长城', 'changcheng', '长 by phrase'],
    ['长春', 'changchun', '长 by phrase, in a place'],
    ['音乐', 'yinyue', '乐 by phrase'],
    ['蚌埠', 'bengbu', 'a reading that only this city has'],
    ['朝鲜', 'chaoxian', '朝 by phrase'],
    ['カ南', 'nan', 'what is no Chinese character is dropped'],
    ['', '', 'nothing']
  ]
  for (const [text, expected, why] of cases) t.equal(pinyinOf(text), expected, `${text}: ${why}`)
})

t.test('the same characters as Korean reads them', async t => {
  const cases: [string, string | null, string][] = [
    ['南江', 'namgang', 'a DPRK name in Chinese papers'],
    ['大成', 'daeseong', 'a DPRK name in Chinese papers'],
    ['朝鲜', 'joseon', 'simplified'],
    ['朝鮮', 'joseon', 'and traditional'],
    ['平壤', 'pyeongyang', 'the capital'],
    ['金刚', 'geumgang', 'the mountains'],
    ['白头', 'baekdu', 'the mountain'],
    ['大同江', 'daedonggang', 'the river'],
    ['千里马', 'cheollima', 'with the sound changes of Hangul'],
    ['银行', 'eunhaeng', 'a business word'],
    ['南カ', null, 'a character that Korean does not read'],
    ['Namgang', null, 'no Chinese characters at all']
  ]
  for (const [text, expected, why] of cases) t.equal(koreanReadingOf(text, 'revised'), expected, `${text}: ${why}`)
})

t.test('and as clerks spell each of them alone', async t => {
  const cases: [string, string, string][] = [
    ['木兰', 'mokran', 'k before r'],
    ['玉流', 'okryu', 'k before r'],
    ['千里马', 'cheonrima', 'n before r'],
    ['南江', 'namgang', 'nothing to change']
  ]
  for (const [text, expected, why] of cases) t.equal(koreanReadingOf(text, 'letters'), expected, `${text}: ${why}`)
})
