import fc from 'fast-check'
import t from 'tap'
import { spelledLetters } from '../../../src/names/romanise/loanwords.js'
import { segment } from '../../../src/names/words/segment.js'
import type { Segment } from '../../../src/names/words/segment-words.js'

/** A segment in short: its text and what it is. */
function short (piece: Segment): string {
  switch (piece.is) {
    case 'concept': return `${piece.text} ${piece.concept.id}`
    case 'legal': return `${piece.text} legal`
    case 'loanword': return `${piece.text} = ${piece.english}`
    case 'letters': return `${piece.text} = ${piece.letters}`
    default: return piece.text
  }
}

t.test('Hangul company names', async t => {
  const cases: [string, string[], string][] = [
    ['조선남강무역회사', ['조선 KOREA', '남강', '무역 trading', '회사 legal'], 'country, name, business word, legal form'],
    ['조선소백수무역회사', ['조선 KOREA', '소백수', '무역 trading', '회사 legal'], 'the country, not a shipyard (조선소)'],
    ['남강조선소', ['남강', '조선소 shipbuilding'], 'but after a name it is one'],
    ['남강건설총회사', ['남강', '건설 construction', '총회사 legal'], 'a general corporation'],
    ['대성은행', ['대성', '은행 bank'], 'a name before a business word'],
    ['동은건설', ['동은', '건설 construction'], 'a name before a business word'],
    ['동은종합건설', ['동은', '종합건설 construction'], "a builder's licence class: in English mostly just construction"],
    ['현대중공업', ['현대', '중공업 heavy-industry'], 'the longer business word'],
    ['주식회사', ['주식회사 legal'], 'a legal form alone'],
    ['그린테크', ['그린 = green', '테크 technology'], 'English words in Hangul'],
    ['해원에어텍', ['해원', '에어 aviation', '텍 technology'], 'a syllable that only borrowed words have'],
    ['해원피엠텍', ['해원', '피엠 = pm', '텍 technology'], 'letters before it'],
    ['해원켐', ['해원', '켐 chemical'], 'at the end'],
    ['존경', ['존경'], 'but not at the beginning'],
    ['해원에프엠', ['해원', '에프엠 = fm'], 'letters in Hangul'],
    ['에스케이건설', ['에스케이 = sk', '건설 construction'], 'letters before a business word'],
    ['조선민주주의인민공화국', ['조선민주주의인민공화국 KP'], 'a state in one piece'],
    ['조선광업개발무역회사', ['조선 KOREA', '광업 mining', '개발 development', '무역 trading', '회사 legal'], 'every business word of a compound counts'],
    ['정찰총국', ['정찰 reconnaissance', '총 general', '국 bureau'], 'a general bureau'],
    ['원자력공업성', ['원자력 nuclear', '공업 industry', '성 ministry'], 'a ministry'],
    ['군수공업부', ['군수 defense-arms', '공업 industry', '부 department'], 'a department'],
    ['대외건설국', ['대외 overseas', '건설 construction', '국 bureau'], 'a bureau'],
    ['남강전자회사', ['남강', '전자 electronics', '회사 legal'], 'electronics, and no subsidiary (자회사)'],
    ['남강투자회사', ['남강', '투자 investment', '회사 legal'], 'nor is investment part of a legal form'],
    ['남강연합회사', ['남강', '연합 union', '회사 legal'], 'a united company, and no association (연합회)'],
    ['조선철산총무역회사', ['조선 KOREA', '철산', '총 general', '무역 trading', '회사 legal'], 'general, before what the firm does'],
    ['해원성', ['해원성'], 'but behind a name it is a syllable of it'],
    ['총각네', ['총각네'], 'nor is every beginning general'],
    ['네트워크', ['네트워크 network'], 'a borrowed word is one, whatever words it is made of'],
    ['남강', ['남강'], 'a name alone'],
    ['강', ['강'], 'a syllable alone'],
    ['', [], 'nothing']
  ]
  for (const [name, pieces, why] of cases) t.strictSame(segment(name, 'hangul').map(short), pieces, `${name}: ${why}`)
})

