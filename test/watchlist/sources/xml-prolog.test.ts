import t from 'tap'
import { afterProlog } from '../../../src/watchlist/sources/xml-prolog.js'

const cases: [what: string, text: string, rest: string][] = [
  ['nothing before', '<list/>', '<list/>'],
  ['a byte order mark and white space', '\ufeff \r\n\t<list/>', '<list/>'],
  ['a declaration', '<?xml version="1.0"?>\n<list/>', '<list/>'],
  ['comments and instructions by turns', '<!-- a --><?b c?> <!-- <d> --><list/>', '<list/>'],
  ['a comment that holds the end of an instruction', '<!-- ?> --><list/>', '<list/>'],
  ['a document type', '<!-- a --><!DOCTYPE html><html>', '<!DOCTYPE html><html>'],
  ['a comment without an end', '<?xml?><!-- <list/>', ''],
  ['an instruction without an end', '<?xml version="1.0"', ''],
  ['no markup', 'id,name\n', 'id,name\n'],
  ['nothing', '', ''],
  ['comments without number and no element', '<!---->'.repeat(100_000), '']
]

for (const [what, text, rest] of cases) t.equal(afterProlog(text), rest, what)
t.end()
