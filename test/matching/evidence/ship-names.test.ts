import t from 'tap'
import type { PartyType } from '../../../schemas/party.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()
type Decision = 'clear' | 'review' | 'block'

function between (name: string, listed: string, type: PartyType = 'vessel'): Decision {
  const { score } = compare(asked({ name, type }), { id: 'T:1', name: listed, type })
  return score < DEFAULT_THRESHOLD ? 'clear' : (score < strongScore ? 'review' : 'block')
}

t.test('ships of similar names are other ships', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Petrel Star', 'PETREL STAR', 'block', 'the name itself'],
    ['Star Petrel', 'PETREL STAR', 'review', 'in another order'],
    ['La Petrella', 'PETRELLA', 'review', 'with an article'],
    ['Asian Petrel', 'ASIA PETREL', 'review', 'another word of the same meaning'],
    ['Kang Song', 'GANG SONG', 'block', 'another romanisation'],
    ['Petrel Star 3', 'PETREL STAR 3', 'block', 'the same number'],
    ['Petrel Star 2', 'PETREL STAR 3', 'clear', 'another number']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed), expected, `${name}, ${listed}: ${why}`)
  t.equal(between('Star Petrel', 'PETREL STAR', 'company'), 'block', 'a firm is rearranged')
})

t.test('two ships that share a word, and have each another', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Silver Petrel', 'NORTHERN PETREL', 'clear', 'a direction is a word of the name'],
    ['Ocean Petrel', 'NORTHERN PETREL', 'clear', 'and so is a sea'],
    ['Eastern Duke', 'NORTHERN DUKE', 'clear', 'two directions'],
    ['Western Star', 'EASTERN STAR', 'clear', 'likewise, though they are spelt alike'],
    ['Pacific Harmony', 'ASIAN HARMONY', 'clear', 'two parts of the world'],
    ['Nothern Petrel', 'NORTHERN PETREL', 'review', 'a slip'],
    ['Northern Petrels', 'NORTHERN PETREL', 'review', 'likewise']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed), expected, `${name}, ${listed}: ${why}`)
  t.ok(compare(asked('MV Eastern Duke'), { id: 'T:1', name: 'NORTHERN DUKE', type: 'vessel' }).score < DEFAULT_THRESHOLD, 'a prefix in place of the type')
})

t.test('a word that is no part of a ship\'s name is not held against it', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['MV Mu Du Bong', 'MU DU BONG', 'block', 'a syllable that is an article elsewhere, in a field with a prefix'],
    ['Ul Ji Bong 6 ex Izumo', 'UL JI BONG 6', 'block', 'likewise, beside a former name'],
    ['Min Ning De You', 'MIN NING DE YOU 078', 'review', 'likewise, where the listed name has more'],
    ['No. 8 Petrel', 'PETREL 8', 'block', 'the number before the name'],
    ['Petrel Nr 8', 'PETREL 8', 'block', 'a word for number'],
    ['Petrel N°8', 'PETREL 8', 'block', 'likewise'],
    ['Wan Heng 11-ho', 'WAN HENG 11', 'block', 'the Korean word for it'],
    ['Star 18 Hao', 'STAR 18', 'review', 'the Chinese one, beside common words'],
    ['M V Petrel 8', 'PETREL 8', 'review', 'a prefix in letters of its own'],
    ['n/m Petrel 8', 'PETREL 8', 'review', 'a prefix in Italian'],
    ['the ship Petrel 8', 'PETREL 8', 'review', 'the word for ship'],
    ['Captain Petrel 8', 'PETREL 8', 'review', 'who sails her'],
    ['MV Petrel 8 and owners', 'PETREL 8', 'review', 'who runs her'],
    ['cargo per Petrel 8', 'PETREL 8', 'review', 'what she carries']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed), expected, `${name}, ${listed}: ${why}`)
})

t.test('another word in a ship\'s name leaves the match for review', async t => {
  const cases: [name: string, listed: string, why: string][] = [
    ['Petrel 8, call sign HMYX', 'PETREL 8', 'a note'],
    ['New Star, exname Petrel 8', 'PETREL 8', 'a former name'],
    ['Ptariot', 'PATRIOT', 'a slip'],
    ['Vcitory 2', 'VICTORY 2', 'a slip in a common word'],
    ['Tol Hong DNA', 'TOL HONG DAN', 'two letters exchanged in a short word'],
    ['Tea Hong Gang', 'TAE HONG GANG', 'likewise, which makes a word of a trade'],
    ['Chon Rna San', 'CHON MA SAN', 'a letter misread'],
    ['Tolmen Gurn San 2', 'TOLMEN GUM SAN 2', 'likewise']
  ]
  for (const [name, listed, why] of cases) t.equal(between(name, listed), 'review', `${name}, ${listed}: ${why}`)
})

t.test('marks of aircraft are read letter by letter', async t => {
  t.equal(between('PH-532', 'P-532', 'aircraft'), 'clear')
  t.equal(between('P-532', 'P-532', 'aircraft'), 'block')
})
