import { nameOfLabelledParts } from './labelled-parts.js'
import { nameOfZone } from './machine-readable-zone.js'
import { nameOfPassenger } from './passenger.js'
import { nameOfPaymentLines } from './payment-lines.js'

const STROKE = '/'
const FILLERS = '<<'

/**
 * The name that a record of a person or a party holds in a form of its own: a passport's machine-readable lines, a booking, a payment
 * message, a form with labels, a name written twice. Undefined for any other text.
 */
export function recordedName (text: string): string | undefined {
  return writtenTwice(text) ?? (text.includes(FILLERS) ? nameOfZone(text) : undefined) ??
    (text.includes(STROKE) ? nameOfPaymentLines(text) ?? nameOfPassenger(text) : undefined) ?? nameOfLabelledParts(text)
}

function writtenTwice (text: string): string | undefined {
  const middle = text.length >> 1
  return /\s/u.test(text[middle] ?? '') && text.slice(0, middle) === text.slice(middle + 1) ? text.slice(0, middle) : undefined
}
