import t from 'tap'
import { asked, opened } from './opened.js'
import { encode } from '../../bench/files/encode.js'

const SUPPLIERS: Record<string, { header: string, names: string[] }> = {
  ko: { header: '업체명,국가', names: ['주식회사 한빛건설', '대한철강 주식회사', '(주)푸른산업개발', '남해조선 유한회사'] },
  zh: { header: '公司名称,国家', names: ['北京建设工程有限公司', '山东远洋贸易股份有限公司', '深圳市科技发展有限公司', '上海钢铁集团'] },
  ru: { header: 'Наименование,Страна', names: ['ООО «Ромашка»', 'ЗАО Северный ветер', 'Строительная компания «Восток»', 'ИП Иванов'] },
  ja: { header: '会社名,国', names: ['株式会社大林組', 'トヨタ自動車株式会社', '有限会社みらい運輸', '三菱重工業株式会社'] },
  fr: { header: 'Société,Country,Name', names: ['Société Générale', 'Électricité de Marseille', 'Brûlé Frères', 'Œuvre Hôtelière'] },
  en: { header: 'Name,Country', names: ['Acme Ltd', 'Harbour Joinery', 'Quillon Works', 'Orvel Shipyard'] }
}

t.test('the encoding is found out, and names come out whole', async t => {
  const cases: [encoding: string, language: keyof typeof SUPPLIERS, basis: string][] = [
    ['utf-8', 'ko', 'valid UTF-8'], ['utf-8', 'zh', 'valid UTF-8'], ['utf-8', 'ru', 'valid UTF-8'], ['utf-8', 'en', 'ASCII only'],
    ['euc-kr', 'ko', 'statistics'], ['gb18030', 'zh', 'statistics'], ['windows-1251', 'ru', 'statistics'], ['shift_jis', 'ja', 'statistics'],
    ['windows-1252', 'fr', 'statistics'], ['utf-16le', 'ko', 'statistics'], ['utf-16be', 'ru', 'statistics'], ['utf-16le', 'en', 'statistics']
  ]
  for (const [encoding, language, basis] of cases) {
    const { header, names } = SUPPLIERS[language]
    for (const count of [1, 2, 4]) {
      const text = [header, ...names.slice(0, count).map(name => language === 'fr' ? `${name},FR,${name}` : `${name},KR`)].join('\r\n')
      const { reading, rows } = await opened(encode(text, encoding))
      t.match(reading, { encoding, encodingBasis: basis }, `${encoding} ${language} ${count}`)
      t.same(rows.map(({ cells }) => cells[0]), names.slice(0, count), `${encoding} ${language} ${count}`)
    }
  }
})

t.test('a byte order mark decides, and is no part of the first name', async t => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
    const { reading, rows } = await opened(encode('\ufeffname\nМокран', encoding))
    t.match(reading, { encoding, encodingBasis: 'byte order mark', header: ['name'] })
    t.same(rows.map(asked), [{ name: 'Мокран' }])
  }
})

t.test('a few typographic apostrophes in an English file do not make it an Asian one', async t => {
  for (const encoding of ['windows-1252', 'windows-1251']) {
    for (const name of ['We’ve Joinery', 'Int’l Harbour Works', 'O’Neill – Partners']) {
      const { rows } = await opened(encode(`name,country\nAcme,GB\n${name},GB\nOrvel,GB\n`, encoding))
      t.same(rows.map(({ cells }) => cells[0]), ['Acme', name, 'Orvel'], `${encoding} ${name}`)
    }
  }
})

t.test('an encoding that is given wins, under any usual name', async t => {
  const cases: [given: string, encoding: string][] = [
    ['cp949', 'euc-kr'], ['EUC-KR', 'euc-kr'], ['ks_c_5601-1987', 'euc-kr'], ['uhc', 'euc-kr'], ['949', 'euc-kr'],
    ['CP1251', 'windows-1251'], ['windows-1251', 'windows-1251'], ['GB2312', 'gbk'], ['gb18030', 'gb18030'], ['SJIS', 'shift_jis'],
    ['utf8', 'utf-8'], ['utf-16', 'utf-16le'], ['cp866', 'ibm866'], ['koi8-r', 'koi8-r'], ['big5', 'big5']
  ]
  for (const [given, encoding] of cases) {
    const { reading } = await opened(encode('name\nAcme', encoding), { encoding: given })
    t.match(reading, { encoding, encodingBasis: 'given' }, given)
  }
  const { rows } = await opened(encode('name\nЗавод', 'ibm866'), { encoding: 'cp866' })
  t.same(rows.map(asked), [{ name: 'Завод' }])
  for (const encoding of ['klingon', 'x-user-defined', '']) {
    await t.rejects(opened(Buffer.from('name\nAcme'), { encoding }), { kind: 'options', option: 'encoding', message: /must be one of utf-8, .*cp949/ })
  }
})

