import t from 'tap'
import { asMeant } from '../../../src/names/field/misdecoded.js'

t.test('Russian that was read in a Western encoding', async t => {
  const cases: [text: string, meant: string, why: string][] = [
    ['ÎÎÎ «Òîëìåí»', 'ООО «Толмен»', 'in Russian quotation marks'],
    ['ÎÎÎ “Òîëìåí”', 'ООО “Толмен”', 'in curly ones'],
    ['ÎÎÎ \u0093Òîëìåí\u0094', 'ООО “Толмен”', 'in curly ones, read as ISO 8859-1'],
    ['ÎÎÎ Òîëìåí ¹ 5', 'ООО Толмен № 5', 'with a number'],
    ['ÎÎÎ Òîëìåí ¹5', 'ООО Толмен №5', 'without a space'],
    ['Ñåì¸íîâ', 'Семёнов', 'with ё'],
    ['ÑÅÌ¨ÍÎÂ', 'СЕМЁНОВ', 'with a capital Ё'],
    ['Òîëìåí – Îðâåë', 'Толмен – Орвел', 'with a dash'],
    ['ООО «Òîëìåí»', 'ООО «Толмен»', 'behind a form as it is'],
    ['¸ð¿ø', '모원', 'Korean with the same signs']
  ]
  for (const [text, meant, why] of cases) t.equal(asMeant(text), meant, why)
})

t.test('one Cyrillic encoding that was read as another', async t => {
  const cases: [text: string, meant: string, why: string][] = [
    ['ЋЋЋ "’®«¬Ґ\u00ad"', 'ООО "Толмен"', 'DOS as windows-1251'],
    ['ппп "фПМНЕО"', 'ООО "Толмен"', 'KOI8-R as windows-1251'],
    ['ннн "рНКЛЕМ"', 'ООО "Толмен"', 'windows-1251 as KOI8-R'],
    ['пвэеуфчп у пзтбойюеоопк пфчефуфчеоопуфша', 'ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ', 'in capitals'],
    ['╬╬╬ "╥юыьхэ"', 'ООО "Толмен"', 'windows-1251 as DOS'],
    ['ïïï "ôÏÌÍÅÎ"', 'ООО "Толмен"', 'KOI8-R as Western'],
    ['лПЪМПЧ уЕТЗЕК нЙИБКМПЧЙЮ', 'Козлов Сергей Михайлович', 'a patronymic tells it'],
    ['бп "фПМНЕО ВБОЛ"', 'АО "Толмен банк"', 'with a word in small letters'],
    ['фПМНЕО', 'фПМНЕО', 'no word tells it'],
    ['РAK ВONG NАМ', 'РAK ВONG NАМ', 'letters of two alphabets that look alike in one word'],
    ['ооо «тОЛМЕН»', 'ооо «тОЛМЕН»', 'typed with the capitals locked'],
    ['толмен трейдинг', 'толмен трейдинг', 'small letters'],
    ['Жемайтија ЂЋ', 'Жемайтија ЂЋ', 'Serbian'],
    ['Société Générale SA', 'Société Générale SA', 'French'],
    ['ÅÄÖ Företag', 'ÅÄÖ Företag', 'Swedish']
  ]
  for (const [text, meant, why] of cases) t.equal(asMeant(text), meant, why)
})
