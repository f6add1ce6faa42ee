import { arabicConsonants } from './arabic.js'
import { romaniseCyrillic } from './cyrillic.js'
import { koreanReadingOf, pinyinOf, simplifyHan } from './han.js'
import { romaniseHangul } from './hangul.js'
import { foldLatin } from './latin.js'
import { legalFormAt, type LegalForm } from './legal-forms.js'
import { conceptOf, phraseAt, type Concept, type WordKind } from './lexicon.js'
import { phonemes, skeleton } from './phonemes.js'
import { bitsOf } from './rarity.js'
import { splitByScript, type Script } from './scripts.js'
import { segment, spelledLetters } from './segment.js'
import { transliterateOther } from './other-scripts.js'

/** One word of a name, ready to be compared. */
export interface Token {
  /** As written, in canonical form. */
  text: string
  script: Script
  kind: WordKind
  /** Concept id of a business word, place or country, the same in every language. */
  concept?: string
  /** How the word may be spelt in Latin letters, the likeliest first. Never empty. */
  readings: string[]
  /** True for scripts that leave vowels out: only consonants can be compared. */
  consonantal: boolean
  /** How much the word says about identity; see `bitsOf`. */
  bits: number
}

/** A name taken apart: what it says (tokens, in order) and the legal forms set aside from it. */
export interface AnalysedName {
  canonical: string
  tokens: Token[]
  legalForms: LegalForm[]
  /** The script of most letters. */
  script: Script
}

/** Words that only hold a name together. */
const CONNECTIVES = new Set(['and', 'of', 'the', 'for', 'in', 'to', 'at', 'on', 'by', 'with', 'de', 'du', 'des', 'del', 'della', 'di', 'da', 'do', 'dos',
  'la', 'le', 'les', 'et', 'und', 'fur', 'der', 'die', 'das', 'y', 'e', 'i', 'und', 'al', 'el', 'ul', 've', 'van', 'и', 'в', 'по', 'на', 'для', 'с', 'о',
  'و', 'في', 'من'])

/** Takes a canonical name (see `canonicalName`) apart. Any text is accepted; one without letters has no tokens. */
export function analyseName (canonical: string): AnalysedName {
  const pieces = canonical.split(' ').flatMap(splitByScript)
  const words = pieces.map(({ text, script }) => script === 'latin' ? foldLatin(text) : (script === 'han' ? simplifyHan(text) : text))
  const tokens: Token[] = []
  const legalForms: LegalForm[] = []
  for (let i = 0; i < words.length;) {
    const legal = legalFormAt(words, i)
    if (legal !== undefined) {
      legalForms.push(legal.form)
      i += legal.length
      continue
    }
    const phrase = phraseAt(words, i)
    if (phrase !== undefined) {
      const text = words.slice(i, i + phrase.length).join(' ')
      tokens.push(conceptToken(text, pieces[i].script, phrase.concept))
      i += phrase.length
      continue
    }
    addWord(words[i], pieces[i].script, tokens, legalForms)
    i++
  }
  const telling = tokens.filter(token => !CONNECTIVES.has(token.text))
  return { canonical, tokens: telling.length > 0 ? telling : tokens, legalForms, script: mainScript(pieces) }
}

function addWord (word: string, script: Script, tokens: Token[], legalForms: LegalForm[]): void {
  if (script === 'digit') {
    const number = word.normalize('NFKD').replace(/^0+(?=\d)/, '')
    tokens.push({ text: word, script, kind: 'number', readings: [number], consonantal: false, bits: bitsOf(number) })
  } else if (script === 'hangul' || script === 'han') {
    addSegments(word, script, tokens, legalForms)
  } else {
    const concept = conceptOf(word)
    tokens.push(concept === undefined ? nameToken(word, script) : conceptToken(word, script, concept))
  }
}

function addSegments (word: string, script: 'hangul' | 'han', tokens: Token[], legalForms: LegalForm[]): void {
  for (const part of segment(word, script)) {
    if (part.is === 'legal') {
      legalForms.push(part.form)
    } else if (part.is === 'concept') {
      tokens.push(conceptToken(part.text, script, part.concept))
    } else if (part.is === 'loanword') {
      const concept = conceptOf(part.english)
      tokens.push(concept === undefined
        ? token(part.text, script, 'name', [part.english, romaniseHangul(part.text, 'revised')])
        : conceptToken(part.text, script, concept))
    } else {
      tokens.push(nameToken(part.text, script))
    }
  }
}

function nameToken (word: string, script: Script): Token {
  return token(word, script, 'name', readingsOf(word, script))
}

export function readingsOf (word: string, script: Script): string[] {
  switch (script) {
    case 'cyrillic': return [romaniseCyrillic(word)]
    case 'arabic': return [arabicConsonants(word)]
    case 'hangul': return distinct([romaniseHangul(word, 'revised'), romaniseHangul(word, 'letters'), spelledLetters(word)])
    case 'han': return distinct([pinyinOf(word), koreanReadingOf(word)])
    case 'latin': return [word]
    default: return [transliterateOther(word)]
  }
}

function distinct (readings: (string | null)[]): string[] {
  return [...new Set(readings.filter(reading => reading !== null && reading !== ''))] as string[]
}

function token (text: string, script: Script, kind: WordKind, readings: string[]): Token {
  const usable = readings.filter(reading => reading !== '')
  if (usable.length === 0) usable.push(text)
  return { text, script, kind, readings: usable, consonantal: script === 'arabic', bits: bitsOf(skeleton(phonemes(usable[0]))) }
}

function conceptToken (text: string, script: Script, concept: Concept): Token {
  return { text, script, kind: concept.kind, concept: concept.id, readings: [text], consonantal: false, bits: bitsOf('#' + concept.id) }
}

export function mainScript (pieces: { text: string, script: Script }[]): Script {
  const letters = new Map<Script, number>()
  for (const { text, script } of pieces) {
    if (script !== 'digit') letters.set(script, (letters.get(script) ?? 0) + text.length)
  }
  let main: Script = 'latin'
  for (const [script, count] of letters) if (count > (letters.get(main) ?? 0)) main = script
  return main
}
