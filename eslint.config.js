import { readdirSync } from 'node:fs'
import neostandard, { resolveIgnoresFromGitignore } from 'neostandard'

/** Folders of code that decides: it reads no file, and knows of no server and of no Redis. See docs/architecture.md. */
const PURE = ['facts', 'identifiers', 'matching', 'names', 'risk']
const OTHERS = readdirSync(new URL('src', import.meta.url), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && ![...PURE, 'steps'].includes(entry.name)).map(({ name }) => name)

export default [
  ...neostandard({ ts: true, ignores: resolveIgnoresFromGitignore() }),
  {
    rules: {
      // Alphabets and other tables read best in dense rows.
      '@stylistic/object-property-newline': 'off',
      // Of comments alone: the width of code is left to its author.
      '@stylistic/max-len': ['error', { code: Number.MAX_SAFE_INTEGER, comments: 140, ignoreTrailingComments: true, ignoreUrls: true }]
    }
  },
  {
    files: ['**/*.ts'],
    rules: {
      // A TypeBox schema and its type share a name; TypeScript itself reports true redeclarations.
      'no-redeclare': 'off',
      '@typescript-eslint/no-redeclare': 'off'
    }
  },
  {
    files: ['src/**/*.ts', 'schemas/**/*.ts'],
    rules: {
      // Its types cost nothing; to load it costs a start more than to index the list.
      '@typescript-eslint/no-restricted-imports': ['error', {
        paths: [{ name: 'typebox', allowTypeImports: true, message: 'Take Type from schemas/type.ts, and types by `import type`.' }],
        patterns: [{ group: ['typebox/*'], allowTypeImports: true, message: 'Check values with schemas/check.ts.' }]
      }]
    }
  },
  {
    files: PURE.map(folder => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [
          { regex: '^(node:(fs|net|https?|timers)|ioredis|fastify)(/|$)', message: 'This folder is pure: no files, network, server or Redis.' },
          { regex: `^(\\.\\./)+((${OTHERS.join('|')})/|steps/turns)`, message: 'This folder is pure, and below that one: see docs/architecture.md.' }
        ]
      }]
    }
  }
]
