import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()
type Decision = 'clear' | 'review' | 'block'

/** What two names alone come to. */
function between (name: string, listed: string, type: ListedParty['type'], aliases: string[] = []): Decision {
  const { score } = compare(asked({ name, type }), { id: 'T:1', name: listed, type, aliases: aliases.map(alias => ({ name: alias })) })
  return score < DEFAULT_THRESHOLD ? 'clear' : (score < strongScore ? 'review' : 'block')
}

t.test('persons of different family names', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Zhu Qiongyue', 'ZHOU Qiongyue', 'review', '朱 and 周'],
    ['Qiongyue Zhu', 'ZHOU Qiongyue', 'review', 'at the other end'],
    ['朱琼月', 'ZHOU Qiongyue', 'review', 'in characters'],
    ['Cheng Ming-hua', 'CHEN Ming Hua', 'review', '鄭 and 陳 in Taiwan'],
    ['Dan Ming Beng', 'TAN Ming Beng', 'review', 'in Singapore'],
    ['Ji Mingpeng', 'CHI Mingpeng', 'clear', 'no Korean, where Ji and Chi are one name'],
    ['Wang Ming-hua', 'CHEN Ming Hua', 'clear', '王 and 陳, nothing alike'],
    ['Hyon Jong Gil', 'YUN Jong Gil', 'clear', '현 and 윤'],
    ['Jang Chol Gil', 'KANG Chol Gil', 'clear', '장 and 강'],
    ['Son Chol Gil', 'SONG Chol Gil', 'review', 'a letter left out'],
    ['Chae Song Nam', 'CHOE Song Nam', 'review', '채 and 최, and Nam may be a family name too'],
    ['Than Orve', 'U Than Orve', 'review', 'U may be a Korean family name, and Than is none here'],
    ['To Minh Khanh', 'DO Minh Khanh', 'clear', 'Tô and Đỗ: no Korean, where To and Do are one name'],
    ['Do Minh Khanh', 'DO Minh Khanh', 'block', 'the name itself'],
    ['Li Song Chol', 'RI Song Chol', 'block', 'a Korean'],
    ['Kang Song Chol', 'GANG Song Chol', 'block', 'a Korean']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed, 'person'), expected, `${name}, ${listed}: ${why}`)
})

t.test('a Korean given name is one name', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Son Heung-min', 'Son Min', 'clear', 'one syllable of two'],
    ['Ryu Hyun-jin', 'RYU Jin', 'clear', 'likewise'],
    ['Kim Kyu-ri', 'KIM Ho Kyu', 'clear', 'one syllable, at another place'],
    ['Kim Kyu Ri', 'KIM Kyu-ri', 'block', 'the name itself'],
    ['Kim Jin', 'KIM Jin', 'review', 'one syllable on both sides']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed, 'person'), expected, `${name}, ${listed}: ${why}`)
})

t.test('a syllable of a Korean given name that no romanisation makes the other\'s', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['박종수', 'PAK Yong Su', 'clear', 'in Hangul a syllable is certain'],
    ['Park Jong-su', 'PAK Yong Su', 'clear', 'j is never y'],
    ['박승호', 'PAK Song Ho', 'clear', '승 is Sung or Seung'],
    ['박성호', 'PAK Song Ho', 'review', '성 is Song'],
    ['박용수', 'PAK Ryong Su', 'review', '룡 in the South'],
    ['Pak Yong Soo', 'PAK Yong Su', 'block', 'by habit'],
    ['Pak Yon Su', 'PAK Kwon U', 'clear', 'nothing alike'],
    ['Su U. Pak', 'PAK Su-un', 'review', 'an initial is no syllable'],
    ['Pak Hyon Ho', 'PAK Hyon U', 'clear', 'a listed letter is one'],
    ['Pak Yong Suu', 'PAK Yong Su', 'block', 'a slip that is no Korean syllable'],
    ['Pak Sidnog', 'PAK Sidong', 'review', 'a slip that Hangul could write, and no Korean reading'],
    ['Pak Yoong Su', 'PAK Yong Su', 'review', 'a vowel twice'],
    ['Pak Yong Hwa', 'PAK Yong Hwan', 'review', 'the last letter cut off'],
    ['Pak Yonghwa', 'PAK Yong Hwan', 'review', 'of a whole given name'],
    ['Pak Jong Hwa', 'PAK Yong Hwan', 'clear', 'and another syllable besides'],
    ['Pak Kwan Ghun', 'PAK Kwang Hun', 'review', 'a space at another place'],
    ['박용화', 'PAK Yong Hwan', 'clear', 'nothing is cut off in Hangul'],
    ['Pak Yon Su', 'PAK Yong Su', 'review', 'Yon is a syllable of its own'],
    ['Pak Chun-ho', 'PAK Chol Ho', 'clear', '철 is never Chun'],
    ['박영진', 'PAK Yong Chil', 'clear', 'nor 진 Chil'],
    ['Pak Sok-il', 'PAK Song Il', 'clear', 'nor 석 Song'],
    ['Pak Pong-nam', 'PAK Pok Nam', 'review', 'but 복남 is spoken so'],
    ['Pak Yong Chl', 'PAK Yong Chol', 'review', 'a vowel left out, and no chi with l for i']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed, 'person'), expected, `${name}, ${listed}: ${why}`)
})

