import { phonemes, skeleton } from '../romanise/phonemes.js'
import type { Token } from '../words/token.js'

/** The most words of one script that a word of another corresponds to: 원호 is Won Ho. */
const MOST_WORDS = 3
/** A text of more words is no person's name, written twice or not. */
const MOST_TOLD = 30

/**
 * The words of a person's name without those that repeat it in another script, as clerks copy both from a passport: "RI Won Ho
 * (리원호)". The Latin words are kept, because most lists have Latin names, or else those of the script of the first word. Words
 * of a script that gives another name are kept too.
 */
export function withoutTransliterations (tokens: readonly Token[]): readonly Token[] {
  if (tokens.length > MOST_TOLD || tokens.every(({ script }) => script === tokens[0].script)) return tokens
  const scripts = new Set(tokens.map(({ script }) => script))
  const main = scripts.has('latin') ? 'latin' : tokens[0].script
  const kept = tokens.filter(({ script }) => script === main)
  for (const script of scripts) {
    const others = tokens.filter(token => token.script === script)
    if (script !== main && (tellsTheSame(others, kept) || tellsTheSame(kept, others))) scripts.delete(script)
  }
  return tokens.filter(({ script }) => scripts.has(script))
}

/**
 * Whether two groups of words sound the same: each of `words` like one of the others, or like several of them in a row. Each of
 * the others must be used exactly once.
 */
function tellsTheSame (words: readonly Token[], others: readonly Token[]): boolean {
  const free = others.map(() => true)
  for (const word of words) {
    const sounds = new Set(word.readings.map(soundOf))
    const found = runs(free).find(({ from, length }) => soundsOf(others.slice(from, from + length)).some(sound => sounds.has(sound)))
    if (found === undefined) return false
    free.fill(false, found.from, found.from + found.length)
  }
  return !free.includes(true)
}

/** Every run of up to `MOST_WORDS` words in a row that are free. */
function runs (free: readonly boolean[]): { from: number, length: number }[] {
  return free.flatMap((_, from) => Array.from({ length: MOST_WORDS }, (_, more) => ({ from, length: more + 1 })))
    .filter(({ from, length }) => from + length <= free.length && free.slice(from, from + length).every(Boolean))
}

/** How words may sound when read as one: each in its first reading. A single word may have the sound of any of its readings. */
function soundsOf (words: readonly Token[]): string[] {
  return words.length === 1 ? words[0].readings.map(soundOf) : [soundOf(words.map(({ readings }) => readings[0]).join(''))]
}

function soundOf (reading: string): string {
  return skeleton(phonemes(reading))
}
