import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { businessWordAsName } from '../../src/names/business-words-as-names.js'
import { segment } from '../../src/names/words/segment.js'

t.test('a business word that is the name of a Korean firm', async t => {
  const cases: [string, string | undefined, string][] = [
    ['중앙건설', 'central', 'a firm has a name before what it does'],
    ['중앙건설주식회사', 'central', 'the legal form says nothing about it'],
    ['국민은행', 'people', 'Kookmin Bank, which is "the people\'s"'],
    ['남강무역건설', undefined, 'it has a name already'],
    ['조선대외건설총회사', undefined, 'an office after its country'],
    ['부산무역건설', undefined, 'a place tells firms apart'],
    ['무역', undefined, 'a business word alone'],
    ['무역회사', undefined, 'a business word and a legal form'],
    ['제일건설', 'first', 'Cheil, which is "the first"'],
    ['이차건설', undefined, 'a number of a series'],
    ['오션건설', undefined, 'borrowed: Ocean Construction by meaning'],
    ['엔지니어링건설', undefined, 'too long for a name'],
    ['', undefined, 'nothing']
  ]
  for (const [name, concept, why] of cases) t.equal(businessWordAsName(segment(name, 'hangul'))?.id, concept, `${name}: ${why}`)
})

t.test('a word in Latin letters that sounds like a business word of Chinese or Korean', async t => {
  const cases: [name: string, own: string | undefined, why: string][] = [
    ['Guangbo Trading', 'guangbo', 'a firm has a name before what it does: 广博, and not 广播'],
    ['Shenzhen Guangbo Trading', 'guangbo', 'after a place'],
    ['Shenzhen Hongxiang Guangbo', 'hongxiang', 'it has a name already'],
    ['Chosun Chawon Kaebal', undefined, 'an office after its country'],
    ['Chongchal Chongguk', undefined, 'a bureau is of what it does: reconnaissance'],
    ['Guangbo', undefined, 'alone'],
    ['Media Trading', undefined, 'a word of English'],
    ['Shenzhen', undefined, 'a place alone'],
    ['', undefined, 'nothing']
  ]
  for (const [name, own, why] of cases) t.equal(analyseName(canonicalName(name)).tokens.find(({ kind }) => kind === 'name')?.text, own, `${name}: ${why}`)
})
