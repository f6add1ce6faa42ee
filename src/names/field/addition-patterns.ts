import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { AND, anyOf, FORM_OF_ADDRESS, isSpaced, OFFICE, OFFICER, SHIP_PREFIX, TRADE } from './phrase-patterns.js'

/** Patterns for an addition at the end of a text. Each has a cheap test first, which rules out most texts. */
export const ENDS: readonly (readonly [hint: RegExp, end: RegExp])[] = [
  [/[)）\]]\s*$/u, /^(.*\S)\s*[(（[]([^()（）[\]]*)[)）\]]\s*$/u],
  [/[,，;|]|\s[-–—/]\s/u, /^(.*\S)\s*(?:[,，;|]|\s[-–—/]\s)\s*(\S.*)$/u],
  [/[\s(](?:flag|флаг)/iu, /^(.*[^\s,(])[\s,(]+(?:(?:under|flying)\s+(?:the\s+)?)?(?:flag(?:ged)?(?:\s+of)?|флаг)\s+(\S.*)$/iu],
  [/\sflag/iu, /^(.*[^\s,(])[\s,(]+under\s+(?:the\s+)?(\S.*?)\s+flag$/iu],
  [/\s(?:in|at|в)\s/iu, /^(.*\S)\s+(?:in|at|в)\s+(\S+(?:\s\S+)?)$/iu]
]
/** "Tolmen FOB Vladivostok": how far the goods are brought, which says nothing of where the party is. */
export const DELIVERED = new RegExp(`^(.*[^\\s,-])[\\s,-]+(?:${anyOf(lexicon.deliveries)})\\s+(\\S+(?:\\s\\S+)?)$`, 'iu')
export const LAST_PARTS = new RegExp(`^(.*\\S)\\s+(\\S+\\s+(?:${anyOf(lexicon.parts)})(?:\\s+(?:no\\.?|nr\\.?|№|#)?\\s?\\d+)?)$`, 'iu')
/**
 * The number of a paper, a register or a telephone: a word for it, a space or a sign, and a code with a figure. "Tolmen Contract
 * Builders" has none.
 */
const NUMBERED_PAPER = `(?:${anyOf(lexicon.numberedPapers)})[\\s.:#№-]+(?:(?:no|nr|num|number|от|dated|dd)[\\s.:#№-]+)?\\+?(?=[\\p{L}\\d/.-]{0,20}\\d)[\\p{L}\\d]`
/** "USD 12,000.00", "USD12000", "1,000 pcs". */
const AMOUNT = `(?:${anyOf(lexicon.currencies)})\\s?\\d|\\d[\\d.,]*\\s?(?:pcs|ctns|kgs)(?![\\p{L}\\d])`
/** "1945 года рождения", "12 мая 1945 г.р.", 1945년생, 1945年生. */
const BIRTH = '(?:\\d{1,2}\\s+\\p{L}+\\s+)?(?:19|20)\\d{2}\\s?(?:(?:года?|г\\.?)\\s?р(?:ожд\\p{L}*|\\.)|년\\s?생|年[生出])'
/** An e-mail address, of which at most 64 characters stand before the sign (RFC 5321). From each comma no more is gone through. */
const E_MAIL = '(?:[^\\s,(-]\\S{0,100}|[,(-])@\\S+'
/** From here on a text is no name: whom to write to, where to call, a number, a date, an e-mail or web address. */
export const OTHER_FACT = new RegExp(`(?<![\\s,(-])[\\s,(-]+(?:(?<!(?:&|\\s(?:${AND}))\\s)(?:${anyOf(lexicon.beforeColon)})\\s*[:.]|(?:${anyOf(lexicon.facts)})(?![\\p{L}\\p{N}])` +
  `|(?:${anyOf(lexicon.numberedFacts)})[\\s:#№]*(?=[A-Z\\d]*\\d)[A-Z\\d]{4,20}|(?:imo|имо)\\d{7}` +
  `|${NUMBERED_PAPER}|${AMOUNT}|${BIRTH}` +
  '|(?:от|dated)\\s+\\d|(?:ref|inv|invoice)\\b\\.?[\\s:#№]*(?:no\\.?\\s?)?\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{2}-\\d{2}|\\/?\\d{7,}|\\+\\d[\\d\\s()-]{6,}|#\\s?\\d{4,}|' + E_MAIL + '|www\\.|https?:)|(?<![\\s,(])[\\s,(]*(?:统一)?社会信用代码', 'iu')
/** "2nd notify party: Tolmen", "Beneficiary's name & address: Tolmen", "Supplier No. 123: Tolmen". */
export const LABELLED = /^\s*[\p{L}\p{N}.'’/&()№#-]+(?:\s[\p{L}\p{N}.'’/&()№#-]+){0,4}\s?[:：]\s*(\S.*)$/u
/** "Beneficiary Tolmen Ltd", "договор с ООО Толмен": what a paper says of the party that it names. */
export const NOTE_BEFORE = new RegExp(`^(?:(?:${anyOf(lexicon.noteBefore.filter(isSpaced))}|${OFFICER})(?![\\p{L}\\p{N}])[\\s:.–—-]*|(?:${anyOf(lexicon.noteBefore.filter(text => !isSpaced(text)))})[\\s:：]*)(\\S.*)$`, 'iu')
/** "12) Tolmen", "(1) Tolmen", "#1 Tolmen", "0001234 Tolmen": the number of a line or an account. */
export const NUMBERED = /^(?:[№#]?\s?(?:\(?\d{1,4}[.)]|0\d{2,9}|\d{5,10})|[№#]\s?\d{1,4}|\p{L}\))\s+(\D.*)$/u
/** "Tolmen Ltd, RUS", "Tolmen Ltd/RU", "Tolmen Ltd PRK". */
export const CODED = /^(.*\S)(?:\s*[,/]\s*([A-Z]{2,3})|\s+([A-Z]{3}|KP))$/u
export const BRANCH_OF = new RegExp(`^(.*?)(?<![\\p{L}\\p{N}])(?:${anyOf(lexicon.branchOf)})\\s+(\\S.*)$`, 'iu')
/** "Mr. Tolmen". */
export const ADDRESSED = new RegExp(`^${FORM_OF_ADDRESS}(\\S.*)$`, 'iu')
/** "Tolmen's Moscow construction site": the firm that something belongs to. */
export const POSSESSOR = new RegExp(`^(.*[^\\s'’])['’]s\\s+(?:\\S+\\s+){0,4}(?:${anyOf(lexicon.belongings)})$`, 'iu')
export const TRADE_BEFORE = new RegExp(`^${TRADE}\\s+(\\S.*)$`, 'iu')
export const SHIP_BEFORE = new RegExp(`^${SHIP_PREFIX}\\S`, 'iu')
/** "bunkers m/v Tolmen", "port dues of MV Tolmen": a ship within a text, by one of the abbreviations that stand for nothing else. */
export const SHIP_WITHIN = new RegExp(`^.*\\S\\s+(?:${anyOf(lexicon.shipWithin)})[\\s.]+(\\S.*)$`, 'iu')
/** The voyage of a ship behind its name: "V.012E", "voy no 12N". A bare number belongs to the name. */
export const VOYAGE = /^(.*?[^\s,(/-])[\s,(/-]+(?:v\s?\d{1,4}[a-z]{1,2}|v\.\s?\d{1,4}[a-z]{0,2}|voy(?:age)?\.?\s?(?:no\.?|nr\.?|#)?\s?\d{1,4}[a-z]{0,2})\)?$/iu
export const OF = /\sof\s/iu
export const BEFORE = new RegExp(`^(?:${OFFICE}\\s+|${SHIP_PREFIX})(\\S.*)$`, 'iu')
/** The state, the party or the army that a body belongs to, as papers add it: "Office 39 of the Workers' Party of Korea", 조선로동당 39호실. */
export const OWNER_AFTER = new RegExp(`^(\\s*[,(]|.*?[^\\s,(])[\\s,(]+(?:${anyOf(lexicon.ownerAfter)})[\\s.)]*$`, 'iu')
export const OWNER_BEFORE = new RegExp(`^(?:(?:${anyOf(lexicon.ownerBefore.filter(isSpaced))})\\s+|(?:${anyOf(lexicon.ownerBefore.filter(text => !isSpaced(text)))})\\s*)(\\S.*)$`, 'iu')
/** A ship by its name in Korean, in Chinese, and in other letters with the Korean or the Chinese word behind it. */
export const SHIP = /^(\p{Script=Hangul}{2,})호$|^(\p{Script=Han}{2,}?)(?:[号號][轮輪]?|[轮輪])$|^(.*\p{Script=Latin}\s?\d*)\s?(?:[号號][轮輪]?|[轮輪]|호)$/u
export const REMARK = new RegExp(`^(\\s*[,*-]|.*?[^\\s,*-])[\\s,*-]+(?:${anyOf(lexicon.remarks)})[\\s!*.]*$`, 'iu')
