import t from 'tap'
import { recordedName } from '../../../src/names/field/recorded-name.js'

const cases: [text: string, name: string | undefined, why: string][] = [
  ['P<PRKRI<<TOL<MEN<<<', 'RI TOL MEN', 'a passport'],
  ['1/TOLMEN 3/KP', 'TOLMEN', 'a payment message'],
  ['RI/TOLMENMR', 'RI TOLMEN', 'a booking'],
  ['RI/TOL MEN MRS', 'RI TOL MEN', 'with spaces'],
  ['1.1RI/TOL MEN MR', 'RI TOL MEN', 'with numbers'],
  ['TOLMEN/ORVEL', undefined, 'two words, and nobody addressed'],
  ['Surname: Ri Given names: Tol Men', 'Ri Tol Men', 'a form'],
  ['Ri Tol Men Ri Tol Men', 'Ri Tol Men', 'written twice'],
  ['Ri Tol Men\nRi Tol Men', 'Ri Tol Men', 'in two lines'],
  ['Tolmen Trading', undefined, 'a name']
]
for (const [text, name, why] of cases) t.equal(recordedName(text), name, `${text}: ${why}`)
t.end()
