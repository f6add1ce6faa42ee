import t from 'tap'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'
import { declinedWords } from '../../../src/names/person/russian-cases.js'

const FAMILIES = new Set(['ким', 'пак', 'цой'])

/** The words as they are in the nominative; a question mark is put behind one that may be a name as it stands. */
function nominative (name: string): string {
  const words = name.split(' ')
  const declined = declinedWords(words, word => FAMILIES.has(word))
  return words.map((word, i) => declined[i] === undefined ? word : declined[i].nominative + (declined[i].doubtful === true ? '?' : '')).join(' ')
}

t.test('a patronymic in a case shows the case of the whole name', async t => {
  const CASES: [name: string, nominative: string, why: string][] = [
    ['толменова игоря александровича', 'толменов игор александрович', 'genitive; ь is not read'],
    ['толменову игорю александровичу', 'толменов игор александрович', 'dative'],
    ['толмениным андреем сергеевичем', 'толменин андрей сергеевич', 'instrumental'],
    ['толменского виталия юрьевича', 'толменский виталий юрьевич', 'a surname declined as an adjective'],
    ['толменян рубена ашотовича', 'толменян рубен ашотович', 'a surname that was left as it is'],
    ['толменко павла ильича', 'толменко павел ильич', 'a surname that has no cases'],
    ['орвелова никиты кузьмича', 'орвелов никита кузьмич', 'a man in -а'],
    ['орвеловым львом павловичем', 'орвелов лев павлович', 'a vowel that comes and goes'],
    ['орвеловой анны сергеевны', 'орвелова анна сергеевна', 'a woman'],
    ['орвеловой марии ильиничне', 'орвелова мария ильинична', 'a woman, dative'],
    ['орвел наталье петровной', 'орвел наталья петровна', 'a woman whose surname has no cases'],
    ['толменов игорь александрович', 'толменов игорь александрович', 'the nominative'],
    ['толменова анна александровна', 'толменова анна александровна', 'the nominative of a woman']
  ]
  for (const [name, expected, why] of CASES) t.equal(nominative(name), expected, why)
})

t.test('so does the surname of a man beside initials or a first name', async t => {
  const CASES: [name: string, nominative: string, why: string][] = [
    ['толменову с м', 'толменов с м', 'dative'],
    ['с м толмениным', 'с м толменин', 'instrumental, initials first'],
    ['толменскому с м', 'толменский с м', 'an adjective'],
    ['толменяну с м', 'толменян? с м', 'as often a Moldavian name as it stands'],
    ['толменову андрею', 'толменов андрей', 'a first name in the same case'],
    ['толменовым андреем', 'толменов андрей', 'likewise'],
    ['толменова с м', 'толменова с м', 'as often a woman'],
    ['толменину андрей', 'толменину андрей', 'another case'],
    ['толменову', 'толменову', 'nothing beside it']
  ]
  for (const [name, expected, why] of CASES) t.equal(nominative(name), expected, why)
})

t.test('Korean names are declined at the end, and in the family name', async t => {
  const CASES: [name: string, nominative: string, why: string][] = [
    ['ким ен чхолем', 'ким ен чхоль', 'the third syllable of a given name is surplus'],
    ['ким чен ыну', 'ким чен ын', 'dative'],
    ['ким ченыном', 'ким ченын', 'in one word'],
    ['ким чхолю', 'ким чхоль?', 'a given name of one syllable, or of two'],
    ['ким сону', 'ким сон?', 'Сон in the dative, or Сону'],
    ['киму чен ыну', 'ким чен ын', 'both'],
    ['паку чхоль су', 'пак чхоль су', 'a last syllable that has no cases'],
    ['пак чи на', 'пак чи на', 'the nominative'],
    ['ким чен ын', 'ким чен ын', 'the nominative'],
    ['анне ли', 'анне ли', 'no Korean']
  ]
  for (const [name, expected, why] of CASES) t.equal(nominative(name), expected, why)
})

t.test('the nominative is read beside what is written', async t => {
  const { tokens } = analysePersonName('с ип толменовым андреем юрьевичем')
  t.strictSame(tokens.map(({ text }) => text), ['толменовым', 'андреем', 'юрьевичем'])
  t.strictSame(tokens.map(({ readings }) => readings[0]), ['tolmenov', 'andrey', 'yuryevich'])
  t.ok(tokens[2].patronymic)
  t.equal(analysePersonName('киму чен ыну').tokens[0].concept, 'surname-kim')
  t.equal(analysePersonName('ким сону').tokens[1].readings[0], 'sonu')
})