t.test('Han company names', async t => {
  const cases: [string, string[], string][] = [
    ['丹东鸿祥实业发展有限公司', ['丹东 CN-dandong', '鸿祥', '实业 industry', '发展 development', '有限公司 legal'], 'place, name, business words, legal form'],
    ['上海南江国际贸易有限公司', ['上海 CN-shanghai', '南江', '国际 international', '贸易 trading', '有限公司 legal'], 'five pieces'],
    ['南江股份有限公司', ['南江', '股份有限公司 legal'], 'the longest legal form'],
    ['朝鲜南江银行', ['朝鲜 KOREA', '南江', '银行 bank'], 'a DPRK bank'],
    ['侦察总局', ['侦察 reconnaissance', '总 general', '局 bureau'], 'a general bureau'],
    ['铁山总贸易公司', ['铁山', '总 general', '贸易 trading', '公司 legal'], 'general, before what the firm does'],
    ['南江服装厂', ['南江', '服装 garment', '厂 factory'], 'a factory'],
    ['南江服装厂有限公司', ['南江', '服装 garment', '厂 factory', '有限公司 legal'], 'before a legal form'],
    ['朝鲜对外贸易银行', ['朝鲜 KOREA', '对外 overseas', '贸易 trading', '银行 bank'], 'every business word of a compound counts'],
    ['成都旭光电子股份有限公司', ['成都 CN-chengdu', '旭光', '电子 electronics', '股份有限公司 legal'], 'a name that begins with a place: the word of its own comes next, though 光电子 is a word'],
    ['山西省国新能源公司', ['山西省 CN-shanxi', '国新', '能源 energy', '公司 legal'], 'what kind of place belongs to the place'],
    ['九龙江贸易公司', ['九龙江', '贸易 trading', '公司 legal'], 'no place outside China: Kuryonggang'],
    ['金海龙公司', ['金海龙', '公司 legal'], 'nor does a place take part of the legal form'],
    ['金华夏建设', ['金华夏', '建设 construction'], 'or of what the firm does'],
    ['广州南江公司', ['广州 CN-guangzhou', '南江', '公司 legal'], 'where it is no part of its name'],
    ['市民德电子科技', ['市民德', '电子 electronics', '科技 technology'], 'of two divisions alike the one with the word behind the name'],
    ['鸿祥', ['鸿祥'], 'a name alone']
  ]
  for (const [name, pieces, why] of cases) t.strictSame(segment(name, 'han').map(short), pieces, `${name}: ${why}`)
})

t.test('letters that Korean spells out', async t => {
  const cases: [string, string | null, string][] = [
    ['에스케이', 'sk', 'two letters'],
    ['엘지', 'lg', 'two letters'],
    ['케이티', 'kt', 'two letters'],
    ['엠씨', 'mc', 'two letters'],
    ['에이비씨', 'abc', 'three letters'],
    ['에스', null, 'one letter is none'],
    ['남강', null, 'a name'],
    ['', null, 'nothing']
  ]
  for (const [hangul, letters, why] of cases) t.equal(spelledLetters(hangul), letters, `${hangul}: ${why}`)
})

t.test('nothing is lost, and no name follows a name, whatever the text', async t => {
  const text = fc.array(fc.constantFrom('조선', '남', '강', '무역', '회사', '건설', '에스', '씨', '소', '총회사', '그린', '은행'), { maxLength: 9 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, name => {
    const pieces = segment(name, 'hangul')
    return pieces.map(piece => piece.text).join('') === name && pieces.every((piece, i) => i === 0 || piece.is !== 'name' || pieces[i - 1].is !== 'name')
  }), { numRuns: 1000 })
  t.pass()
})
