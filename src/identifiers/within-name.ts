import { canonicalIdentifier, identifierKey, isValidIdentifier } from './identifier.js'

/** "No.", "№:", "number", "/": what stands between a label and its number. */
const SIGNS = '[\\s.:：#№=/–-]*(?:(?:no|nr|num|number|code|номер|код|番号|号码|编号|번호)(?!\\p{L})[\\s.:：#№=–-]*)?'

const HOLDERS = [
  'получателя', 'плательщика', 'отправителя', 'организации', 'компании', 'предприятия', 'юр\\.?\\s?лица', 'физ\\.?\\s?лица', 'ип', 'продавца', 'покупателя',
  'поставщика', 'заказчика', 'подрядчика', 'исполнителя', 'клиента', 'контрагента', 'бенефициара', 'работодателя', 'грузоотправителя', 'грузополучателя',
  '(?:of\\s+(?:the\\s+)?)?(?:payer|payee|beneficiary|remitter|seller|buyer|company|supplier|customer)'
].join('|')
/** "ИНН", "ИНН/КПП", "ИНН получателя", "INN of payer". */
const INN = `(?:(?:инн|inn)(?:\\s*\\/\\s*(?:кпп|kpp))?|и\\.\\s?н\\.\\s?н\\.)(?:\\s+(?:${HOLDERS}))?`
/** The same number in SWIFT's words (option F of field 50) and in English; the check digits tell it from most of those of other states. */
const TAX_NUMBER = '(?:nidn|txid)\\s*\\/\\s*ru(?=\\s*\\/)|tax(?:payer)?\\s*id(?:entification)?|tin(?=[\\s:.#/])'
/** A tax number with the code of the reason for registration, КПП, which none but Russian papers give, needs no label. */
const WITH_REASON = /(?<![\p{L}\p{N}/])(\d{10})\s?\/\s?\d{4}[0-9A-Z]{2}\d{3}(?![\p{L}\p{N}/])/gu

/**
 * How papers call the identifiers that can be checked, before the number. The code of a bank has no check digit, and any word of eight
 * letters has its shape, so it counts only in capitals, and behind more than the word SWIFT or BIC, which firms are called by too: both
 * words, "code" or a colon. A tax number is also told from a name that is joined to it ("INN7811489970TOLMEN").
 */
const CALLED = [
  ['imo', called('i\\.?\\s?m\\.?\\s?o\\.?|и\\.?\\s?м\\.?\\s?о\\.?|국제해사기구', '\\d{7}', 'iu')],
  ['inn', called(`${INN}|${TAX_NUMBER}`, '\\d{10}(?:\\d{2})?', 'iu', '(?!\\p{N})')],
  ['inn', WITH_REASON],
  ['ogrn', called('огрнип|огрн|ogrnip|ogrn|psrn|о\\.\\s?г\\.\\s?р\\.\\s?н\\.', '\\d{13}(?:\\d{2})?', 'iu')],
  ['uscc', called('(?:统一)?(?:社会)?信用代码(?:证号?)?|統一社會信用代碼|usc[ci]|(?:unified\\s+)?social\\s+credit', '[0-9A-Z]{18}', 'iu')],
  ['lei', called('lei|legal\\s+entity\\s+identifier', '[0-9A-Z]{18}\\d\\d', 'iu')],
  ['swift_bic', called('(?:SWIFT|Swift)(?:\\s*\\/?\\s*BIC|\\s+(?:[Cc]ode|CODE)|(?=\\s*[:：]))|BIC(?:\\s*\\/\\s*(?:SWIFT|Swift)|\\s+(?:[Cc]ode|CODE)|(?=\\s*[:：]))|СВИФТ', '[A-Z]{4}[A-Z]{2}[0-9A-Z]{2}(?:[0-9A-Z]{3})?', 'u')]
] as const

type Scheme = typeof CALLED[number][0]

/** A pattern for a number behind one of these labels. Chinese writes them directly behind the name. */
function called (labels: string, number: string, flags: string, end = '(?![\\p{L}\\p{N}])'): RegExp {
  return new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])(?:${labels})${SIGNS}(${number})${end}`, `g${flags}`)
}

/**
 * The identifiers that stand in the field of a name under their own names ("Jin Hye, IMO 9562233") and pass their check.
 *
 * @param isWord whether a text in small letters is a word of names, and so no code: HOLDINGS has the shape of a bank's
 */
export function identifiersWithin (name: string, isWord: (text: string) => boolean): { scheme: Scheme, value: string }[] {
  if (!MAY_HAVE_IDENTIFIER.test(name)) return []
  const found = CALLED.flatMap(([scheme, pattern]) => [...name.matchAll(pattern)]
    .map(([, value]) => ({ scheme, value: canonicalIdentifier(scheme, value) }))
    .filter(({ value }) => isValidIdentifier(scheme, value) === true && !(scheme === 'swift_bic' && isWord(value.toLowerCase()))))
  return [...new Map(found.map(identifier => [identifierKey(identifier.scheme, identifier.value), identifier])).values()]
}

/** A cheap test that rules out most names: the figures of most identifiers, or the label of one that need not have them. */
const MAY_HAVE_IDENTIFIER = /\d{7}|swift|bic|свифт|lei|legal\s+entity/iu
