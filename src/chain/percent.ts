/** Millionths of a percent: with whole numbers 16.1 + 33.9 is 50, which decides whether a company is blocked. */
export type Share = number

const PER_PERCENT = 1_000_000

export const HALF: Share = 50 * PER_PERCENT
export const WHOLE: Share = 100 * PER_PERCENT

/** Whether a percentage has at most 6 decimals, so that it is held exactly. */
export function isExact (percent: number): boolean {
  return Number(percent.toFixed(6)) === percent
}

export function toShare (percent: number): Share {
  return Math.round(percent * PER_PERCENT)
}

export function toPercent (share: Share): number {
  return share / PER_PERCENT
}

/** `12.5 %` */
export function percentText (share: Share): string {
  return `${toPercent(share)} %`
}
