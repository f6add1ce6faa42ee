import fc from 'fast-check'
import t from 'tap'
import { isMisspelt, SlipIndex, TWICE_IN_PHRASE } from '../../../src/names/lexicon/slip.js'

t.test('one slip of the finger', async t => {
  const cases: [word: string, meant: string, slip: boolean, why: string][] = [
    ['noth', 'north', true, 'a letter too few'],
    ['norrth', 'north', true, 'a letter too many'],
    ['nirth', 'north', true, 'a wrong letter'],
    ['nroth', 'north', true, 'two neighbours in the wrong order'],
    ['xorth', 'north', true, 'at the beginning'],
    ['nortx', 'north', true, 'at the end'],
    ['nort', 'north', true, 'the last letter gone'],
    ['north', 'north', false, 'none at all'],
    ['nxxth', 'north', false, 'two wrong letters'],
    ['south', 'north', false, 'another word'],
    ['ntorh', 'north', false, 'letters that are no neighbours'],
    ['sest', 'west', false, 'a short word'],
    ['', 'north', false, 'nothing']
  ]
  for (const [word, meant, slip, why] of cases) t.equal(isMisspelt(word, meant, TWICE_IN_PHRASE), slip, `${word} of ${meant}: ${why}`)
})

t.test('two letters read or typed wrong', async t => {
  const cases: [word: string, meant: string, misread: boolean, why: string][] = [
    ['venlurx', 'venture', true, 'two letters'],
    ['vxnlurx', 'venture', false, 'three'],
    ['joxxt', 'joint', false, 'two in a short word'],
    ['venlure', 'ventures', false, 'a letter is missing'],
    ['venture', 'venture', false, 'none']
  ]
  for (const [word, meant, misread, why] of cases) t.equal(isMisspelt(word, meant, TWICE_IN_PHRASE), misread, `${word} of ${meant}: ${why}`)
})

t.test('the word that is meant is found among many', async t => {
  const index = new SlipIndex([['construction', 'building'], ['electronics', 'current'], ['bank', 'money']], 8)
  const cases: [string, string | undefined][] = [
    ['construcyion', 'building'], ['cosntruction', 'building'], ['xonstruction', 'building'], ['constructiom', 'building'], ['eletronics', 'current'],
    ['conslruclion', 'building'], ['construction', undefined], ['eloctranics', 'current'], ['konstruktlon', undefined], ['bnak', undefined], ['', undefined]
  ]
  for (const [word, meaning] of cases) t.equal(index.meant(word), meaning, word)
})

t.test('every single slip in a long word is found, wherever it is', async t => {
  const index = new SlipIndex([['incorporated', true]], 8)
  fc.assert(fc.property(fc.nat(11), fc.constantFrom('drop', 'double', 'replace', 'swap'), (at, kind) => {
    const word = 'incorporated'
    const [before, letter, after] = [word.slice(0, at), word[at], word.slice(at + 1)]
    const slips = { drop: before + after, double: before + letter + letter + after, replace: before + 'x' + after, swap: before + (after[0] ?? '') + letter + after.slice(1) }
    return slips[kind] === word || index.meant(slips[kind]) === true
  }))
  t.pass()
})
