import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { isConnective } from '../../src/names/lexicon/connectives.js'

const analyse = (name: string) => analyseName(canonicalName(name))
const words = (name: string) => analyse(name).tokens.filter(({ kind }) => kind !== 'connective').map(({ text }) => text)

t.test('the abbreviation that a name gives of itself is set apart', async t => {
  const cases: [string, string, string[], string][] = [
    ['Korea National Insurance Company (KNIC)', 'knic', ['korea', 'national', 'insurance'], 'with a letter for the legal form'],
    ['Korea National Insurance Corporation (KNIC)', 'knic', ['korea', 'national', 'insurance'], 'with a letter for the legal form'],
    ['Foreign Trade Bank (FTB)', 'ftb', ['foreign', 'trade', 'bank'], 'one letter a word'],
    ['Foreign Trade Bank FTB', 'ftb', ['foreign', 'trade', 'bank'], 'without brackets'],
    ['FTB Foreign Trade Bank', 'ftb', ['foreign', 'trade', 'bank'], 'before the name'],
    ['F.T.B. (Foreign Trade Bank)', 'ftb', ['foreign', 'trade', 'bank'], 'with dots'],
    ['Mokran International Trading Corporation (MITC)', 'mitc', ['mokran', 'international', 'trading'], 'one letter a word'],
    ['Bank of Mokran Namgang (BOMN)', 'bomn', ['bank', 'mokran', 'namgang'], 'with a letter for "of"'],
    ['Insurance (KNIC) National Company Korea', 'knic', ['insurance', 'national', 'korea'], 'the words in another order'],
    ['Jorea National Insurance Company (KNIC)', 'knic', ['jorea', 'national', 'insurance'], 'a slip in the first letter'],
    ['Korea National Insurance (KNIC)', 'knic', ['korea', 'national', 'insurance'], 'the legal form left off'],
    ['Акционерное общество «Мокранский Тележный Завод» (АО «МТЗ»)', 'мтз', ['мокранский', 'тележный', 'завод'], 'after a form before the name'],
    ['ООО «Мокранская торговая компания» (ООО «МТК»)', 'мтк', ['мокранская', 'торговая'], 'with a letter for the company that closes the name'],
    ['Bank of Mokran Namgang (BMN)', 'bmn', ['bank', 'mokran', 'namgang'], 'without one']
  ]
  for (const [name, acronym, rest, why] of cases) {
    t.equal(analyse(name).ownAcronym?.text, acronym, `${name}: ${why}`)
    t.strictSame(words(name), rest, `${name}: ${why}`)
  }
})

t.test('what abbreviates something else stays a word', async t => {
  const cases: [string, string][] = [
    ['Korea Mining Development Trading Corporation (KOMID)', 'a blend is not made of initials'],
    ['Mokran Trading (XYZ)', 'other letters'],
    ['Mokran Trading (TM)', 'another order'],
    ['Mokran Taesong Namgang Koryo Bank (MB)', 'two letters for five words: half of them are left out and more'],
    ['Акционерное общество «НПО «Мокран» (АО «НПО «Мокран»)', 'a word of the name is not in it'],
    ['FTB', 'an abbreviation alone'],
    ['Mokran Trading', 'no abbreviation']
  ]
  for (const [name, why] of cases) t.equal(analyse(name).ownAcronym, undefined, `${name}: ${why}`)
  t.ok(words('Korea Mining Development Trading Corporation (KOMID)').includes('komid'))
})

t.test('what is said twice counts once', async t => {
  const cases: [string, string[], string][] = [
    ['ООО «Сириус» (ООО «Сириус»)', ['сириус'], 'the name again in brackets'],
    ['Открытое акционерное общество «Концерн «Сириус» (ОАО «Концерн «Сириус»)', ['концерн', 'сириус'], 'the name again, abbreviated'],
    ['Mokran Trading Mokran Trading', ['mokran', 'trading'], 'two words twice'],
    ['Nam Nam General', ['nam', 'nam', 'general'], 'a doubled word is a name'],
    ['Mokran Trading Namgang', ['mokran', 'trading', 'namgang'], 'nothing twice']
  ]
  for (const [name, rest, why] of cases) t.strictSame(words(name), rest, `${name}: ${why}`)
})

t.test('connectives weigh nothing', async t => {
  for (const word of ['of', 'and', 'the', 'de', 'und', 'и', 'по', 'имени', 'و', '及', '和', '및', 'attn', 'messrs', 'ms', 'dba']) t.ok(isConnective(word), word)
  for (const word of ['bank', 'mokran', '남강', '']) t.notOk(isConnective(word), word)
  const { tokens } = analyse('The Bank of Mokran and Namgang')
  t.strictSame(tokens.filter(({ kind }) => kind === 'connective').map(({ text, bits }) => [text, bits]), [['the', 0], ['of', 0], ['and', 0]])
  t.ok(tokens.filter(({ kind }) => kind !== 'connective').every(({ bits }) => bits > 0))
})

t.test('what a name says again in another script is left out', async t => {
  const cases: [string, string[], string][] = [
    ['ООО «Мокран» (Mokran LLC)', ['мокран'], 'by sound'],
    ['조선남강무역회사 (Korea Namgang Trading Corporation)', ['조선', '남강', '무역'], 'by meaning and by sound'],
    ['Korea Namgang Trading 조선남강무역회사', ['korea', 'namgang', 'trading'], 'whichever comes first'],
    ['ООО «Мокран» (Severin LLC)', ['мокран', 'severin'], 'another name stays'],
    ['Mokran Mokran', ['mokran', 'mokran'], 'a doubled word of one script is a name'],
    ['LG 엘지 Mokran', ['lg', '엘지', 'mokran'], 'so short a word stays']
  ]
  for (const [name, rest, why] of cases) t.strictSame(words(name), rest, `${name}: ${why}`)
})
