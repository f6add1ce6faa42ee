import fc from 'fast-check'
import t from 'tap'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { fieldLines, fieldText } from '../../../src/names/field/field-text.js'
import { asMeant } from '../../../src/names/field/misdecoded.js'

const cases: [text: string, plain: string][] = [
  ['Tolmen\u0000Ltd', 'Tolmen Ltd'],
  ['Tolmen &amp; Sons', 'Tolmen & Sons'],
  ['&quot;Tolmen&QUOT; &laquo;Orvel&raquo;', '"Tolmen" «Orvel»'],
  ['Ch&#39;olsan&#x27;s', "Ch'olsan's"],
  ['&#47785;&#46976;', '목란'],
  ['Tolmen &unknown; Sons', 'Tolmen &unknown; Sons'],
  ['Tolmen & Sons; Orvel', 'Tolmen & Sons; Orvel'],
  ['  Tolmen\u00a0\u200bOrvel \n', 'Tolmen Orvel'],
  ['ＴＯＬＭＥＮ', 'TOLMEN'],
  ['조선'.normalize('NFD'), '조선'],
  ['Tolmen™ Ltd', 'Tolmen Ltd'],
  ['Tolmen', 'Tolmen'],
  ['Ch&amp;amp;#39;olsan', "Ch'olsan"],
  ['Tolmen%20Ltd', 'Tolmen Ltd'],
  ['Tolmen 50% Ltd', 'Tolmen 50% Ltd'],
  ['<b>Tolmen</b><br/>Ltd', 'Tolmen Ltd'],
  ['Tolmen <Orvel>', 'Tolmen <Orvel>'],
  ['TOLMEN CORPO-\nRATION', 'TOLMEN CORPORATION'],
  ['Tolmen-\nOrvel', 'Tolmen- Orvel'],
  ['T o l m e n   L t d', 'Tolmen Ltd'],
  ['A B  C', 'A B C']
]

for (const [text, plain] of cases) t.equal(fieldText(text), plain, text)

t.test('the lines of a field', async t => {
  const fields: [text: string, lines: string[], why: string][] = [
    ['Tolmen Bank', [], 'one line'],
    ['Tolmen Bank\n', [], 'with nothing behind it'],
    ['TOLMEN BANK\r\nLENINA  5\n\nMOSCOW', ['TOLMEN BANK', 'LENINA 5', 'MOSCOW'], 'superfluous white space'],
    ['Tolmen\u2028Orvel', ['Tolmen', 'Orvel'], 'another break'],
    ['TOLMEN BANK//LENINA 5', ['TOLMEN BANK', 'LENINA 5'], 'as payment messages write a break'],
    ['Tolmen https://tolmen.com', [], 'an address of the web'],
    ['TOLMEN CORPO-\nRATION', [], 'a word divided at the end of a line'],
    ['Tolmen &amp; Sons\nОрвел', ['Tolmen & Sons', 'Орвел'], 'escapes'],
    ['Tolmen Bank%0AOrvelskaya 5', ['Tolmen Bank', 'Orvelskaya 5'], 'a break escaped for an address of the web'],
    ['Tolmen Bank&#10;Orvelskaya 5', ['Tolmen Bank', 'Orvelskaya 5'], 'for XML'],
    ['Tolmen Bank_x000D_Orvelskaya 5', ['Tolmen Bank', 'Orvelskaya 5'], 'in a workbook'],
    ['Tolmen Bank\\nOrvelskaya 5', ['Tolmen Bank', 'Orvelskaya 5'], 'in a program'],
    ['Tolmen Bank<br>Orvelskaya 5', ['Tolmen Bank', 'Orvelskaya 5'], 'in HTML']
  ]
  for (const [text, lines, why] of fields) t.same(fieldLines(text), lines, why)
})

t.test('a text whose bytes were read in a wrong encoding', async t => {
  const misread: [text: string, meant: string, why: string][] = [
    ['Ð\u009cÐ¾ÐºÑ€Ð°Ð½', 'Мокран', 'UTF-8 as ISO 8859-1'],
    ['ÐœÐ¾ÐºÑ€Ð°Ð½ LLC', 'Мокран LLC', 'UTF-8 as windows-1252'],
    ['РњРѕРєСЂР°РЅ', 'Мокран', 'UTF-8 as windows-1251'],
    ['ООО РњРѕРєСЂР°РЅ', 'ООО Мокран', 'UTF-8 as windows-1251, behind a form as it is'],
    ['ООО Р\u00a0РѕРјР°С€РєР°', 'ООО Ромашка', 'with a letter that holds a hard space'],
    ['SociÃ©tÃ© Tolmen', 'Société Tolmen', 'one letter is enough'],
    ['Ìîêðàí', 'Мокран', 'windows-1251 as Western'],
    ['ÎÎÎ "ÌÎÊÐÀÍ"', 'ООО "МОКРАН"', 'in capitals'],
    ['Á¶¼±³²°­¹«¿ª', '조선남강무역', 'EUC-KR as Western'],
    ['³¯ÏÊ', '朝鲜', 'GBK as Western']
  ]
  for (const [text, meant, why] of misread) t.equal(fieldText(text), meant, why)
  for (const name of ['Société Générale', 'Größe GmbH', 'Ñandú', 'Ærø', 'Łódź', 'Çağrı', 'ÖBB', 'Måløy Ås', 'Ðorđe', 'Þórður', 'Île Éé', 'Ünlü Şti', 'Cường Thịnh']) t.equal(fieldText(name), name)
})

t.test('what a text is compared by stays the same', async () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }).filter(text => !/[&%<]/.test(text) && asMeant(text) === text), text => canonicalName(fieldText(text)) === canonicalName(text)), { numRuns: 3_000 })
})
t.end()
