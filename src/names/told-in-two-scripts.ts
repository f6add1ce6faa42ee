import { phonemes, skeleton } from './phonemes.js'
import type { Token } from './token.js'

/** No word of one script is written in more words of the other than this: 원호 is Won Ho. */
const MOST_WORDS = 3

/**
 * The words of a person's name without those that say the same in a second script, as clerks copy both from a passport: "RI Won Ho (리원호)".
 * The Latin ones stay, as most lists have them. Names that differ, and names in more than two runs of scripts, stay whole.
 */
export function toldOnce (tokens: readonly Token[]): readonly Token[] {
  const second = tokens.findIndex(({ script }) => script !== tokens[0].script)
  if (second === -1) return tokens
  const [before, after] = [tokens.slice(0, second), tokens.slice(second)]
  if (after.some(({ script }) => script !== after[0].script)) return tokens
  const [kept, other] = after[0].script === 'latin' ? [after, before] : [before, after]
  return tellsTheSame(other, kept) || tellsTheSame(kept, other) ? kept : tokens
}

/** Whether each word is one of the other words, or several of them in a row, none of them twice, and none is left over. */
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

/** Every run of words that are free. */
function runs (free: readonly boolean[]): { from: number, length: number }[] {
  return free.flatMap((_, from) => Array.from({ length: MOST_WORDS }, (_, more) => ({ from, length: more + 1 })))
    .filter(({ from, length }) => from + length <= free.length && free.slice(from, from + length).every(Boolean))
}

/** How words sound when they are read as one: each in its first reading, or a single word in any of its own. */
function soundsOf (words: readonly Token[]): string[] {
  return words.length === 1 ? words[0].readings.map(soundOf) : [soundOf(words.map(({ readings }) => readings[0]).join(''))]
}

function soundOf (reading: string): string {
  return skeleton(phonemes(reading))
}
