import type { RecordBuilder } from './record-builder.js'

/** What may come between the name of a number and the number. */
const BETWEEN = '(?: \\([A-Z]+\\))?\\s*(?:is |number |no\\.? )?[:–-]*\\s*'

const FACTS: readonly (readonly [label: string, pattern: RegExp])[] = [
  ['IMO', fact('\\bIMO\\)?(?: company)?(?: identification)?(?: number| no\\.?)?', '\\d{7}')],
  ['SWIFT/BIC', /\bSWIFT(?:\/BIC)?(?: code)?:? ([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b/g],
  ['INN', fact('(?:INN|ИНН|Taxpayer (?:Identification|ID)|Tax Identification|Tax ID|TIN)', '\\d{10}(?:\\d{2})?')],
  ['OGRN', fact('(?:OGRN(?:IP)?|ОГРН|Main State Registration|Registration)', '\\d{13}(?:\\d{2})?')],
  ['KPP', fact('(?:KPP|КПП)', '\\d{9}')],
  ['Government Gazette Number', fact('(?:OKPO|ОКПО|Government Gazette)', '\\d{8}')],
  ['Unified Social Credit Code', fact('(?:Unified|United) Social Credit(?: Code)?', '[0-9A-HJ-NPQRTUWXY]{18}')]
]

/** `Passport number 654220247 and PD381210081 (expired 2015)`, `Passport information: 83633502`. */
const PASSPORTS = /\bpassports?(?: numbers?| nos?\.| information)?:? ((?:(?:; | and |, )?[A-Z]{0,2}\d{7,9}\b(?: \([^()]*\))?)+)/gi
const PASSPORT = /([A-Z]{0,2}\d{7,9})\b(?: \(([^()]*)\))?/gi

/**
 * Adds the numbers that free text names explicitly: IMO numbers, bank codes, Russian tax and register numbers, Chinese
 * credit codes, and passports.
 * @returns how many were found
 */
export function addFactsIn (text: string, builder: RecordBuilder): number {
  let found = 0
  for (const [label, pattern] of FACTS) {
    for (const match of text.matchAll(pattern)) {
      builder.identifier({ label, value: match[1] })
      found++
    }
  }
  for (const [, passports] of text.matchAll(PASSPORTS)) {
    for (const [, value, note = ''] of passports.matchAll(PASSPORT)) {
      builder.identifier({ label: 'Passport', value, note })
      found++
    }
  }
  return found
}

function fact (name: string, number: string): RegExp {
  return new RegExp(`${name}${BETWEEN}(${number})(?!\\d)`, 'gi')
}
