import fc from 'fast-check'
import t from 'tap'
import { phonemes, rarityKey, skeleton, uncachedSkeleton } from '../../../src/names/romanise/phonemes.js'

const key = (latin: string) => skeleton(phonemes(latin))

t.test('romanisations of one name have one skeleton', async t => {
  const families: [string, string[], string][] = [
    ['choson', ['joseon', 'chosun', 'josun', 'joson'], '조선: eo is o or u, ch is j'],
    ['ryong', ['yong', 'ryung', 'nyong'], '룡: the North keeps the r that the South drops'],
    ['ri', ['lee', 'yi', 'li', 'i'], '리'],
    ['rim', ['lim', 'im'], '림'],
    ['ryugyong', ['ryugyeong', 'yugyeong'], '류경: r dropped, eo is o'],
    ['chol', ['cheol', 'chul', 'jol'], '철'],
    ['taesong', ['daeseong', 'daesung', 'taesung', 'tesong'], '대성: t is d, ae is e'],
    ['paekho', ['baekho', 'pekho'], '백호: p is b'],
    ['kumgang', ['geumgang', 'kumkang', 'gumgang'], '금강: k is g, eu is u'],
    ['songkwang', ['songgwang'], '송광: k is g inside'],
    ['namgang', ['namkang'], '남강: k is g inside'],
    ['hamhung', ['hamheung'], '함흥: eu is u'],
    ['pyongyang', ['pyeongyang', 'pyungyang'], '평양'],
    ['pusan', ['busan'], '부산'],
    ['paektu', ['baekdu', 'baektu', 'paekdu'], '백두'],
    ['mansudae', ['mansoodae', 'mansude'], '만수대: English typing of u'],
    ['kkot', ['ggot', 'kot'], '꽃: a doubled sound is written kk or gg, or once'],
    ['ttal', ['ddal', 'dal'], '딸: tt is dd'],
    ['ppalgan', ['bbalgan'], '빨간: pp is bb'],
    ['tchok', ['jjok', 'jok'], '쪽: jj is tch'],
    ['silla', ['sinra', 'sinla', 'shilla'], '신라: spelt with and without its sound change'],
    ['amnokgang', ['amnokkang', 'amrokgang'], '압록강'],
    ['kim', ['gim'], '김'],
    ['xiang', ['hsiang', 'siang'], '祥: pinyin and Wade-Giles'],
    ['zhukov', ['jukov'], 'Жуков: zh is j']
  ]
  for (const [first, others, why] of families) for (const other of others) t.equal(key(other), key(first), `${other} and ${first}: ${why}`)
})

t.test('unlike names have unlike skeletons', async t => {
  const cases: [string, string, string][] = [
    ['namgang', 'taesong', 'two DPRK companies'],
    ['namgang', 'namsan', 'another second syllable'],
    ['mokran', 'moran', 'a consonant less'],
    ['ryong', 'ryok', 'another final'],
    ['chol', 'kol', 'another initial'],
    ['paek', 'pak', 'ae is not a'],
    ['k1', 'k2', 'another digit']
  ]
  for (const [a, b, why] of cases) t.not(key(a), key(b), `${a} and ${b}: ${why}`)
})

t.test('sounds', async t => {
  const cases: [string, string, string][] = [
    ['chong', 'coN', 'two letters are one sound'],
    ['cheol', 'cOl', 'eo is one sound'],
    ['max', 'maks', 'x at the end is two sounds'],
    ['xing', 'xiN', 'x of pinyin is one'],
    ['center', 'senter', 'c before e'],
    ['coal', 'koal', 'c before o'],
    ['happag', 'hapag', 'a doubled sound melts into one'],
    ['11', '11', 'digits stay, doubled too']
  ]
  for (const [latin, sounds, why] of cases) t.equal(phonemes(latin), sounds, `${latin}: ${why}`)
})

t.test('the rarity key throws together romanisations, not names', async t => {
  t.equal(rarityKey('taesong'), rarityKey('daeseong'), 'one name in two romanisations')
  t.equal(rarityKey('pusan'), rarityKey('busan'), 'one name in two romanisations')
  t.not(rarityKey('ryong'), rarityKey('yong'), 'finer than a skeleton')
})

t.test('the skeleton of a text that hardly comes again is the same', async t => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aceghiklmnorstuxyz1'), maxLength: 160 }), latin => {
    const { codes, length } = uncachedSkeleton(latin)
    return String.fromCharCode(...codes.slice(0, length)) === skeleton(phonemes(latin))
  }), { numRuns: 2000 })
  t.pass()
})

t.test('a skeleton is never longer than the sounds', async t => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz019') }), latin =>
    skeleton(phonemes(latin)).length <= phonemes(latin).length), { numRuns: 1000 })
  t.pass()
})
