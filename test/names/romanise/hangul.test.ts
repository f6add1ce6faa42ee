import t from 'tap'
import { readAsLoanword, romaniseHangul } from '../../../src/names/romanise/hangul.js'

/**
 * Published spellings: the examples of the Republic of Korea's notification 2000-8, and names of places and companies in
 * common use. McCune-Reischauer is without its breves and apostrophes.
 */
const romanised: [hangul: string, revised: string, mccuneReischauer: string, why: string][] = [
  ['구미', 'gumi', 'kumi', 'g at the start'],
  ['대구', 'daegu', 'taegu', 'd at the start'],
  ['부산', 'busan', 'pusan', 'b at the start'],
  ['제주', 'jeju', 'cheju', 'j at the start, voiced between vowels'],
  ['영동', 'yeongdong', 'yongdong', 'voiced after ng'],
  ['백암', 'baegam', 'paegam', 'a final k before a vowel'],
  ['옥천', 'okcheon', 'okchon', 'a final k before ch'],
  ['합덕', 'hapdeok', 'haptok', 'not voiced after p'],
  ['호법', 'hobeop', 'hobop', 'a final p'],
  ['월곶', 'wolgot', 'wolgot', 'a final j is heard as t'],
  ['한밭', 'hanbat', 'hanbat', 'a final th is heard as t'],
  ['벚꽃', 'beotkkot', 'potkkot', 'a doubled k'],
  ['백마', 'baengma', 'paengma', 'k before m'],
  ['신라', 'silla', 'silla', 'n before r'],
  ['한라', 'halla', 'halla', 'n before r'],
  ['천리마', 'cheollima', 'chollima', 'n before r, in a DPRK brand'],
  ['전라', 'jeolla', 'cholla', 'n before r'],
  ['별내', 'byeollae', 'pyollae', 'n after l'],
  ['종로', 'jongno', 'chongno', 'r after ng'],
  ['강릉', 'gangneung', 'kangnung', 'r after ng'],
  ['왕십리', 'wangsimni', 'wangsimni', 'p before r'],
  ['독립문', 'dongnimmun', 'tongnimmun', 'k before r, p before m'],
  ['압록강', 'amnokgang', 'amnokkang', 'p before r'],
  ['속리산', 'songnisan', 'songnisan', 'k before r'],
  ['목란', 'mongnan', 'mongnan', 'k before r: the magnolia that papers spell Mokran'],
  ['대관령', 'daegwallyeong', 'taegwallyong', 'n before r, after a diphthong'],
  ['설악', 'seorak', 'sorak', 'a final l before a vowel'],
  ['묵호', 'mukho', 'mukho', 'h stays after k in nouns'],
  ['집현전', 'jiphyeonjeon', 'chiphyonjon', 'h stays after p in nouns'],
  ['을지로', 'euljiro', 'ulchiro', 'j is not voiced after l in McCune-Reischauer'],
  ['물자', 'mulja', 'mulcha', 'the same, in the word for goods'],
  ['울산', 'ulsan', 'ulsan', 'a final l before s'],
  ['평양', 'pyeongyang', 'pyongyang', 'the capital'],
  ['함흥', 'hamheung', 'hamhung', 'eu is u in McCune-Reischauer'],
  ['청진', 'cheongjin', 'chongjin', 'eo is o in McCune-Reischauer'],
  ['개성', 'gaeseong', 'kaesong', 'as the industrial park was written'],
  ['금강산', 'geumgangsan', 'kumgangsan', 'as the tourist region was written'],
  ['백두산', 'baekdusan', 'paektusan', 'd after k'],
  ['칠보산', 'chilbosan', 'chilbosan', 'b is voiced after l'],
  ['류경', 'ryugyeong', 'ryugyong', 'an initial r, which the North keeps'],
  ['조선', 'joseon', 'choson', 'Korea, as the North calls it'],
  ['남강', 'namgang', 'namgang', 'g after m'],
  ['대성', 'daeseong', 'taesong', 'a name of many DPRK companies']
]

t.test('Revised Romanization and McCune-Reischauer, sound changes included', async t => {
  for (const [hangul, revised, mccuneReischauer, why] of romanised) {
    t.equal(romaniseHangul(hangul, 'revised'), revised, `${hangul}: ${why}`)
    t.equal(romaniseHangul(hangul, 'mccune-reischauer'), mccuneReischauer, `${hangul}: ${why}`)
  }
})

t.test('letters: each syllable as if it stood alone', async t => {
  const cases: [string, string, string][] = [
    ['압록강', 'aprokgang', 'no assimilation'],
    ['목란', 'mokran', 'as DPRK papers write it'],
    ['신라', 'sinra', 'no assimilation'],
    ['설악', 'seolak', 'a final l stays a final'],
    ['천리마', 'cheonrima', 'no assimilation']
  ]
  for (const [hangul, latin, why] of cases) t.equal(romaniseHangul(hangul, 'letters'), latin, `${hangul}: ${why}`)
})

t.test('only syllable blocks are read', async t => {
  for (const system of ['revised', 'mccune-reischauer', 'letters'] as const) {
    t.equal(romaniseHangul('ㄱA-1', system), '', 'nothing to read')
    t.equal(romaniseHangul('남 강', system), 'namgang', 'spaces do not part syllables')
  }
})

t.test('every syllable has a reading in plain letters', async t => {
  const unread: string[] = []
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    const syllable = String.fromCharCode(code)
    const readings = (['revised', 'mccune-reischauer', 'letters', 'customary'] as const).map(system => romaniseHangul(syllable, system))
    if (!readings.every(reading => /^[a-z]+$/.test(reading))) unread.push(syllable)
  }
  t.strictSame(unread, [])
})

t.test('foreign words read back', async t => {
  const cases: [string, string, string][] = [
    ['스포랜드', 'sporand', 'eu where English has no vowel; one sound for r and l; a flat a'],
    ['그린', 'grin', 'eu between two consonants'],
    ['브랜드', 'brand', 'eu before and after'],
    ['그랜드', 'grand', 'eu before and after'],
    ['로봇', 'robot', 'a final s is heard as t'],
    ['스틸', 'stil', 'a final l'],
    ['나이넥스', 'ninex', 'a spelt-out diphthong, and no letter for x: Ninex'],
    ['렉스', 'rex', 'x: Rex'],
    ['트레이드', 'trad', 'another one: trade']
  ]
  for (const [hangul, latin, why] of cases) t.equal(readAsLoanword(hangul), latin, `${hangul}: ${why}`)
})

t.test('as firms of the South write their own names', async t => {
  const cases: [hangul: string, latin: string, why: string][] = [
    ['우리', 'woori', 'the bank: u alone is woo'],
    ['성우', 'sungwoo', 'eo before a final is u'],
    ['영진', 'youngjin', 'yeo before a final is you'],
    ['서진', 'seojin', 'eo without a final stays'],
    ['동아', 'donga', 'nothing to change']
  ]
  for (const [hangul, latin, why] of cases) t.equal(romaniseHangul(hangul, 'customary'), latin, `${hangul}: ${why}`)
})
