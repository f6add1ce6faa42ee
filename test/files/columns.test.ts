import t from 'tap'
import { countriesOf, dateOf, typeOf } from '../../src/files/columns/values.js'
import type { ColumnField } from '../../src/files/row.js'
import { asked, opened } from './opened.js'

/** The field recognised for each column name of a header; `-` if the column passes through. */
async function fields (...header: string[]): Promise<string[]> {
  const { reading } = await opened(Buffer.from(`${header.map(name => `"${name.replaceAll('"', '""')}"`).join(',')}\nx`))
  return header.map((_, i) => reading.columns.find(({ index }) => index === i)?.field ?? '-')
}

t.test('columns are recognised by their names in several languages', async t => {
  const cases: [header: string[], fields: string[]][] = [
    [['Vendor No.', 'Vendor Name', 'Country', 'Street Address', 'Tax ID', 'Remarks'], ['reference', 'name', 'country', 'address', 'company_number', '-']],
    [['supplier_id', 'supplier_name', 'country_code', 'alias 1', 'alias 2', 'LEI', 'IMO number'], ['reference', 'name', 'country', 'alias', 'alias', 'lei', 'imo']],
    [['거래처코드', '업체명(필수)', '영문명', '국가', '주소', '사업자등록번호', '비고'], ['reference', 'name', 'alias', 'country', 'address', 'company_number', '-']],
    [['序号', '供应商名称', '英文名称', '国家/地区', '注册地址', '统一社会信用代码'], ['reference', 'name', 'alias', 'country', 'address', 'uscc']],
    [['編號', '公司名稱', '國家'], ['reference', 'name', 'country']],
    [['№ п/п', 'Наименование организации', 'Страна', 'Юридический адрес', 'ИНН/КПП', 'ОГРН', 'Примечание'], ['reference', 'name', 'country', 'address', 'inn', 'ogrn', '-']],
    [['取引先コード', '会社名', '国', '所在地'], ['reference', 'name', 'country', 'address']],
    [['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Гражданство', 'Паспорт'], ['familyName', 'givenName', 'patronymic', 'birthDate', 'country', 'passport']],
    [['회사명', 'Company name'], ['name', 'alias']],
    [['1. NAME *', 'Type', 'E-mail', 'Web site'], ['name', 'type', 'email', 'website']],
    [['  ｎａｍｅ  ', 'Nation'], ['name', '-']],
    [['ID', 'No', 'Name'], ['reference', '-', 'name']],
    [['LIFNR', 'LAND1', 'NAME1', 'NAME2', 'NAME3'], ['reference', 'country', 'name', 'name', 'name']],
    [['Vendor', 'Name 1', 'Name 2', 'Country'], ['alias', 'name', 'name', 'country']],
    [['Supplier Name (Line 1)', 'Supplier Name (Line 2)', 'Name Line 3'], ['name', 'name', 'name']],
    [['Company', 'Supplier name', 'Name 2'], ['name', 'alias', 'name']],
    [['Name 1', 'Name 2', 'Supplier Name 1', 'Supplier Name 2'], ['name', 'name', 'alias', 'alias']],
    [['상호1', '상호2'], ['name', 'name']],
    [['名称1', '名称2', '英文名称'], ['name', 'name', 'alias']],
    [['Наименование', 'Наименование 2', 'Краткое наименование'], ['name', 'name', 'alias']],
    [['Name', 'Name', 'Alias 2'], ['name', 'alias', 'alias']],
    [['Firmenname 1', 'Firmenname 2', 'Straße', 'USt-IdNr.'], ['name', 'name', 'address', 'company_number']],
    [['NAME_ORG1', 'NAME_ORG2', 'NAME_LAST', 'NAME_FIRST', 'STCD2', 'STRAS'], ['name', 'name', 'familyName', 'givenName', 'company_number', 'address']],
    [['No.', 'Name', 'Search Name', 'Country/Region Code', 'VAT Registration No.'], ['reference', 'name', 'alias', 'country', 'company_number']],
    [['Supplier #', '*Supplier Name', 'Supplier Display Name', 'Address Country Code'], ['reference', 'name', 'alias', 'country']],
    [['Company Code', 'Vendor legal name', 'Vendor country', 'Vendor first name', 'Vendor type'], ['-', 'name', 'country', '-', '-']],
    [['Подрядчик', 'Полное наименование контрагента', 'Адрес поставщика', 'Страна организации'], ['name', 'alias', 'address', 'country']],
    [['客商编码', '客商名称', '外文名称', '纳税人登记号', '所在国家'], ['reference', 'name', 'alias', 'company_number', 'country']],
    [['公司名', '公司国家', '通讯地址'], ['name', 'country', 'address']],
    [['업체명', '업체 국가', '업체 주소', '업체 담당'], ['name', 'country', 'address', '-']],
    [['Lieferantennummer', 'Firma', 'Land', 'Anschrift', 'Ansprechpartner'], ['reference', 'name', 'country', 'address', '-']],
    [['Raison sociale', 'Nom commercial', 'Pays', 'Siège social', 'SIREN'], ['name', 'alias', 'country', 'address', 'company_number']],
    [['Código de proveedor', 'Razón social', 'País', 'Dirección'], ['reference', 'name', 'country', 'address']],
    [['CODIGO PROVEEDOR', 'NOMBRE', 'PAIS', 'DIRECCION'], ['reference', 'name', 'country', 'address']],
    [['Nome da empresa', 'Nome fantasia', 'País', 'Endereço', 'CNPJ'], ['name', 'alias', 'country', 'address', 'company_number']],
    [['Ragione sociale', 'Paese', 'Indirizzo', 'Partita IVA'], ['name', 'country', 'address', 'company_number']],
    [['Nazwa firmy', 'Kraj', 'Adres', 'NIP'], ['name', 'country', 'address', 'company_number']],
    [['Firma Ünvanı', 'Ülke', 'Adres', 'Vergi No'], ['name', 'country', 'address', 'company_number']],
    [['FİRMA UNVANI', 'ULKE', 'ADRES'], ['name', 'country', 'address']],
    [['Nachname', 'Vorname', 'Geburtsdatum', 'Staatsangehörigkeit'], ['familyName', 'givenName', 'birthDate', 'country']],
    [['Apellidos', 'Nombre de pila', 'Nacionalidad'], ['familyName', 'givenName', 'country']],
    [['Name (of the firm) [required]', 'Country (ISO', 'Address )'], ['name', '-', 'address']],
    [['('.repeat(30_000), `Name ${'['.repeat(30_000)}`, 'Vendor'], ['-', 'name', 'alias']],
    [['Bank name', 'Parent company name', 'Contact name', 'Vendor'], ['-', '-', '-', 'name']]
  ]
  for (const [header, expected] of cases) t.same(await fields(...header), expected, header.join())
})

t.test('a header may stand below titles, and a row of data is never taken for one', async t => {
  const found: [file: string, headerLine: number, rows: number][] = [
    ['Suppliers 2026\nname\nAcme', 2, 1],
    ['Suppliers,2026-01-01\n\nname,country\nAcme,RU', 3, 1],
    ['Date:,2026-01-01,By:,Kim\nNo,Supplier name,Country,Memo\n1,Acme,RU,x', 2, 1],
    ['Supplier,,,Contact\nCode,Vendor name,Country,Desk\n1,Acme,RU,x', 2, 1],
    ['업체,,담당\n업체코드,업체명,국가\n1,Acme,RU', 2, 1],
    ['Plant;1000;Client;800\nMaterial;Supplier name;Terms;Price\nM1;Acme;30d;5', 2, 1],
    ['Plant;1000;Client\nMaterial;Vendor;Country\nM1;Acme;RU', 2, 1],
    ['List of suppliers;2026\nName;Score\nAcme;5', 2, 1],
    ['Suppliers\nVendor\nAcme', 2, 1],
    ['Supplier\nAs of 2026\nCode;Name;Country\n1;Acme;RU', 3, 1],
    ['Company name;Buyer Ltd\nReport;Vendors\n\nVendor;Country;Address\nAcme;RU;x', 4, 1],
    ['Поставщик;;Контакт\nОбщее;;\nКод;Наименование;Страна\n1;Ромашка;РФ', 3, 1],
    ['Supplier\nName\nAcme', 1, 2],
    ['Name,Country\nCompany,RU\nAcme,RU', 1, 2],
    ['Name,,\nAcme,company,no\nOrvel,company,no', 1, 2],
    ['name', 1, 0]
  ]
  for (const [file, headerLine, rows] of found) {
    const read = await opened(Buffer.from(file))
    t.same([read.reading.headerLine, read.rows.length], [headerLine, rows], file)
  }
  const refused = [
    'Zaak;Art\nMokran LLC;company\nHarbour Joinery;company\n',
    'Zaak;Art;Aktiv\nMokran LLC;company;no\nHarbour Joinery;company;no\n',
    'Acme\nBelgrad\nPartner\nOrvel\n',
    'Zaak;Rolle;Nr\nAcme;Supplier;no\nOrvel;Customer;no\n',
    'Cégnév,Ország,Jelleg\nMokran LLC,RU,organisation\n'
  ]
  for (const file of refused) await t.rejects(opened(Buffer.from(file)), { kind: 'unreadable', message: /has no header with a column for the name/ }, file)
})

t.test('a row asks what its columns tell', async t => {
  const cases: [file: string, asked: unknown[]][] = [
    ['Имя,Фамилия,Отчество\nИван,Петров,Сергеевич', [{ name: 'Петров Иван Сергеевич' }]],
    ['name,alias,alias\nAcme,Acme Trading; ACME-KR,"Old Acme\nAcme"', [{ name: 'Acme', aliases: ['Acme Trading', 'ACME-KR', 'Old Acme'] }]],
    ['name,alias\n,Acme Trading', [{ name: 'Acme Trading' }]],
    ['회사명,국가,구분\n한빛건설,"대한민국, 러시아",법인', [{ name: '한빛건설', countries: ['KR', 'RU'], type: 'company' }]],
    ['name,country\nAcme,"Korea, Republic of"', [{ name: 'Acme', countries: ['KR'] }]],
    ['name\n#tumen Ltd\n#tumen complete=true rows=1 clear=1', [{ name: '#tumen Ltd' }]],
    ['{"name":"Acme","inn":12345678901234567890,"x":[0.1234567890123456789,"1234567890123456 \\" 1"]}', [{ name: 'Acme', identifiers: [{ scheme: 'inn', value: '12345678901234567890' }] }]],
    ['{"party":"Acme","country":"RU"}\n{"party":{"name":"Acme"}}', [{ name: 'Acme', countries: ['RU'] }, { name: 'Acme' }]],
    ['name,ИНН/КПП,email\nAcme,7707083893/770701001,a@b.example', [{ name: 'Acme', identifiers: [{ scheme: 'inn', value: '7707083893/770701001' }, { scheme: 'email', value: 'a@b.example' }] }]],
    ['name,dob\nAnton Belmarev,23.05.1970\nAnton Belmarev,05/06/1970', [{ name: 'Anton Belmarev', birthDate: '1970-05-23' }, { name: 'Anton Belmarev' }]]
  ]
  for (const [file, expected] of cases) t.same((await opened(Buffer.from(file))).rows.map(asked), expected, file)
})

t.test('a name over numbered columns is asked as one, and each of its lines as well', async t => {
  const full = 'UNITED ROPE AND CORDAGE WORKS OF NO'
  const cases: [why: string, file: string, names: string[]][] = [
    ['a space joins lines', 'Name 1,Name 2,Name 3\nHarbour,Rope,Works', ['Harbour Rope Works', 'Harbour', 'Rope', 'Works']],
    ['an empty line is none', 'Name 1,Name 2,Name 3\nHarbour,,Works', ['Harbour Works', 'Harbour', 'Works']],
    ['one line is the name', 'Name 1,Name 2\nHarbour Joinery,', ['Harbour Joinery']],
    ['a full line may be cut inside a word', `Name 1,Name 2\n${full},RTHPORT`, [`${full} RTHPORT`, `${full}RTHPORT`, full, 'RTHPORT']],
    ['each full line may', `Name 1,Name 2,Name 3\n${full},${full},X`, [
      `${full} ${full} X`, `${full}${full} X`, `${full} ${full}X`, `${full}${full}X`, full, 'X'
    ]],
    ['a line in lower case goes on with a word', 'Name,Name 2\nHarbour Joi,nery', ['Harbour Joi nery', 'Harbour Joinery', 'Harbour Joi', 'nery']],
    ['no space is due between Han characters', '名称1,名称2\n东港绳索,有限公司', ['东港绳索 有限公司', '东港绳索有限公司', '东港绳索', '有限公司']],
    ['an alias is none of the lines', 'Name 1,Alias,Name 2\nHarbour,HJ,Joinery', ['Harbour Joinery', 'Harbour', 'Joinery', 'HJ']],
    ['a key that comes late is a line too', `{"NAME1":"Acme"}\n${'{"NAME1":"Acme"}\n'.repeat(1_000)}{"NAME1":"Harbour","NAME2":"Joinery"}`, ['Harbour Joinery', 'Harbour', 'Joinery']]
  ]
  for (const [why, file, [name, ...aliases]] of cases) t.same(asked((await opened(Buffer.from(file))).rows.at(-1)!), { name, ...(aliases.length > 0 && { aliases }) }, why)
  const given = await opened(Buffer.from('Erste,Zweite\nHarbour,Joinery'), { columns: [{ field: 'name', column: 'Erste' }, { field: 'name', column: 'Zweite' }] })
  t.same(asked(given.rows[0]), { name: 'Harbour Joinery', aliases: ['Harbour', 'Joinery'] }, 'columns given as the name are its lines')
  const long = 'Acme '.repeat(60).trim()
  t.match((await opened(Buffer.from(`Name 1,Name 2\n${long},${long}`))).rows, [{ fault: /more than 500 characters/ }])
})

t.test('what cannot be read is noted by its column', async t => {
  const { rows } = await opened(Buffer.from('name,Zone,국가,type,ИНН,born\nAcme,x,Atlantis,banana,***,yesterday'))
  t.match(rows, [{
    item: { party: { name: 'Acme' } },
    notes: [/^type: is not a type of party/, /^국가: is not a country/, /^ИНН: is not an identifier/, /^born: is not a date/]
  }])
  const long = await opened(Buffer.from(`name,address\nAcme,${'Lenina 1 '.repeat(100)}`))
  t.match(long.rows, [{ item: { party: { name: 'Acme' } }, notes: ['address: only its first 500 characters are used'] }])
})

t.test('a row with a name too many or too long is not screened, since the name left out could be the listed one', async t => {
  const aliases = (count: number) => Array.from({ length: count }, (_, i) => `Acme ${i + 1}`).join(';')
  const cases: [why: string, cells: string, fault: RegExp | undefined][] = [
    ['as many as are asked', `Acme,${aliases(25)}`, undefined],
    ['one of them twice', `Acme,${aliases(25)};Acme 1;Acme`, undefined],
    ['one more', `Acme,${aliases(26)}`, /^has 26 names besides the first, and at most 25 are screened/],
    ['a long name', `${'Acme '.repeat(101)},`, /^the name has more than 500 characters$/],
    ['a long alias', `Acme,${'Acme '.repeat(101)}`, /^an alias has more than 500 characters$/],
    ['a long cell that is no name', `Acme,${'- '.repeat(10_000)}`, undefined],
    ['a long cell of digits', `Acme,${'-'.repeat(10_000)}1`, /^an alias has more than 500 characters$/]
  ]
  for (const [why, cells, fault] of cases) t.match((await opened(Buffer.from(`name,alias\n${cells}`))).rows, [fault === undefined ? { item: {} } : { fault }], why)
})

t.test('a number that is damaged is told, and asked where there is something to ask', async t => {
  const lost = /^number: is in scientific notation, so its digits are lost .*format the column as text.*; screened without it$/
  const invalid = /^number: is no valid [a-z_]+, its form or its check digit is wrong; asked as it stands$/
  const unreadable = /^number: is not an identifier that can be read; screened without it$/
  const cases: [scheme: ColumnField, cell: string, asked: string | undefined, note: RegExp | undefined][] = [
    ['inn', '7811489970', '7811489970', undefined],
    ['inn', '7811489970.0', '7811489970', undefined],
    ['inn', '1'.repeat(30_000), undefined, unreadable],
    ['inn', '7707083893/770701001', '7707083893/770701001', undefined],
    ['inn', '7.81149E+09', undefined, lost],
    ['inn', '7,81149E+09', undefined, lost],
    ['company_number', '1e+05', undefined, lost],
    ['company_number', '1E05', '1E05', undefined],
    ['ogrn', '1.11785E+12', undefined, lost],
    ['uscc', '9.11E+17', undefined, lost],
    ['inn', '7811489971', '7811489971', invalid],
    ['inn', '781148997', '781148997', invalid],
    ['lei', 'abc', 'abc', invalid],
    ['lei', 'none', 'none', invalid],
    ['imo', 'IMO 123', 'IMO 123', invalid],
    ['imo', '0', '0', invalid],
    ['uscc', 'zz', 'zz', invalid],
    ['swift_bic', 'BANK', 'BANK', invalid],
    ['inn', 'none', undefined, unreadable],
    ['lei', '-', undefined, unreadable],
    ['imo', 'N/A', undefined, unreadable],
    ['passport', 'x'.repeat(201), undefined, unreadable]
  ]
  for (const [scheme, cell, value, note] of cases) {
    const columns = [{ field: 'name' as const, column: 'name' }, { field: scheme, column: 'number' }]
    const { rows: [row] } = await opened(Buffer.from(`name;number\nAcme;${cell}`), { columns })
    t.same(asked(row), { name: 'Acme', ...(value !== undefined && { identifiers: [{ scheme, value }] }) }, `${scheme} ${cell}`)
    t.match('notes' in row && row.notes, note === undefined ? [] : [note], `${scheme} ${cell}`)
    t.equal('notes' in row && row.notes.length, note === undefined ? 0 : 1, `${scheme} ${cell}`)
  }
})

t.test('countries, types and dates in the words of supplier files', t => {
  const countries: [text: string, alpha2: string[]][] = [
    ['RUS', ['RU']], ['РФ', ['RU']], ['Россия', ['RU']], ['북한', ['KP']], ['КНДР', ['KP']], ['Корея', ['Korea']], ['Южная Корея', ['KR']], ['РК', []], ['朝鲜', ['KP']], ['대한민국', ['KR']], ['中国', ['CN']], ['中國', ['CN']],
    ['香港', ['HK']], ['美国', ['US']], ['KR/CN', ['KR', 'CN']], ['Китай; Россия', ['CN', 'RU']], ['日本', ['JP']], ['Atlantis', []], ['-', []],
    ['Korea', ['Korea']], ['KOREA', ['Korea']], ['South Korea', ['KR']], ['Congo; China', ['Congo', 'CN']],
    ['Nordkorea', ['KP']], ['Corée du Nord', ['KP']], ['Corea del Norte', ['KP']], ['COREIA DO NORTE', ['KP']], ['Corea del Nord', ['KP']], ['Korea Północna', ['KP']],
    ['Kuzey Kore', ['KP']], ['Triều Tiên', ['KP']], ['Russland', ['RU']], ['Çin', ['CN']], ['RUSYA', ['RU']], ['Espana', ['ES']]
  ]
  for (const [text, alpha2] of countries) t.same(countriesOf(text, () => {}), alpha2, text)
  const dates: [text: string, iso: string | undefined][] = [
    ['1970', '1970'], ['1970-05', '1970-05'], ['1970-05-23', '1970-05-23'], ['1970/5/3', '1970-05-03'], ['19700523', '1970-05-23'], ['1970년 5월 23일', '1970-05-23'],
    ['1970年5月23日', '1970-05-23'], ['23.05.1970', '1970-05-23'], ['5.6.1970', '1970-06-05'], ['23/05/1970', '1970-05-23'], ['05/23/1970', '1970-05-23'],
    ['05/06/1970', undefined], ['30.02.1970', undefined], ['1970-05-23T00:00:00', '1970-05-23'], ['May 1970', undefined], ['70', undefined], ['', undefined]
  ]
  for (const [text, iso] of dates) t.equal(dateOf(text), iso, text)
  const types: [text: string, type: string | undefined][] = [['법인', 'company'], ['Юр. лицо', 'company'], ['개인', 'person'], ['ИП', 'person'], ['船舶', 'vessel'], ['Company', 'company'], ['?', undefined]]
  for (const [text, type] of types) t.equal(typeOf(text), type, text)
  t.end()
})
