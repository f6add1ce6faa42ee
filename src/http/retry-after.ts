/** After how many seconds a caller who is turned away for now may try again, as Retry-After says it. */
export const RETRY_AFTER_S = 5
