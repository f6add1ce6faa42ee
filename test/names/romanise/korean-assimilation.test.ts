import t from 'tap'
import { readingsAsLettered } from '../../../src/names/romanise/korean-assimilation.js'

t.strictSame(readingsAsLettered('ongnyu'), ['okryu'], 'Okryu')
t.strictSame(readingsAsLettered('nangnang'), ['nakrang', 'rakrang'], 'Rakrang')
t.strictSame(readingsAsLettered('namgang'), [], 'another word')
t.end()
