import { EFFECT, type Feature } from './evidence.js'

/** Birth dates agree as far as both are known. A year off is a common slip; a greater difference speaks against a match. */
export const birthDate: Feature = {
  name: 'birthDate',
  greatestGain: question => question.birthDate !== undefined ? EFFECT.sameBirthDate : 0,
  compare ({ birthDate: query }, { birthDates: listed = [] }) {
    if (query === undefined || listed.length === 0) return []
    const sides = { query, listed: listed.join(', ') }
    const same = listed.filter(date => date.startsWith(query) || query.startsWith(date))
    if (same.length > 0) {
      const whole = query.length === DAY && same.some(({ length }) => length === DAY)
      return [{
        feature: 'birthDate',
        effect: whole ? EFFECT.sameBirthDate : EFFECT.sameBirthYear,
        ...sides,
        text: `The birth dates agree${whole ? '' : ' as far as both are known'}.`
      }]
    }
    const near = listed.some(date => Math.abs(yearOf(date) - yearOf(query)) <= 1)
    return [{
      feature: 'birthDate',
      effect: near ? EFFECT.nearBirthDate : EFFECT.otherBirthDate,
      ...sides,
      ...(!near && { contradicts: 'birthDate' as const }),
      text: near ? 'The birth dates differ, the years by a year or less: that counts neither way.' : 'The birth dates contradict each other.'
    }]
  }
}

/** Characters of a date that is known to the day. */
const DAY = '1970-01-01'.length

function yearOf (date: string): number {
  return Number(date.slice(0, 4))
}
