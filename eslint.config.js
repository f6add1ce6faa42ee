import neostandard, { resolveIgnoresFromGitignore } from 'neostandard'

export default [
  ...neostandard({ ts: true, ignores: resolveIgnoresFromGitignore() }),
  // Alphabets and other tables read best in dense rows.
  { rules: { '@stylistic/object-property-newline': 'off' } }
]
