import t from 'tap'
import { fromBankLetters } from '../../../src/names/field/bank-cyrillic.js'

t.test('Russian in the letters of rouble payments', async t => {
  const CASES: [text: string, meant: string | undefined, why: string][] = [
    ['PUQNINA VYSQEGO KAcESTVA', 'ПУШНИНА ВЫСШЕГО КАЧЕСТВА', 'one small letter'],
    ['OBqESTVO S OGRANIcENNOi OTVETSTVENNOSTXu \'\'TOLMEN\'\'', 'ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ \'\'ТОЛМЕН\'\'', 'a firm'],
    ['cAPAEVSKIi RYBOPERERABATYVAuqIi', 'ЧАПАЕВСКИЙ РЫБОПЕРЕРАБАТЫВАЮЩИЙ', 'at the beginning of a word, and two in a row'],
    ['KIM cEN YN', 'КИМ ЧЕН ЫН', 'one at the beginning'],
    ['OAO eNERGIa', 'ОАО ЭНЕРГИЯ', 'э and я'],
    ['OOO mTOLMENm', 'ООО "ТОЛМЕН"', 'a small m for a quotation mark'],
    ['mTOLMEN I KOm', '"ТОЛМЕН И КО"', 'of several words, without a form'],
    ['meNERGIam', '"ЭНЕРГИЯ"', 'around small letters'],
    ['OOO TOLMEN TREiDING', 'ООО ТОЛМЕН ТРЕЙДИНГ', 'one small letter behind a form'],
    ['ZAO PODQIPNIK', 'ЗАО ПОДШИПНИК', 'a Q behind a form, where no Latin word has it'],
    ['OOO ALXFA', 'ООО АЛЬФА', 'a soft sign behind a form'],
    ['OOO AQUAMARIN', undefined, 'a Latin Q'],
    ['OOO MAXIMA', undefined, 'a Latin X'],
    ['PODQIPNIK', undefined, 'a Q without a form'],
    ['OOO TOLMEN iPHONE', undefined, 'a brand behind a form'],
    ['MIDSUMMERm', undefined, 'an m at one end'],
    ['mm', undefined, 'nothing between'],
    ['TOLMEN TRADING', undefined, 'capitals alone'],
    ['Tolmen Trading', undefined, 'as names are written'],
    ['McDONALD', undefined, 'a Scottish name'],
    ['MacARTHUR', undefined, 'another'],
    ['iPHONE', undefined, 'a brand'],
    ['eBAY INC', undefined, 'another'],
    ['Macau', undefined, 'letters of the table by chance'],
    ['LTDa', undefined, 'a single small letter that may be a slip'],
    ['', undefined, 'no text']
  ]
  for (const [text, meant, why] of CASES) t.equal(fromBankLetters(text), meant, `${text}: ${why}`)
})
