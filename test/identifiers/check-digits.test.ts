import fc from 'fast-check'
import t from 'tap'
import { isCompanyImo, isShipImo } from '../../src/identifiers/imo.js'
import { isInn } from '../../src/identifiers/inn.js'
import { isLei } from '../../src/identifiers/lei.js'
import { isOgrn } from '../../src/identifiers/ogrn.js'
import { isSwiftBic } from '../../src/identifiers/swift-bic.js'
import { isUscc } from '../../src/identifiers/uscc.js'

type Check = (value: string) => boolean

const CASES: [name: string, check: Check, valid: string[], invalid: string[]][] = [
  ['inn', isInn, ['7811489970', '7706101758', '250209385021', '622800585633'],
    ['7811489971', '7811489907', '781148997', '78114899700', '250209385012', '250209385121', '0000000000', '000000000000', '']],
  ['ogrn', isOgrn, ['1117847131643', '1027739267819', '1022200525819', '385768585948949'],
    ['1117847131634', '1117847131644', '0022500001325', '111784713164', '385768585948948', '']],
  ['lei', isLei, ['5493001KJTIIGC8Y1R12', '549300O897ZC5H7CY412', 'HWUPKR0MPOU8FGXBT394'],
    ['5493001KJTIIGC8Y1R21', '5493001KJTIIGC8Y1R1A', '5493001KJTIIGC8Y1R1', '']],
  ['ship imo', isShipImo, ['9074729', '7654329', '8133530'], ['9074792', '9074720', '907472', '90747290', '0000000', '2041999']],
  ['company imo', isCompanyImo, ['2041999', '5938411', '1865817', '5619960'], ['2041990', '5938141', '543400', '9074729']],
  ['uscc', isUscc, ['91222401MA0Y31E659', '913101040936933514', '91210600MA0YQP7Y0B'],
    ['91222401MA0Y31E658', '91222401MA0Y13E659', '91222401MA0Y31E65', '9I222401MA0Y31E659', '']],
  ['swift_bic', isSwiftBic, ['BOELKPPY', 'AGSZRU31', 'DEUTDEFF500', '1ABCRU2P'], ['BOELKPP', 'BOEL1PPY', 'BOELKPPYX', 'BOELKPPYXX', '']]
]

for (const [name, check, valid, invalid] of CASES) {
  t.test(`${name}: published numbers pass, altered ones do not`, async t => {
    for (const value of valid) t.equal(check(value), true, value)
    for (const value of invalid) t.equal(check(value), false, `'${value}'`)
  })
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`))

/**
 * Completes a body with the check characters that a scheme accepts, found by trying them all. The test thus relies on the code
 * under test only for this.
 */
function complete (check: Check, body: string, endings: string[]): string[] {
  return endings.map(ending => body + ending).filter(check)
}

const figures = [...'0123456789']
const pairs = figures.flatMap(a => figures.map(b => a + b))

const ONE_ENDING: [name: string, check: Check, body: fc.Arbitrary<string>, endings: string[]][] = [
  ['inn of a company', isInn, digits(9), figures],
  ['inn of a person', isInn, digits(10), pairs],
  ['ogrn of a company', isOgrn, digits(12), figures],
  ['ogrn of a sole trader', isOgrn, digits(14), figures],
  ['lei', isLei, fc.stringMatching(/^[0-9A-Z]{18}$/), pairs],
  ['ship imo', isShipImo, digits(6), figures],
  ['company imo', isCompanyImo, digits(6), figures],
  ['uscc', isUscc, fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{17}$/), [...'0123456789ABCDEFGHJKLMNPQRTUWXY']]
]

for (const [name, check, body, endings] of ONE_ENDING) {
  t.test(`${name}: any body takes one ending and no other`, async () => {
    fc.assert(fc.property(body, text => complete(check, text, endings).length === 1))
  })
}

// ISO 7064 MOD 97-10, and a prime modulus above every weight, detect every error in one place. The modulus-10 and modulus-11
// schemes guarantee this for the check digit alone, which is the property above.
const EVERY_PLACE: [name: string, check: Check, body: fc.Arbitrary<string>, endings: string[], alphabets: string[]][] = [
  ['lei', isLei, ONE_ENDING[4][2], pairs, ['0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ']],
  ['uscc', isUscc, ONE_ENDING[7][2], ONE_ENDING[7][3], ['0123456789ABCDEFGHJKLMNPQRTUWXY']]
]

for (const [name, check, body, endings, alphabets] of EVERY_PLACE) {
  t.test(`${name}: an error in any one place is caught`, async () => {
    fc.assert(fc.property(body, fc.nat(), fc.nat(), (text, place, step) => {
      const [value] = complete(check, text, endings)
      const at = place % value.length
      const alphabet = alphabets.find(letters => letters.includes(value[at]))!
      const wrong = alphabet[(alphabet.indexOf(value[at]) + 1 + step % (alphabet.length - 1)) % alphabet.length]
      return wrong !== value[at] && !check(value.slice(0, at) + wrong + value.slice(at + 1))
    }))
  })
}