t.test('a syllable of a Chinese given name', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Lim Hwee Keng', 'LIM Hwee Keng', 'block', 'the name itself'],
    ['Hwee Keng Lim', 'LIM Hwee Keng', 'block', 'the family name last'],
    ['Lim Kee Keng', 'LIM Hwee Keng', 'clear', 'another syllable'],
    ['Lim Hwee Teck', 'LIM Hwee Keng', 'clear', 'at the end'],
    ['Kwek Hock Beng', 'KWEK Kee Beng', 'clear', 'Kwek is 郭'],
    ['Tseng Ming-hua', 'ZENG Ming Hua', 'review', 'one name in Taiwan and on the mainland']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed, 'person'), expected, `${name}, ${listed}: ${why}`)
})

t.test('a name in characters begins with the family name, and is read in one language', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string, aliases?: string[]][] = [
    ['林松', 'RIM Song', 'review', 'in Korean'],
    ['林松', 'SONG Rim', 'clear', 'another family name'],
    ['림송', 'SONG Rim', 'clear', 'in Hangul'],
    ['林松', '송림', 'clear', 'on both sides'],
    ['李金', 'RI Jin', 'clear', 'Ri Kum or Li Jin'],
    ['李金', 'LI Jin', 'review', 'Li Jin'],
    ['姜文', 'JIANG Wen-ji', 'clear', 'one syllable of two'],
    ['金明', 'KIM Tong Myong', 'clear', 'likewise in Korean'],
    ['李金龙', 'LI Jinlong', 'review', 'pinyin that may as well be Korean']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed, 'person'), expected, `${name}, ${listed}: ${why}`)
})

t.test('a patronymic that only another name of the party gives', async t => {
  const cases: [name: string, expected: Decision, why: string][] = [
    ['Orvelin Andrey Viktorovich', 'block', 'the same'],
    ['Орвелин Андрей Викторович', 'block', 'in Cyrillic'],
    ['Orvelin Andrey', 'review', 'none'],
    ['Orvelin Andrey Petrovich', 'clear', 'another father']
  ]
  for (const [name, expected, why] of cases) t.equal(between(name, 'ORVELIN Andrey', 'person', ['Andrey Viktorovich ORVELIN']), expected, `${name}: ${why}`)
})

t.test('the family name alone moves, where the list says which word it is', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string, aliases?: string[]][] = [
    ['Lim Hwee Keng', 'LIM, Hwee Keng', 'block', 'as listed'],
    ['Hwee Keng Lim', 'LIM, Hwee Keng', 'block', 'moved to the end'],
    ['Keng Lim Hwee', 'LIM, Hwee Keng', 'clear', 'between the given names'],
    ['Keng Lim Hwee', 'Hwee Keng LIM', 'clear', 'marked by capitals'],
    ['Keng Lim Hwee', 'Lim Hwee Keng', 'block', 'not marked'],
    ['Keng Lim Hwee', 'Lim Hwee Keng', 'clear', 'marked in another name of the party', ['LIM, Sock Wah']],
    ['Hwee Lim Keng', 'KENG Hwee Lim', 'block', 'another name of the party marks another word', ['LIM, Sock Wah']],
    ['Hwee Lim Keng', 'Keng Hwee Lim', 'block', 'both ends are marked elsewhere, and the first is the usual place', ['KENG, Poh Suan', 'LIM, Sock Wah']]
  ]
  for (const [name, listed, expected, why, aliases] of cases) t.equal(between(name, listed, 'person', aliases), expected, `${name}, ${listed}: ${why}`)
})

