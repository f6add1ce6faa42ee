import { isPlace } from '../lexicon/concepts.js'
import { simplifyHan } from '../romanise/han.js'
import { unspacedWords } from '../lexicon/lexicon.js'
import type { NameKind } from './name-kind.js'

const UNSPACED = /[\p{Script=Hangul}\p{Script=Han}]/u
/** "Tolmen and two others", "to Tolmen", "in the name of Tolmen", in Korean; who the others are may stand before or behind their number. */
const KOREAN_END = /^(.*?\p{Script=Hangul})(?:(?:\s?(?:외|등)\s?|\s(?:외|등)\s(?:\p{Script=Hangul}+\s){1,3})\d{1,4}\s?(?:명|인|개사)(?:의?\s?\p{Script=Hangul}+){0,2}|\s?귀중|\s(?:귀하|앞|명의|등))$/u
/** A particle and a word for its people count only behind a word that ends a firm's name. What follows is no part of the name either. */
const KOREAN_FIRM_END = /^(.*(?:회사|은행|총국|공사))(?:\s(?:소속|파견|대표|총재|행장|사장|회장|지배인|직원|근로자|노동자|로동자|계좌)(?:\s.*)?|\s?(?:귀하|앞|측|명의)|(?:의|에|에서|에게|와|과|은|는|으?로부터)(?:\s.*)?)$/u
/** An office in another place: no firm has 驻 (stationed in) in its own word. The city of Zhumadian has. */
const CHINESE_OFFICE = /^(.{2,}?)[驻駐](?![马馬]店)\p{Script=Han}{1,10}?(?:(?:代表|[办辦]事|[联聯][络絡])[处處部]|代表)$/u
/** "Tolmen and others", "received by Tolmen", "sent by Tolmen"; its head, its workers, its account. */
const CHINESE_FIRM_END = /^(.*(?:公司|[银銀]行|局))(?:等(?:\s?[\d一二三四五六七八九十]{1,4}\s?[家人名])?|收|方|派遣|的?(?:派[遣出]的?)?(?:行[长長]|董事[长長]|[总總]?[经經]理|[总總]裁|局[长長]|代表|工人|[劳勞]工|[员員]工|[职職][员員工]|[账帳賬][户戶]|工地|宿舍))$/u
const CHINESE_PERSONS = /^(\p{Script=Han}{2,4})\s?(?:等|[和与與及]其他)\s?[\d一二三四五六七八九十]{1,4}\s?[人名位]\p{Script=Han}*$/u
const CHINESE_PERSON = /^(\p{Script=Han}{2,4}?)(?:\s?[等收]|的\p{Script=Han}{1,6})$/u
/** What is a person's, behind a name of three syllables or more: 의 is also the last syllable of a name. */
const KOREAN_PERSON = /^(\p{Script=Hangul}{3,4})의\s\p{Script=Hangul}/u
/** With, to, by, for, paid to. */
const CHINESE_PARTICLE = /^[与與向由给給付](?=\p{Script=Han})/u
const LONGEST_PLACE = 4

/**
 * A name without what Korean and Chinese papers join to it: 황길수외 2명, 조선백호무역회사의 계약금, 朝鲜南江贸易公司驻丹东代表处. The text
 * where it has none.
 * @param kind whom the text names: 付 and 向 are also family names
 */
export function withoutUnspacedNotes (text: string, kind: NameKind): string {
  if (!UNSPACED.test(text)) return text
  const ends = [KOREAN_FIRM_END, KOREAN_END, CHINESE_FIRM_END, CHINESE_OFFICE, CHINESE_PERSONS, ...kind === 'person' ? [CHINESE_PERSON, KOREAN_PERSON] : []]
  const name = ends.reduce((name, end) => end.exec(name)?.[1] ?? name, text)
  return kind === 'firm' && beginsWithParticle(name) ? name.slice(1) : name
}

/** A cheap test that rules out most texts: all that the patterns above end or begin with. */
const TELLTALE = new RegExp('[驻駐]|^[与與向由给給付]|[외등等他].*[\\d一二三四五六七八九十]\\s?[명인개人名位家]|(?:귀중|귀하|앞|명의|[등명인측]|개사|[等收方家人名]|派遣)$' +
  '|(?:公司|[银銀]行|局)\\p{Script=Han}{1,8}$|的\\p{Script=Han}{1,6}$|^\\p{Script=Hangul}{3,4}의\\s|(?:회사|은행|총국|공사)(?:의|에|와|과|은|는|으?로부터|\\s[소파대총행사회지직근노로계])', 'u')

/** Whether a text has such notes around it, whomever it names. */
export function hasUnspacedNotes (text: string): boolean {
  return TELLTALE.test(text) && (withoutUnspacedNotes(text, 'firm') !== text || withoutUnspacedNotes(text, 'person') !== text)
}

/** Whether a particle stands before a country or a place: 由朝鲜…, while 向阳 is a name. */
function beginsWithParticle (text: string): boolean {
  if (!CHINESE_PARTICLE.test(text)) return false
  const rest = simplifyHan(text.slice(1, 1 + LONGEST_PLACE))
  for (let length = 2; length <= rest.length; length++) {
    const concept = unspacedWords('han').get(rest.slice(0, length))
    if (concept !== undefined && isPlace(concept)) return true
  }
  return false
}
