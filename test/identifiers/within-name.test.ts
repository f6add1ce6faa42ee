import t from 'tap'
import { identifiersWithin } from '../../src/identifiers/within-name.js'

const cases: [name: string, found: string[], why: string][] = [
  ['Tolmen, IMO 9562233', ['imo 9562233'], 'a ship by its number'],
  ['IMO No. 9562233', ['imo 9562233'], 'nothing but the number'],
  ['Tolmen (IMO:9562234)', [], 'the check digit is wrong'],
  ['Tolmen 9562233', [], 'a number that nobody calls an IMO number'],
  ['ООО Толмен, ИНН/КПП 7811489970/781101001', ['inn 7811489970'], 'as Russian papers give it'],
  ['ООО Толмен ОГРН 1027700132195', ['ogrn 1027700132195'], 'a register number'],
  ['ИНН 7811489970, IMO 9562233', ['imo 9562233', 'inn 7811489970'], 'two'],
  ['теплоход Толмен, ИМО 9562233', ['imo 9562233'], 'in Russian letters'],
  ['ИМО: 9562233', ['imo 9562233'], 'with a colon'],
  ['Tolmen I.M.O. No: 9562233', ['imo 9562233'], 'with points'],
  ['Tolmen IMO9562233', ['imo 9562233'], 'joined'],
  ['Tolmen IMO-9562233', ['imo 9562233'], 'with a hyphen'],
  ['톨멘호 IMO 번호 9562233', ['imo 9562233'], 'in Korean'],
  ['Domimo 9562233', [], 'the end of a word'],
  ['ООО Толмен И.Н.Н. № 7811489970', ['inn 7811489970'], 'a tax number with points'],
  ['ИП Толмен, ОГРНИП: 304500116000157', ['ogrn 304500116000157'], 'a sole trader'],
  ['Tolmen LLC, PSRN 1027700132195', ['ogrn 1027700132195'], 'as English papers have it'],
  ['托尔贸易有限公司统一社会信用代码：91222401MA0Y31E659', ['uscc 91222401MA0Y31E659'], 'a credit code behind the name'],
  ['托尔贸易 (信用代码 91222401MA0Y31E659)', ['uscc 91222401MA0Y31E659'], 'abbreviated'],
  ['Tolmen Ltd, Unified Social Credit Code 91222401MA0Y31E659', ['uscc 91222401MA0Y31E659'], 'in English'],
  ['Tolmen LEI: 529900W18LQJJN6SJ336', ['lei 529900W18LQJJN6SJ336'], 'a legal entity'],
  ['Zhang Lei', [], 'a given name'],
  ['Tolmen Bank SWIFT: TLMNRUMMXXX', ['swift_bic TLMNRUMM'], 'a bank'],
  ['Tolmen Bank, SWIFT/BIC TLMNRUMM', ['swift_bic TLMNRUMM'], 'under both names'],
  ['Tolmen Bank Swift code TLMNRUMM', ['swift_bic TLMNRUMM'], 'spelt out'],
  ['Swift Builders', [], 'a word for a bird, and a word with eight letters'],
  ['SWIFT BUILDERS', [], 'in capitals'],
  ['Tolmen Bank BIC: TLMNRUMM', ['swift_bic TLMNRUMM'], 'under its newer name, with a colon'],
  ['Tolmen Bank BIC/SWIFT TLMNRUMM', ['swift_bic TLMNRUMM'], 'with the older one behind it'],
  ['Tolmen Bank BIC code TLMNRUMM', ['swift_bic TLMNRUMM'], 'spelt out'],
  ['BIC PRODUCTS', [], 'a firm that is called Bic, and a word with eight letters'],
  ['BIC ORVELINA', [], 'likewise, whatever the word'],
  ['SWIFT CODE HOLDINGS', [], 'a business word'],
  ['BIC: HOLDINGS', [], 'behind a colon'],
  ['Tolmen Trading', [], 'none']
]

const isWord = (text: string) => text === 'holdings'
for (const [name, found, why] of cases) t.same(identifiersWithin(name, isWord).map(({ scheme, value }) => `${scheme} ${value}`).sort(), found, why)
t.end()