t.test('names of Vietnamese syllables', async t => {
  const cases: [name: string, listed: string, type: ListedParty['type'], expected: Decision, why: string][] = [
    ['Công ty TNHH Minh Quang', 'Thinh Cuong Company Limited', 'company', 'clear', 'no syllable in common'],
    ['Phú Cường', 'Thinh Cuong Company Limited', 'company', 'clear', 'one of two'],
    ['Tình Cường', 'Thinh Cuong Company Limited', 'company', 'clear', 'one of two, and the other alike'],
    ['Thịnh Cường', 'Thinh Cuong Company Limited', 'company', 'block', 'both'],
    ['Thinh Cuogn', 'Thinh Cuong Company Limited', 'company', 'review', 'a slip makes no syllable'],
    ['Hoàng Minh Đức', 'HOANG Minh Quang', 'person', 'clear', 'two of three'],
    ['Hoàng Minh Quang', 'HOANG Minh Quang', 'person', 'block', 'all']
  ]
  for (const [name, listed, type, expected, why] of cases) t.equal(between(name, listed, type), expected, `${name}, ${listed}: ${why}`)
})

t.test('Chinese firms whose own words differ', async t => {
  const cases: [name: string, aliases: string[], expected: Decision, why: string][] = [
    ['Dandong Minghai Trade', [], 'block', 'the name itself'],
    ['Dandong Menghai Trade', [], 'review', 'another syllable that sounds alike'],
    ['丹东明海贸易', [], 'block', 'characters that are read so'],
    ['丹东明凯贸易', [], 'review', 'characters that are not'],
    ['Dandong Minhai Trade', [], 'review', 'sounds that people confuse'],
    ['丹东民海贸易', [], 'review', 'which characters do not'],
    ['丹东铭海贸易', ['丹東明海貿易有限公司'], 'review', 'other characters than the list gives'],
    ['丹东明海贸易', ['丹東明海貿易有限公司'], 'block', 'the same in simplified ones']
  ]
  for (const [name, aliases, expected, why] of cases) t.equal(between(name, 'Dandong Minghai Trade Co., Ltd.', 'company', aliases), expected, `${name}: ${why}`)
})

t.test('initials are no part of a firm\'s word', async t => {
  const listed = 'Tolvena Limited Liability Company'
  for (const name of ['Толвена А.А.', 'Толвена О.А.', 'Толвена С.М.', 'Tolvena A.A.']) t.not(between(name, listed, 'company'), 'block', name)
  t.equal(between('Толвена', listed, 'company'), 'block', 'the name itself')
  t.equal(between('Ku Ryong Gang Trading', 'Kuryonggang Trading', 'company'), 'block', 'syllables')
})

t.test('spellings of Korean names', async t => {
  const cases: [name: string, listed: string, type: ListedParty['type'], why: string][] = [
    ['Kim Kyong Hee', 'KIM Kyong Hui', 'person', 'ee behind h'],
    ['Ким Гён Хи', 'KIM Kyong Hui', 'person', 'и behind х'],
    ['Ongnyu Trading', 'Okryu Trading Company', 'company', 'as it is spoken'],
    ['كيم يونغ تشول', 'KIM Yong Chol', 'person', 'Arabic letters'],
    ['كيم يونج تشول', 'KIM Yong Chol', 'person', 'as in Egypt'],
    ['نامكانغ للتجارة', 'Namgang Trading Corporation', 'company', 'a firm in Arabic letters'],
    ['ИП Со Чен Сик', 'SO Jong Sik', 'person', 'a family name like a preposition, behind a title']
  ]
  for (const [name, listed, type, why] of cases) t.not(between(name, listed, type), 'clear', `${name}, ${listed}: ${why}`)
})
