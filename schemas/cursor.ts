import { LONGEST_ID } from './listed-party.js'
import { Type } from './type.js'

/** The longest name of a version that is taken. A comparison of two names both. */
export const LONGEST_VERSION = 100
/** A character of an id takes up to six bytes in JSON: `\ud800`. The brackets, quotes, comma and dots around take nine. */
const MOST_BYTES = 6 * LONGEST_ID + 2 * LONGEST_VERSION + 9

/** Where the next page begins, as `writeCursor` writes it: in base64, four characters for three bytes. */
export const CursorText = Type.String({ minLength: 1, maxLength: 4 * Math.ceil(MOST_BYTES / 3), description: 'nextCursor of the page before' })
