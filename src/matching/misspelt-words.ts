import { englishBusinessWords } from '../names/concepts.js'
import { phonemes, skeleton } from '../names/phonemes.js'
import { DeletionIndex } from './deletion-index.js'
import { soundSimilarity } from './sound-similarity.js'

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
 * English business words that a word may be a misspelling of ("tradng"), with how alike they sound, the best of
 * each concept. Short words are left alone: among four letters a misspelling is mostly another word.
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
