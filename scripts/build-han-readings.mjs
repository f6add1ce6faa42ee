// Builds data/lexicon/han-readings.json from the text files of the Unicode Han
// Database, plain or packed with bzip2 (Debian: package unicode-data).
//
//   node scripts/build-han-readings.mjs /usr/share/unicode [output file]
//
// han-readings-by-hand.json, beside this file, settles the cases where a name
// reads otherwise than Unihan's first reading, or where Unihan gives several
// simplified forms.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const FILES = ['Readings', 'Variants', 'OtherMappings', 'DictionaryLikeData', 'IRGSources']
const PROPERTIES = new Set([
  'kMandarin', 'kHanyuPinlu', 'kHanyuPinyin', 'kXHC1983', 'kHangul',
  'kTraditionalVariant', 'kSimplifiedVariant', 'kZVariant',
  'kTGH', 'kGB0', 'kBigFive', 'kKSC0', 'kJoyoKanji', 'kJinmeiyoKanji', 'kKoreanEducationHanja',
])

const byHand = JSON.parse(readFileSync(new URL('han-readings-by-hand.json', import.meta.url), 'utf8'))
const NAME_READINGS = byHand.nameReadings.readings
const NAME_HANGUL = byHand.nameHangul.readings
const PHRASES = byHand.phrases.readings
const VARIANTS = byHand.variants.pairs.join('')

function read (folder) {
  const chars = new Map()
  for (const name of FILES) {
    const plain = join(folder, `Unihan_${name}.txt`)
    const packed = `${plain}.bz2`
    let text
    if (existsSync(plain)) text = readFileSync(plain, 'utf8')
    else if (existsSync(packed)) text = execFileSync('bzip2', ['-dc', packed], { encoding: 'utf8', maxBuffer: 1 << 28 })
    else throw new Error(`${plain} (or .bz2) is missing`)
    for (const line of text.split('\n')) {
      if (!line.startsWith('U+')) continue
      const [code, property, value] = line.split('\t')
      if (!PROPERTIES.has(property)) continue
      const point = Number.parseInt(code.slice(2), 16)
      if (point > 0xffff) continue
      const char = String.fromCodePoint(point)
      if (!chars.has(char)) chars.set(char, {})
      chars.get(char)[property] = value.trim()
    }
  }
  return chars
}

function toneless (syllable) {
  return syllable.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]/g, '')
}

function pinyin (char, p) {
  if (NAME_READINGS[char]) return NAME_READINGS[char]
  if (p.kMandarin) return toneless(p.kMandarin.split(' ')[0])
  if (p.kHanyuPinlu) return toneless(p.kHanyuPinlu.split('(')[0])
  const listed = p.kXHC1983 ?? p.kHanyuPinyin
  return listed ? toneless(listed.split(' ')[0].split(':')[1].split(',')[0]) : undefined
}

// In common use in China, Taiwan, Hong Kong, Korea or Japan. Big5's first
// level (A440–C67E) holds the frequent characters.
function common (p) {
  return Boolean(p.kTGH || p.kHanyuPinlu || p.kGB0 || p.kKSC0 || p.kJoyoKanji || p.kJinmeiyoKanji || p.kKoreanEducationHanja ||
    (p.kBigFive && Number.parseInt(p.kBigFive, 16) < 0xc940) || /:\d*E/.test(p.kHangul ?? ''))
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
function syllable (text) {
  const n = text.codePointAt(0) - 0xac00
  return { initial: INITIALS[Math.floor(n / 588)], rest: n % 588 }
}

// The reading of a character by itself; where Unihan gives both the reading
// and what the South Korean initial-sound rule makes of it (녀 and 여, 림 and
// 임, 라 and 나), the former.
function hangul (value) {
  const readings = value.split(' ').map((entry) => {
    const [text, tags = ''] = entry.split(':')
    return { text: text.normalize('NFC'), rank: tags.includes('E') ? 0 : tags.includes('0') ? 1 : 2 }
  }).filter((r) => /^[가-힣]$/u.test(r.text))
  if (readings.length === 0) return undefined
  const best = readings.reduce((a, b) => (b.rank < a.rank ? b : a))
  const { initial, rest } = syllable(best.text)
  const sources = { ㅇ: ['ㄹ', 'ㄴ'], ㄴ: ['ㄹ'] }[initial] ?? []
  for (const source of sources) {
    const full = readings.find((r) => syllable(r.text).initial === source && syllable(r.text).rest === rest)
    if (full) return full.text
  }
  return best.text
}

function simplified (chars) {
  const map = new Map()
  const decode = (value) => (value ?? '').split(' ').filter(Boolean)
    .map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16)))
  const standard = (char) => Boolean(chars.get(char)?.kTGH)
  const add = (from, to) => {
    // A character that is itself standard in China stays, unless it is in the table by hand.
    if (from === to || from.length !== 1 || to.length !== 1 || map.has(from) || standard(from)) return
    map.set(from, to)
  }
  const variants = [...VARIANTS]
  for (let i = 0; i < variants.length; i += 2) map.set(variants[i], variants[i + 1])
  for (const [char, p] of chars) {
    const targets = decode(p.kSimplifiedVariant).filter((t) => t.length === 1)
    const target = targets.find((t) => standard(t)) ?? targets[0]
    if (target && (standard(target) || common(chars.get(target) ?? {}))) add(char, target)
  }
  for (const [char, p] of chars) {
    if (!standard(char)) continue
    for (const source of decode(p.kTraditionalVariant)) if (source.length === 1) add(source, char)
  }
  for (const [char, p] of chars) {
    if (!common(p) || standard(char)) continue
    const targets = decode((p.kZVariant ?? '').replace(/<\S+/g, '')).filter((t) => t.length === 1)
    const target = targets.map((t) => map.get(t) ?? t).find(standard)
    if (target) add(char, target)
  }
  // One step is enough: no target is itself a source.
  for (const [from, to] of map) if (map.has(to) && map.get(to) !== to) map.set(from, map.get(to))
  for (const [from, to] of map) if (from === to) map.delete(from)
  return [...map].sort((a, b) => a[0].codePointAt(0) - b[0].codePointAt(0))
}

