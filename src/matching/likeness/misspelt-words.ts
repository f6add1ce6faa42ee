import { englishBusinessWords } from '../../names/lexicon/concepts.js'
import { phonemes, skeleton } from '../../names/romanise/phonemes.js'
import { DeletionIndex } from './deletion-index.js'
import { soundSimilarity } from './sound-similarity.js'

/**
 * Business words with fewer letters, and words with fewer sounds, are left out: at that length a misspelling is mostly another
 * word.
 */
const SHORTEST = 5
const concepts: string[] = []
const sounds: string[] = []
for (const [spelling, concept] of englishBusinessWords()) {
  if (spelling.length < SHORTEST) continue
  concepts.push(concept.id)
  sounds.push(phonemes(spelling))
}
const index = new DeletionIndex(sounds.map(skeleton), () => 1)

/**
 * The English business words that a word may be a misspelling of ("tradng").
 *
 * @param wordSounds the phonemes of the word
 * @param least least similarity in sound, 0-1
 * @returns by concept: the greatest similarity in sound
 */
export function misspeltConcepts (wordSounds: string, least: number): Map<string, number> {
  const found = new Map<string, number>()
  if (wordSounds.length < SHORTEST) return found
  const count = index.near(skeleton(wordSounds))
  for (let i = 0; i < count; i++) {
    const id = index.found[i]
    const similarity = soundSimilarity(wordSounds, sounds[id])
    if (similarity >= least && similarity > (found.get(concepts[id]) ?? 0)) found.set(concepts[id], similarity)
  }
  return found
}
