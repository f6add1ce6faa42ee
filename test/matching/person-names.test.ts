import t from 'tap'
import type { Party } from '../../schemas/party.js'
import { compare } from '../../src/matching/matcher.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from './asked.js'

const { strongScore } = await loadPolicy()

/** The score of two names as names of one person. */
function alike (party: string | Party, name: string, birthDate?: string): number {
  return compare(asked(party), { id: 'T:1', name, type: 'person', ...(birthDate !== undefined && { birthDates: [birthDate] }) }).score
}

t.test('one person, by each people\'s ways of writing', async t => {
  const SAME: [listed: string, asked: string, why: string][] = [
    ['RI Song Un', 'Song Un Ri', 'family name last'],
    ['RI Song Un', 'Ri, Song Un', 'family name set off'],
    ['RI Song Un', 'Ri Song-un', 'given name with a hyphen'],
    ['RI Song Un', 'Lee Sung Un', 'family name as the South writes it'],
    ['RI Song Un', 'Yi Sŏng-ŭn', 'McCune-Reischauer'],
    ['RI Song Un', '리성은', 'Hangul of the North'],
    ['RI Song Un', '이성은', 'Hangul of the South'],
    ['RI Song Un', '李成恩', 'Han'],
    ['HWANG Pyong So', 'Hwang Byong-so', 'b for p'],
    ['HWANG Pyong So', '황병서', 'Hangul'],
    ["KIM Yo'-cho'ng", 'Kim Yeo-jeong', 'Revised for McCune-Reischauer'],
    ['KIM Yo Jong', 'Ким Ё Чжон', 'Kontsevich\'s Cyrillic'],
    ['RA Kyong Su', '나경수', 'the South says n'],
    ['RA Kyong Su', 'Na Kyung-soo', 'and writes it'],
    ['MA Xiaohong', 'Ma Xiao Hong', 'pinyin syllables apart'],
    ['MA Xiaohong', 'Xiaohong Ma', 'family name last'],
    ['MA Xiaohong', '马晓红', 'simplified'],
    ['MA Xiaohong', '馬曉紅', 'traditional'],
    ['SHAN Xiaohong', '单晓红', 'a character that is Shan as a family name and Dan elsewhere'],
    ['XIE Jianguo', '解建国', 'Xie, not Jie'],
    ['QIU Wei', '仇伟', 'Qiu, not Chou'],
    ['ZHA Jianguo', '查建国', 'Zha, not Cha'],
    ['OU Jianguo', '區建國', 'Ou, not Qu'],
    ['YUCHI Gong', '尉迟恭', 'a family name of two characters'],
    ['SERBIN Andrey', 'Сербин Андрей', 'Cyrillic'],
    ['SERBIN Andrey', 'Andrei Serbin', 'another transliteration, family name last'],
    ['SERBIN Andrey', 'Serbin Andrei Petrovich', 'a patronymic that the list lacks'],
    ['Dmitriy Yurevich SOIN', 'Соин Дмитрий Юрьевич', 'with the patronymic'],
    ['Dmitriy Yurevich SOIN', 'Dmitry Soin', 'without it'],
    ['Dmitriy Yurevich SOIN', 'Соин Д.Ю.', 'initials with dots'],
    ['Dmitriy Yurevich SOIN', 'D.Y. Soin', 'before the name'],
    ['Dmitriy Yurevich SOIN', 'D. Soin', 'one initial, and a rare family name'],
    ['KIM Yong Chol', 'KIM Y.C.', 'initials of a Korean given name'],
    ['Roman SEMENOV', 'Роман Семёнов', 'ё for e'],
    ['CHOE Hwi', 'Чхве Хви', 'Kontsevich\'s ve and vi'],
    ['CHOE Song Il', 'Чхве Сон Иль', 'and a final ng'],
    ['RI Un Song', 'Ри Ын Сон', 'his y'],
    ['SONG Kum Hyok', 'Сон Гым Хёк', 'and kh'],
    ['Jacob STEIGER', 'Mr. Jakob Steiger', 'a title, k for c'],
    ['Abdul Rahman MANSURI', 'Abdurrahman Mansoori', 'a name of two words written in one, as it is sounded'],
    ['Abdul Rahman MANSURI', 'عبد الرحمن منصوري', 'in Arabic letters'],
    ['Saif-al-Din QASEMI', 'Saifuddin Qasimi', '"of the religion", written in one'],
    ['Saif-al-Din QASEMI', 'سيف الدين قاسمي', 'in Arabic letters'],
    ['Rahmatullah DARWESH', 'رحمت الله درویش', 'in Persian letters'],
    ['Husayn bin Tariq AL-KHALDI', 'حسين بن طارق الخالدي', 'with "son of" and the article'],
    ['Husayn bin Tariq AL-KHALDI', 'Hussein Tareq El Khaldi', 'without "son of", another article']
  ]
  for (const [listed, name, why] of SAME) t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}: ${why}`)
})

t.test('the order of the words: the family name may stand at either end, and the others stay as they are', async t => {
  const cases: [listed: string, same: string, other: string, why: string][] = [
    ['Ri Jong Su', 'Jong Su Ri', 'Ri Su Jong', 'Korean'],
    ['Minh Quang TOLMEN', 'Tolmen Minh Quang', 'Tolmen Quang Minh', 'Vietnamese'],
    ['Orvel Tolmen, Richard James', 'Richard James Orvel Tolmen', 'Orvel James Tolmen Richard', 'two family names']
  ]
  for (const [listed, same, other, why] of cases) {
    t.ok(alike(same, listed) > 0.9, `${same}: ${why}`)
    t.ok(alike(other, listed) < alike(same, listed) - 0.1, `${other} is another: ${why}`)
  }
})

t.test('of two Korean family names one is hardly a misspelling of the other', async t => {
  const cases: [listed: string, asked: string, same: boolean, why: string][] = [
    ['CHON Il Ho', 'Cheon Il Ho', true, '천, in two systems'],
    ['JON Il Ho', '전일호', true, '전 as the North spells it'],
    ['RIM Il Ho', 'Im Il-ho', true, 'as the South has it'],
    ['CHOE Il Ho', 'Цой Иль Хо', true, 'as the Koreans of Russia spell it'],
    ['CHON Il Ho', 'Cho Il Ho', false, '천 and 조'],
    ['PAEK Il Ho', 'Pak Il Ho', false, '백 and 박'],
    ['TOLMEN Il Ho', 'Tolmin Il Ho', true, 'no Korean family name']
  ]
  for (const [listed, name, same, why] of cases) {
    // What the family name alone makes of it: the given name is the same throughout.
    t.equal(alike(name, listed) >= 0.8, same, `${name}, ${listed}: ${why}`)
  }
})

t.test('a rank, a post or an address before or behind a name', async t => {
  const cases: [listed: string, asked: string, why: string][] = [
    ['KIM Yong Chol', '김영철 부위원장', 'in Korean'], ['KIM Yong Chol', '김영철부위원장', 'without a space'],
    ['KIM Jong Un', '金正恩委员长', 'in Chinese'], ['KIM Yo Jong', '金与正副部长', 'a deputy'], ['KIM Jong Un', '金正恩氏', 'in Japanese'],
    ['RIM Yong Hwan', 'Vice Minister Rim Yong Hwan', 'in English'], ['Igor MICHURIN', 'генеральный директор Мичурин Игорь', 'in Russian'],
    ['Igor MICHURIN', 'ИП Мичурин Игорь', 'a sole trader'], ['KIM Jong Un', 'гражданин КНДР Ким Чен Ын', 'a citizen']
  ]
  for (const [listed, name, why] of cases) t.ok(alike(name, listed) >= 0.8, `${name} is ${listed}: ${why}`)
})

t.test('a sole trader is found among persons, though a company is asked about', t => {
  const { type } = asked({ name: 'ИП Мичурин Игорь', type: 'company' })
  t.equal(type, undefined)
  t.equal(asked({ name: 'ООО Мичурин', type: 'company' }).type, 'company')
  t.end()
})

t.test('Koreans as Russian papers print them', async t => {
  const cases: [listed: string, asked: string, why: string][] = [
    ['KIM Jong Un', 'Ким Чен Ын', 'е for ё, and chen for jong'],
    ['SIM Hyon Sop', 'Сим Хен Соп', 'е for ё'],
    ['RIM Yong Hyok', 'Рим Ен Хек', 'at the beginning of a word too'],
    ['CHOE Chol Min', 'Цой Чхоль Мин', 'a family name as the Koreans of Russia spell it']
  ]
  for (const [listed, name, why] of cases) t.ok(alike(name, listed) >= DEFAULT_THRESHOLD, `${name} is ${listed}: ${why}`)
})

t.test('other persons, though a part of the name is the same', async t => {
  const OTHERS: [listed: string, asked: string, why: string][] = [
    ['MA Xiaohong', 'Wang Wei', 'nothing alike'],
    ['MA Xiaohong', 'Ma Wei', 'a family name alone'],
    ['RI Song Un', 'Ri Chang Ho', 'a family name alone'],
    ['RI Song Un', 'Ri', 'a family name alone'],
    ['KIM Yo Jong', 'Kim Chul Soo', 'the commonest family name'],
    ['SERBIN Andrey', 'Andrey Petrov', 'a given name alone'],
    ['SERBIN Andrey', 'Serbin', 'one word of two'],
    ['SERBIN Andrey', 'B. Serbin', 'another initial'],
    ['KIM Yong', 'Kim Y.', 'an initial beside a family name of millions'],
    ['KIM Yong Chol', 'Kim Y.S.', 'one of two initials'],
    ['Dmitriy Yurevich SOIN', 'Soin D.A.', 'another father'],
    ['Dmitriy Yurevich SOIN', 'Soin A.', 'another initial'],
    ['KIM Il-Su', 'Kim Min Su', 'a syllable that differs'],
    ['Dmitriy Yurevich SOIN', 'Dmitriy Yurevich Nikulin', 'given name and patronymic without the family name'],
    ['Dmitriy Yurevich SOIN', 'Dmitriy Sergeyevich Soin', 'another patronymic'],
    ['Jacob STEIGER', 'Juan Santos', 'nothing alike'],
    ['Mohammed AL-KHALDI', 'Mohammed al-Sabri', 'a name of millions and the article'],
    ['Mohammed AL-KHALDI', 'محمد الصبري', 'in Arabic letters'],
    ['Abdullah DARWESH', 'Abdul Karim Darwesh', 'servants of two names']
  ]
  for (const [listed, name, why] of OTHERS) t.ok(alike(name, listed) < DEFAULT_THRESHOLD, `${name} is not ${listed}: ${why}`)
})

t.test('which of two names is nearer', async t => {
  const NEARER: [listed: string, nearer: string, farther: string, why: string][] = [
    ['SERBIN Andrey', 'Andrey Serbin', 'A. Serbin', 'a name says more than its initial'],
    ['SERBIN Andrey', 'A. Serbin', 'Serbin', 'an initial that agrees says something'],
    ['SERBIN Andrey', 'Serbin', 'B. Serbin', 'and one that does not speaks against'],
    ['KIM Yong Chol', 'Kim Yongchol', 'Kim Myongchol', 'given names written together'],
    ['SERBIN Andrey', 'Serbin Andrey', 'Andrey Serbin', 'the order counts a little'],
    ['SERBIN Andrey', 'Serbin Andrei', 'Serbin Anton', 'another spelling, another name'],
    ['Dmitriy Yurevich SOIN', 'Dmitry Yuryevich Soin', 'Dmitriy Soin', 'the patronymic that agrees'],
    ['Dmitriy Yurevich SOIN', 'Dmitriy Soin', 'Dmitriy Sergeyevich Soin', 'none is nearer than another one'],
    ['Mohammed Ahmed KHALDI', 'Mohammed Khaldi', 'Mohammed Ahmed', 'the rare name says more than those of millions'],
    ['Mohammed AL-KHALDI', 'Mohammed Khaldi', 'Mohammed Omar Khaldi', 'an article says less than a name'],
    ['RI Song Un', 'Lee Song Un', 'Kim Song Un', 'Ri and Lee are one family name'],
    ['KIM Yong Chol', 'Kim Young Chul', 'Kim Yong Su', 'a spelling, another name'],
    ['MA Xiaohong', '马晓红', '马晓明', 'one character of three']
  ]
  for (const [listed, nearer, farther, why] of NEARER) t.ok(alike(nearer, listed) > alike(farther, listed), `${listed}: ${nearer} rather than ${farther}, ${why}`)
})

t.test('different persons do not block, however few letters tell them apart', async t => {
  for (const [name, listed] of [['Kim Myong Chol', 'KIM Yong Chol'], ['Kim Pyong Chol', 'KIM Yong Chol'], ['Ri Song Min', 'RI Song Un']]) {
    t.ok(alike(name, listed) < strongScore, `${name} is not ${listed}`)
  }
})

t.test('a birth date that agrees makes surer, one that contradicts stops short of a block', async t => {
  for (const [listed, name] of [['RI Song Un', '리성은'], ['MA Xiaohong', 'Xiaohong Ma'], ['SERBIN Andrey', 'Сербин Андрей']]) {
    const [same, unknown, other] = ['1971-12-15', undefined, '1990-01-01'].map(birthDate => alike({ name, ...(birthDate && { birthDate }) }, listed, '1971-12-15'))
    t.ok(same > unknown && unknown > other, name)
    t.ok(other < strongScore, `${name}: another date`)
  }
})

t.test('a word of business is a name like any other in a person\'s name', async t => {
  t.ok(alike('Andrey Bank', 'Bank Andrey') >= DEFAULT_THRESHOLD)
  t.ok(alike('Andrey Bank', 'Andrey Construction') < DEFAULT_THRESHOLD)
})
