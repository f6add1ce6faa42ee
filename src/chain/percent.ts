/**
 * A share in millionths of a percent. Whole numbers add up exactly: 16.1 + 33.9 must be 50, because that decides whether a
 * company is blocked.
 */
export type Share = number

const PER_PERCENT = 1_000_000

export const HALF: Share = 50 * PER_PERCENT
export const WHOLE: Share = 100 * PER_PERCENT

/** Whether a percentage has at most 6 decimals, so that `toShare` keeps it exactly. */
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
