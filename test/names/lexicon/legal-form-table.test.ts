import t from 'tap'
import { checkedForms, LEGAL_FORMS, type TableForm } from '../../../src/names/lexicon/legal-form-table.js'

const [form] = LEGAL_FORMS
const SOUND: TableForm = { id: 'xx', family: 'limited', jurisdictions: ['XX'], texts: ['xyzzy trading', 'xyzzy'], weakTexts: ['xy'] }

t.test('a table with a fault is refused, and the fault is told', async t => {
  const cases: [changed: object, fault: string][] = [
    [{ gluedTexts: ['xyzzy'] }, 'no field is called "gluedTexts"'],
    [{ family: 'clan' }, 'no family is called "clan"'],
    [{ family: 'toString' }, 'no family is called "toString"'],
    [{ weakStartTexts: ['xz'] }, '"xz" of weakStartTexts is none of its texts'],
    [{ gluedBehindTexts: ['xyzzy', 'trading'] }, '"trading" of gluedBehindTexts is none of its texts'],
    [{ trades: { building: 'construction' } }, '"building" of trades is no word of its texts'],
    [{ writtenLike: 'yy' }, 'writtenLike is "yy", which is no form or is written like another'],
    [{ texts: ['xyzzy', form.texts[0]] }, `"${form.texts[0]}" is a text of ${form.id} too`]
  ]
  for (const [changed, fault] of cases) {
    t.throws(() => checkedForms([...LEGAL_FORMS, { ...SOUND, ...changed } as TableForm]), { message: `data/lexicon/legal-forms.json: xx: ${fault}` }, fault)
  }
  const alike = { ...SOUND, id: 'yy', texts: ['plugh'], weakTexts: [], writtenLike: 'xx' }
  t.throws(() => checkedForms([SOUND, alike, { ...alike, id: 'zz', texts: ['frotz'], writtenLike: 'yy' }]), { message: /zz: writtenLike is "yy"/ }, 'written like one that is written like another')
})

t.test('a table without faults is taken as it stands', async t => {
  const forms = [SOUND, { ...SOUND, id: 'yy', texts: ['plugh'], weakTexts: ['pl'], weakStartTexts: ['pl'], trades: { plugh: 'trading' }, writtenLike: 'xx' }]
  t.equal(checkedForms(forms), forms)
})
