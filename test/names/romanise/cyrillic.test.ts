import t from 'tap'
import { analysePersonName } from '../../../src/names/person/analyse-person.js'
import { asAbbreviation, kontsevichReading, romaniseCyrillic, withNasals, withPlainYo } from '../../../src/names/romanise/cyrillic.js'
import { phonemes, skeleton } from '../../../src/names/romanise/phonemes.js'
import { readingsOf } from '../../../src/names/romanise/readings.js'

t.test('Russian as passports and lists write it', async t => {
  const cases: [string, string, string][] = [
    ['мокран', 'mokran', 'letter by letter'],
    ['щука', 'shchuka', 'one letter for four'],
    ['жуковский', 'zhukovsky', 'the ending -ий'],
    ['донецкий', 'donetsky', 'ц and the ending -ий'],
    ['чайковский', 'chaykovsky', 'й inside a word'],
    ['россия', 'rossia', 'the ending -ия'],
    ['ключ', 'klyuch', 'ю'],
    ['объект', 'obyekt', 'a hard sign before е'],
    ['пьер', 'pyer', 'a soft sign before е'],
    ['королёв', 'korolyov', 'ё'],
    ['цех38', 'tsekh38', 'digits stay']
  ]
  for (const [cyrillic, latin, why] of cases) t.equal(romaniseCyrillic(cyrillic), latin, `${cyrillic}: ${why}`)
})

t.test('neighbouring alphabets', async t => {
  const cases: [string, string, string][] = [
    ['ґанок', 'ganok', 'Ukrainian'],
    ['єдність', 'yednist', 'Ukrainian'],
    ['қазақ', 'qazaq', 'Kazakh'],
    ['өмір', 'omir', 'Kazakh'],
    ['њива', 'njiva', 'Serbian'],
    ['ҷумҳурӣ', 'jumhuri', 'Tajik']
  ]
  for (const [cyrillic, latin, why] of cases) t.equal(romaniseCyrillic(cyrillic), latin, `${cyrillic}: ${why}`)
})

t.test("Kontsevich's Korean: clusters are one sound, unless a clerk took them for two", async t => {
  const cases: [string, string, string, string][] = [
    ['чхольсан', 'cholsan', 'chkholsan', 'чх is an aspirated ch'],
    ['пхохан', 'pokhan', 'pkhokhan', 'пх is an aspirated p'],
    ['тхэсон', 'teson', 'tkheson', 'тх is an aspirated t'],
    ['кхын', 'kyn', 'kkhyn', 'кх is an aspirated k'],
    ['чжон', 'jon', 'chzhon', 'чж is a j'],
    ['джусан', 'jusan', 'dzhusan', 'дж is a j']
  ]
  for (const [cyrillic, latin, apart, why] of cases) {
    t.equal(romaniseCyrillic(cyrillic), latin, `${cyrillic}: ${why}`)
    t.equal(romaniseCyrillic(cyrillic, false), apart, `${cyrillic}: letter by letter`)
  }
})

t.test('a Korean name in Russian papers has the skeleton of its Latin spellings', async t => {
  const cases: [string, string[]][] = [
    ['чосон', ['choson', 'joseon', 'chosun']],
    ['намган', ['namgang', 'namkang']],
    ['чхольсан', ['cholsan', 'cheolsan']],
    ['тэсон', ['taesong', 'daeseong', 'daesong']],
    ['пхёнъян', ['pyongyang', 'pyeongyang']]
  ]
  for (const [cyrillic, spellings] of cases) {
    for (const latin of spellings) t.equal(skeleton(phonemes(romaniseCyrillic(cyrillic))), skeleton(phonemes(latin)), `${cyrillic} and ${latin}`)
  }
})

t.test('a final н of Korean and Chinese is also ng', async t => {
  const cases: [string, string, string][] = [
    ['намган', 'намганг', 'Namgang in Kontsevich\'s system'],
    ['пхеньян', 'пхеньянг', 'with a soft sign the н is n'],
    ['шанхай', 'шангхай', 'inside a word: Shanghai in Palladius\' system'],
    ['юньнань', 'юньнань', 'no final н but soft ones'],
    ['нампхо', 'нампхо', 'none at all'],
    ['дон', 'дон', 'one syllable is too little to tell'],
    ['главстрой', 'главстрой', 'two consonants begin no syllable of these languages']
  ]
  for (const [cyrillic, expected, why] of cases) t.equal(withNasals(cyrillic), expected, `${cyrillic}: ${why}`)
})

t.test('ё is also е, as most papers print it', async t => {
  const cases: [string, string | null, string][] = [
    ['семёнов', 'semenov', 'a family name'],
    ['фёдор', 'fedor', 'a given name'],
    ['алёхёнов', 'alekhenov', 'two of them'],
    ['семенов', null, 'none to replace'],
    ['чхёнсон', null, 'Korean alone has чх: its ё is yo']
  ]
  for (const [cyrillic, latin, why] of cases) t.equal(withPlainYo(cyrillic), latin, `${cyrillic}: ${why}`)
})

t.test("Kontsevich's vowels as the DPRK spells them", async t => {
  const cases: [string, string | null, string][] = [
    ['мансудэ', 'mansudae', 'э is ae'],
    ['пэкхо', 'paekho', 'кх over a seam of syllables is k and h'],
    ['тхэсон', 'taeson', 'тх begins a syllable: it is one sound'],
    ['чхве', 'choe', 'ве after a consonant is oe'],
    ['хви', 'hwi', 'ви after a consonant is wi'],
    ['хван', 'hwan', 'ва after a consonant is wa'],
    ['ын', 'un', 'ы is u'],
    ['гым', 'gum', 'ы between consonants'],
    ['хёк', null, 'х is kh, which sounds as h does'],
    ['хый', 'hui', 'ый is ui'],
    ['чхольсан', null, 'no vowel that Russian reads otherwise'],
    ['намган', null, 'nor here'],
    ['новый', null, 'a Russian ending'],
    ['быстров', null, 'two consonants begin no syllable'],
    ['выставка', null, 'в begins none'],
    ['эра', 'aera', 'a Russian word may look like Korean: one reading more'],
    ['цех', null, 'ц is no letter of it']
  ]
  for (const [cyrillic, latin, why] of cases) t.equal(kontsevichReading(cyrillic), latin, `${cyrillic}: ${why}`)
})

t.test('abbreviations are written letter for letter', async t => {
  const cases: [word: string, latin: string | null, why: string][] = [
    ['цнии', 'cnii', 'ц is c'],
    ['ткх', 'tkh', 'х is h, and кх no Korean k'],
    ['нцг', null, 'three letters with c are as often another firm\'s'],
    ['ао', null, 'nothing in it that is written in two ways'],
    ['станция', null, 'too long for one']
  ]
  for (const [word, latin, why] of cases) t.equal(asAbbreviation(word), latin, `${word}: ${why}`)
})

t.test('long runs of syllables take no longer than other words', async t => {
  for (const word of ['он'.repeat(240) + 'б', 'yn'.repeat(240) + 'b', 'пха'.repeat(160)]) {
    const before = process.cpuUsage()
    readingsOf(word, /[a-z]/.test(word) ? 'latin' : 'cyrillic', true)
    analysePersonName(`ким ${word}`)
    t.ok(process.cpuUsage(before).user < 1_000_000, `${word.slice(0, 6)}…: microseconds of processor time`)
  }
})
