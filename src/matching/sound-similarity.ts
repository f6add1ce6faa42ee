/**
 * What it costs to read one sound for another, as a share of a whole letter. A pair that is missing costs 1.
 * Each row is a general fact about how names are spelt; see docs/methodology.md.
 */
const SUBSTITUTIONS: [string, number][] = [
  // Korean plain stops are written voiced or unvoiced, by system and position: 대성 is Taesong and Daeseong.
  ['kg', 0.1], ['td', 0.1], ['pb', 0.1], ['cj', 0.1],
  // ㅓ and ㅡ have no Latin letter: eo, o, u, eu stand for them.
  ['oO', 0.1], ['uU', 0.1], ['Ou', 0.25], ['oU', 0.3], ['OU', 0.3], ['ou', 0.3], ['eO', 0.5], ['aO', 0.6],
  ['Ee', 0.15], ['aE', 0.4], ['ei', 0.5], ['iU', 0.4], ['iy', 0.1], ['Oa', 0.6], ['ae', 0.7], ['ao', 0.7],
  // ㄹ is r and l; the South drops it or writes n.
  ['rl', 0.15], ['nl', 0.5], ['nr', 0.5], ['nN', 0.3], ['mn', 0.6], ['pm', 0.5], ['kN', 0.5],
  // Sounds that one language has and another writes with a neighbour.
  ['fp', 0.25], ['vb', 0.3], ['vp', 0.5], ['vw', 0.2], ['fv', 0.3], ['zs', 0.2], ['zj', 0.3], ['zc', 0.4], ['sc', 0.4], ['xs', 0.25], ['xk', 0.4],
  ['xc', 0.5], ['qk', 0.1], ['qc', 0.25], ['yj', 0.4], ['hk', 0.5], ['hg', 0.6], ['hx', 0.4], ['wu', 0.4], ['bw', 0.6],
  // Scanning and typing: digits for the letters they look like.
  ['0o', 0.2], ['0O', 0.2], ['1l', 0.2], ['1i', 0.2], ['5s', 0.2], ['8b', 0.2], ['2z', 0.3], ['6b', 0.4], ['9g', 0.4], ['3e', 0.3], ['4a', 0.3]
]

/** What a sound costs that only one of the two spellings has. */
const OMISSIONS: Record<string, number> = { h: 0.5, y: 0.4, w: 0.7, i: 0.7, e: 0.6, a: 0.7, o: 0.7, u: 0.6, O: 0.6, U: 0.5, E: 0.7 }
/** The South leaves out an initial r, l or n before i and y: 룡 is Ryong and Yong. */
const INITIAL_LIQUID = 0.2
const TRANSPOSITION = 0.75

const substitution = new Float64Array(128 * 128).fill(1)
const omission = new Float64Array(128).fill(1)
for (let code = 0; code < 128; code++) substitution[code * 128 + code] = 0
for (const [[a, b], cost] of SUBSTITUTIONS) {
  substitution[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = cost
  substitution[b.charCodeAt(0) * 128 + a.charCodeAt(0)] = cost
}
for (const [sound, cost] of Object.entries(OMISSIONS)) omission[sound.charCodeAt(0)] = cost

const LONGEST = 64
let previous = new Float64Array(LONGEST + 1)
let current = new Float64Array(LONGEST + 1)
let beforePrevious = new Float64Array(LONGEST + 1)

function initialOmission (sounds: string): number {
  const first = sounds.charCodeAt(0)
  const isLiquid = first === 114 || first === 108 || first === 110
  const second = sounds[1]
  return isLiquid && (second === 'y' || second === 'i') ? INITIAL_LIQUID : omission[first & 127]
}

/**
 * How alike two spellings sound: 1 for the same sounds, 0 for nothing in common. One minus the weighted edit
 * distance (substitution, omission, transposition of neighbours) over the longer length. Symmetric.
 */
export function soundSimilarity (a: string, b: string): number {
  if (a === b) return 1
  const n = Math.min(a.length, LONGEST)
  const m = Math.min(b.length, LONGEST)
  if (n === 0 || m === 0) return 0
  const initialA = initialOmission(a)
  const initialB = initialOmission(b)
  previous[0] = 0
  for (let j = 1; j <= m; j++) previous[j] = previous[j - 1] + (j === 1 ? initialB : omission[b.charCodeAt(j - 1) & 127])
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1) & 127
    const omitX = i === 1 ? initialA : omission[x]
    current[0] = previous[0] + omitX
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1) & 127
      let cost = previous[j - 1] + substitution[x * 128 + y]
      const left = current[j - 1] + (j === 1 ? initialB : omission[y])
      if (left < cost) cost = left
      const up = previous[j] + omitX
      if (up < cost) cost = up
      if (i > 1 && j > 1 && x === (b.charCodeAt(j - 2) & 127) && y === (a.charCodeAt(i - 2) & 127)) {
        const swapped = beforePrevious[j - 2] + TRANSPOSITION
        if (swapped < cost) cost = swapped
      }
      current[j] = cost
    }
    const spare = beforePrevious
    beforePrevious = previous
    previous = current
    current = spare
  }
  return Math.max(0, 1 - previous[m] / Math.max(n, m))
}
