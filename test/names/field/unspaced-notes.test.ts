import t from 'tap'
import { hasUnspacedNotes, withoutUnspacedNotes } from '../../../src/names/field/unspaced-notes.js'

const firms: [text: string, name: string, why: string][] = [
  ['조선백호무역회사귀중', '조선백호무역회사', 'to a firm'],
  ['조선백호무역회사의 계약금', '조선백호무역회사', 'a particle and what follows'],
  ['톨멘은행으로부터', '톨멘은행', 'from a bank'],
  ['톨멘총국에서', '톨멘총국', 'at a bureau'],
  ['조선백호무역회사 외 2개사', '조선백호무역회사', 'and two more firms'],
  ['톨멘의 집', '톨멘의 집', 'a particle behind no word for a firm may be part of the name'],
  ['회사원', '회사원', 'nor is every syllable a particle'],
  ['朝鲜南江贸易公司驻丹东代表处', '朝鲜南江贸易公司', 'an office in a town'],
  ['朝鲜大圣银行驻华代表部', '朝鲜大圣银行', 'in a country'],
  ['高麗航空公司駐瀋陽辦事處', '高麗航空公司', 'in traditional characters'],
  ['托尔公司驻延吉总代表处', '托尔公司', 'the chief one'],
  ['托尔公司驻马店办事处', '托尔公司驻马店办事处', 'Zhumadian is a city'],
  ['驻丹东代表处', '驻丹东代表处', 'nothing but an office'],
  ['由朝鲜大圣银行', '朝鲜大圣银行', 'by whom'],
  ['向丹东托尔公司', '丹东托尔公司', 'before a place'],
  ['向荣托尔公司', '向荣托尔公司', 'elsewhere a character of the name'],
  ['朝鲜南川江贸易公司等', '朝鲜南川江贸易公司', 'and others'],
  ['朝鲜南川江贸易公司等3家', '朝鲜南川江贸易公司', 'how many'],
  ['托尔贸易公司派遣', '托尔贸易公司', 'who sends somebody'],
  ['托尔银行行长', '托尔银行', 'its head'],
  ['托尔公司派遣的工人', '托尔公司', 'its workers'],
  ['托尔公司的账户', '托尔公司', 'its account'],
  ['톨멘은행 총재', '톨멘은행', 'its head, in Korean'],
  ['톨멘은행 소속 근로자', '톨멘은행', 'its workers'],
  ['톨멘은행 서울지점', '톨멘은행 서울지점', 'a branch is no person'],
  ['托尔平等', '托尔平等', 'a word that ends in the same character'],
  ['Tolmen', 'Tolmen', 'another script']
]

for (const [text, name, why] of firms) t.equal(withoutUnspacedNotes(text, 'firm'), name, `${text}: ${why}`)

const persons: [text: string, name: string, why: string][] = [
  ['황길수 외 2명', '황길수', 'and two others'],
  ['림영환외 3인', '림영환', 'joined'],
  ['림영환 등 5명', '림영환', 'with another word'],
  ['림영환 앞', '림영환', 'to whom'],
  ['림영환 명의', '림영환', 'in whose name'],
  ['김앞', '김앞', 'a syllable of the name'],
  ['金铁三等3人', '金铁三', 'in Chinese'],
  ['金铁三等', '金铁三', 'without a number'],
  ['金铁三等12名朝鲜工人', '金铁三', 'and who they are'],
  ['金铁三和其他12名工人', '金铁三', 'in other words'],
  ['림영환 외 12명의 근로자', '림영환', 'in Korean, behind the number'],
  ['림영환 외 북한 근로자 12명', '림영환', 'or before it'],
  ['金铁三的账户', '金铁三', 'what is his'],
  ['림영환의 계좌', '림영환', 'in Korean'],
  ['김정의', '김정의', 'a syllable of the name'],
  ['向中国', '向中国', 'a person of the family of Xiang']
]

for (const [text, name, why] of persons) t.equal(withoutUnspacedNotes(text, 'person'), name, `${text}: ${why}`)

t.test('whether there are notes, whomever the text names', async t => {
  t.ok(hasUnspacedNotes('金铁三等'))
  t.ok(hasUnspacedNotes('由朝鲜大圣银行'))
  t.notOk(hasUnspacedNotes('주식회사 톨멘건설'))
  t.notOk(hasUnspacedNotes('Tolmen'))
})
t.end()
