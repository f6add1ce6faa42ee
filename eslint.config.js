import neostandard, { resolveIgnoresFromGitignore } from 'neostandard'

export default [
  ...neostandard({ ts: true, ignores: resolveIgnoresFromGitignore() }),
  {
    rules: {
      // Alphabets and other tables read best in dense rows.
      '@stylistic/object-property-newline': 'off'
    }
  },
  {
    files: ['**/*.ts'],
    rules: {
      // A TypeBox schema and its type share a name; TypeScript itself reports true redeclarations.
      'no-redeclare': 'off',
      '@typescript-eslint/no-redeclare': 'off'
    }
  }
]
