import t from 'tap'
import { nameOfPaymentLines } from '../../../src/names/field/payment-lines.js'

const cases: [text: string, name: string | undefined, why: string][] = [
  ['1/TOLMEN TRADING 2/LENINA 5 3/KP/PYONGYANG', 'TOLMEN TRADING', 'a name, a street and a country'],
  ['1/TOLMEN TRADING CORPORATION OF THE\n1/EAST\n3/KP/PYONGYANG', 'TOLMEN TRADING CORPORATION OF THE EAST', 'a name of two lines'],
  ['/40702810900000012345\n1/RI TOL MEN\n2/12 LENIN STR\n3/KP/PYONGYANG', 'RI TOL MEN', 'behind an account'],
  ['40702810900000012345 1/RI TOL MEN', 'RI TOL MEN', 'which has no stroke'],
  ['CCPT/KP/654410078\n1/RI TOL MEN', 'RI TOL MEN', 'behind a passport'],
  ['NIDN/RU/7811489970 1/TOLMEN 3/RU/MOSCOW', 'TOLMEN', 'behind a tax number'],
  ['CUST/RU/ALFARUMM/40702810900000012345\n1/TOLMEN\n3/RU', 'TOLMEN', 'behind a number of a bank'],
  ['ORDERING CUSTOMER 1/TOLMEN 3/KP/PYONGYANG', 'TOLMEN', 'behind words, where a country follows'],
  ['1/TOLMEN LLC2/12 LENIN STR3/KP/PYONGYANG', 'TOLMEN LLC', 'run together'],
  ['1/TOLMEN FACTORY 172/12 LENIN STR', 'TOLMEN FACTORY 172/12 LENIN STR', 'figures run together cannot be told apart'],
  ['TOLMEN LLC LENINA 1/A MOSCOW', undefined, 'the number of a house'],
  ['TOLMEN/ORVEL 1/2 LENINA', undefined, 'a stroke in a name, and the number of a house'],
  ['Tolmen 1/2', undefined, 'a fraction'],
  ['Tolmen', undefined, 'no lines']
]
for (const [text, name, why] of cases) t.equal(nameOfPaymentLines(text), name, `${text}: ${why}`)
t.end()