function group (pairs) {
  const groups = {}
  for (const [char, reading] of pairs) groups[reading] = (groups[reading] ?? '') + char
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function table (object) {
  const rows = Object.entries(object).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${rows.join(',\n')}\n  }`
}

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node scripts/build-han-readings.mjs <folder of Unihan text files> [output file]')
  process.exit(2)
}
const here = dirname(fileURLToPath(import.meta.url))
const output = resolve(process.argv[3] ?? join(here, '../data/lexicon/han-readings.json'))

const chars = read(folder)
const pairs = simplified(chars)
const targets = new Set(pairs.flat())
const kept = [...chars].filter(([char, p]) => (common(p) || targets.has(char)) && pinyin(char, p))
  .sort((a, b) => a[0].codePointAt(0) - b[0].codePointAt(0))
// A form that is simplified anyway reads as what it is simplified to (鉄 as 铁).
const to = new Map(pairs)
const own = (char) => pinyin(char, chars.get(char) ?? {})
const readings = kept.map(([char]) => [char, (to.has(char) && own(to.get(char))) || own(char)])

// A simplified character has seldom a Korean reading of its own: it takes that
// of the traditional one, and a variant that of its standard form.
const fromTraditional = new Map()
for (const [from, target] of pairs) {
  const value = chars.get(from)?.kHangul
  const main = (chars.get(target)?.kTraditionalVariant ?? '').includes(`U+${from.codePointAt(0).toString(16).toUpperCase()}`)
  if (value && (main || !fromTraditional.has(target))) fromTraditional.set(target, value)
}
const korean = kept.map(([char, p]) => {
  const traditional = fromTraditional.get(char)
  const rare = !p.kHangul || (!p.kHangul.includes('E') && traditional?.includes('E')) // 广 is 광 as 廣, not 엄
  const value = (rare ? traditional : undefined) ?? p.kHangul ??
    chars.get(to.get(char))?.kHangul ?? fromTraditional.get(to.get(char))
  return [char, NAME_HANGUL[char] ?? (value && hangul(value))]
}).filter(([, reading]) => reading)

for (const [phrase, reading] of Object.entries(PHRASES)) {
  if (!/^[a-z]+$/.test(reading) || !/^\p{Script=Han}{2,}$/u.test(phrase)) throw new Error(`bad phrase ${phrase}`)
}
// A phrase that the characters give anyway is left out.
const single = new Map(readings)
const phrases = Object.entries(PHRASES)
  .filter(([phrase, reading]) => [...phrase].map((c) => single.get(c) ?? '?').join('') !== reading)

const text = `{
  "source": "Unicode Han Database 15.0 (kMandarin, then kHanyuPinlu or kHanyuPinyin; kHangul; kSimplifiedVariant, kTraditionalVariant, kZVariant), with readings of names, phrases and variant forms added by hand in scripts/han-readings-by-hand.json",
  "licence": "Unicode License v3 for the Unihan data (https://www.unicode.org/license.txt), Copyright © 1991-2022 Unicode, Inc.; the additions by hand under the licence of Tumen",
  "pinyin": ${table(group(readings))},
  "hangul": ${table(group(korean))},
  "simplified": {
    "from": ${JSON.stringify(pairs.map((p) => p[0]).join(''))},
    "to": ${JSON.stringify(pairs.map((p) => p[1]).join(''))}
  },
  "phrases": ${table(Object.fromEntries(phrases))}
}
`
JSON.parse(text)
writeFileSync(output, text)
console.log(`${output}: ${readings.length} characters in ${new Set(readings.map((r) => r[1])).size} pinyin syllables, ` +
  `${korean.length} with Korean readings, ${pairs.length} simplified, ${phrases.length} phrases of ${Object.keys(PHRASES).length}, ${Buffer.byteLength(text)} bytes`)
