import t from 'tap'
import { nameOfLabelledParts } from '../../../src/names/field/labelled-parts.js'

const cases: [text: string, name: string | undefined, why: string][] = [
  ['Surname: Ri Given names: Tol Men', 'Ri Tol Men', 'two labels'],
  ['Surname RI Given names TOL MEN', 'RI TOL MEN', 'without colons'],
  ['Last Name: Ri; First Name: Tol Men', 'Ri Tol Men', 'with another divider'],
  ['Given names: Tol Men, Surname: Ri', 'Ri Tol Men', 'the other way round'],
  ['Surname(s): RI\nGiven name(s): TOL MEN\nNationality: DPRK', 'RI TOL MEN', 'in lines, and with more below'],
  ['Surname/Nom\nRI\nGiven names/Prénoms\nTOL MEN\nDate of birth 01.02.1970', 'RI TOL MEN', 'labels in lines of their own, in two languages'],
  ['Surname/Nom RI Given names/Prénoms TOL MEN', 'RI TOL MEN', 'with spaces for line breaks'],
  ['Фамилия/Surname RI Имя/Given names TOL MEN', 'RI TOL MEN', 'in Russian and English'],
  ['Фамилия: Орвелов Имя: Иван Отчество: Петрович', 'Орвелов Иван Петрович', 'with a patronymic'],
  ['Имя: Иван Отчество: Петрович Фамилия: Орвелов', 'Орвелов Иван Петрович', 'the family name last'],
  ['Фамилия: Орвелов Имя и отчество: Иван Петрович', 'Орвелов Иван Петрович', 'one label for two parts'],
  ['Фамилия Имя Отчество: Орвелов Иван Петрович', 'Орвелов Иван Петрович', 'and for all'],
  ['Nachname: Orvel Vorname: Anna', 'Orvel Anna', 'in German'],
  ['Nachname/Vorname: RI TOL MEN', 'RI TOL MEN', 'one label for both'],
  ['Nom/Prénom RI TOL MEN', 'RI TOL MEN', 'in French, without a colon'],
  ['Apellidos: ORVEL Nombres: ANA', 'ORVEL ANA', 'in Spanish'],
  ['성: 리 이름: 돌멘', '리 돌멘', 'in Korean'],
  ['성/이름: 리돌멘', '리돌멘', 'one label for both'],
  ['姓：李 名：托尔', '李 托尔', 'in Chinese'],
  ['姓: RI 名: TOL MEN', 'RI TOL MEN', 'before Latin letters'],
  ['1. Surname: Ri 2. Name: Tol Men', 'Ri Tol Men', 'numbered'],
  ['Passport No: 654410078 Surname: RI Name: TOL MEN Sex: M', 'RI TOL MEN', 'among other labels'],
  ['Surname RI Given names NOM CHOL', undefined, 'a given name that is a label too: nothing is made up'],
  ['Surname: Ri', undefined, 'one part'],
  ['Surname: Given names: Tol Men', undefined, 'one is empty'],
  ['Name: Tolmen LLC', undefined, 'a label for any name'],
  ['Nom Nom Foods', undefined, 'a word of a firm'],
  ['Family Name Trading', undefined, 'labels without anything to tell them from words'],
  ['Tolmen Surname: Ri Name: Tol', undefined, 'behind a name'],
  ['Tolmen', undefined, 'no label']
]
for (const [text, name, why] of cases) t.equal(nameOfLabelledParts(text), name, `${text}: ${why}`)
t.end()
