const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** The form of a duration in a setting: `90s`, `30m`, `6h`, `3d`. */
export const DURATION_PATTERN = '^[1-9]\\d{0,5}[smhd]$'

/** The milliseconds of a duration in this form. */
export function durationMs (text: string): number {
  return Number(text.slice(0, -1)) * UNITS[text.slice(-1)]
}
