/**
 * A generator of pseudo-random numbers in [0, 1), the same ones for the same seed.
 * Source: mulberry32, Tommy Ettinger (public domain).
 */
export function randomFrom (seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A name with one letter left out, doubled, changed with its neighbour, or replaced by another of its letters. It never stays as it is. */
export function withTypo (name: string, random: () => number): string {
  const letters = [...name]
  const at = Math.floor(random() * letters.length)
  const letter = letters[at]
  switch (Math.floor(random() * 4)) {
    case 0: letters.splice(at, 1); break
    case 1: letters.splice(at, 0, letter); break
    case 2: letters.splice(at, 1, letters[Math.floor(random() * letters.length)]); break
    default: letters.splice(at, 2, letters[Math.min(at + 1, letters.length - 1)], letter)
  }
  const misspelt = letters.join('').trim()
  return misspelt === '' || misspelt === name ? [...name].toSpliced(at, 0, letter).join('') : misspelt
}

/** Alternates benign names and misspelt listed names, each once: `size` of them, or fewer if there are not enough. */
export function mixedQueries (benign: readonly string[], listed: readonly string[], size: number): string[] {
  const random = randomFrom(4)
  const half = Math.floor(size / 2)
  const pick = (names: readonly string[], i: number) => names[Math.floor(i * names.length / half)]
  const queries = new Set<string>()
  for (let i = 0; i < half; i++) {
    queries.add(pick(benign, i))
    queries.add(withTypo(pick(listed, i), random))
  }
  return [...queries]
}