t.test('a few bytes of another encoding spoil their own rows and no others', async t => {
  const good = Array.from({ length: 40 }, (_, i) => `Завод ${i},RU\n`)
  const bytes = Buffer.concat([Buffer.from('name,country\n'), Buffer.from(good.join('')), encode('Мокран,RU\n', 'windows-1251'), Buffer.from('Восток,RU\n')])
  const { reading, rows } = await opened(bytes)
  t.match(reading, { encoding: 'utf-8', encodingBasis: 'statistics' })
  t.equal(rows.length, 42)
  t.same(asked(rows[40]), 'the name has bytes that are not in the encoding of the file')
  t.same(asked(rows[41]), { name: 'Восток', countries: ['RU'] })
})

t.test('characters beyond ASCII that come late are found', async t => {
  const text = ['name', ...Array.from({ length: 20_000 }, (_, i) => `Acme ${i}`), '대한철강', '한빛건설'].join('\n')
  const { reading, rows } = await opened(encode(text, 'euc-kr'))
  t.equal(reading.encoding, 'euc-kr')
  t.same(asked(rows.at(-1)!), { name: '한빛건설' })
})

t.test('a file of two encodings has no row that is read wrongly in silence', async t => {
  const names = ['ООО Мокран Строй', 'ЗАО Восточный бетон', 'Ромашка и партнёры', 'Северный ветер']
  const others: [encoding: string, names: string[]][] = [['windows-1251', names], ['euc-kr', ['조선광업개발무역회사', '한빛건설주식회사']], ['gb18030', ['丹东红祥实业发展有限公司', '上海建工集团股份有限公司']]]
  for (const [encoding, legacy] of others) {
    for (const [utf8, other] of [[10, 10], [10, 40], [40, 10]]) {
      const lines = [...Array.from({ length: utf8 }, (_, i) => Buffer.from(`${names[i % 4]} ${i}\n`)), ...Array.from({ length: other }, (_, i) => encode(`${legacy[i % legacy.length]} ${i}\n`, encoding))]
      const { rows } = await opened(Buffer.concat([Buffer.from('name\n'), ...lines]))
      t.equal(rows.length, utf8 + other)
      for (const [i, row] of rows.entries()) {
        const expected = i < utf8 ? `${names[i % 4]} ${i}` : `${legacy[(i - utf8) % legacy.length]} ${i - utf8}`
        t.ok('fault' in row || row.item.party.name === expected, `${encoding}, ${utf8} and ${other}, row ${i}`)
      }
    }
  }
  const few = [encode('name\n' + 'ЗАО Восточный бетон\n'.repeat(500), 'windows-1251'), Buffer.from('ООО Мокран\n')]
  const { rows } = await opened(Buffer.concat(few))
  t.same(asked(rows[500]), { name: 'ООО Мокран' })
  t.notOk(rows.slice(0, 500).some(row => 'fault' in row))
})

t.test('UTF-8 that was read as windows-1251 is repaired, unless bytes are missing', async t => {
  const misread = (text: string) => new TextDecoder('windows-1251').decode(Buffer.from(text))
  const { rows } = await opened(Buffer.from(`name\n${misread('ООО Ромашка')}\nООО ${misread('Мокран')}\n${misread('Мокран').slice(1)}\n`))
  t.same(rows.slice(0, 2).map(asked), [{ name: 'ООО Ромашка' }, { name: 'ООО Мокран' }])
  t.match(rows[2], { fault: /bytes are missing/ })
})

t.test('a file in UTF-32 is refused: its mark begins as that of UTF-16', async t => {
  const bytes = (text: string, bigEndian: boolean) => Buffer.concat([...text].map(character => {
    const four = Buffer.alloc(4)
    if (bigEndian) four.writeUInt32BE(character.codePointAt(0)!)
    else four.writeUInt32LE(character.codePointAt(0)!)
    return four
  }))
  for (const bigEndian of [true, false]) {
    await t.rejects(opened(bytes('\ufeffname\nМокран\n', bigEndian)), { name: 'FileError', kind: 'unreadable', message: /UTF-32/ })
  }
})
