import { existsSync, readFileSync, readdirSync } from 'node:fs'
import t from 'tap'
import policyFile from '../data/risk-policy.json' with { type: 'json' }
import { ConfigSchema } from '../src/config.js'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const pages = ['README.md', 'CHANGELOG.md', ...readdirSync(new URL('docs/', root)).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]

t.test('the configuration table names every variable with its default', async t => {
  const rows = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name, value]) => [name, value])
  const defaults: Record<string, string> = { WATCHLIST: 'the bundled list', POLICY: 'the bundled policy', CORS_ORIGIN: 'none', REDIS_URL: 'none' }
  t.same(Object.fromEntries(rows), Object.fromEntries(Object.entries(ConfigSchema.properties)
    .map(([name, schema]) => [name, 'default' in schema ? `\`${schema.default}\`` : defaults[name]])))
})

t.test('links between pages lead somewhere', async t => {
  for (const page of pages) {
    for (const [, link] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
      t.ok(existsSync(new URL(link, new URL(page, root))), `${page}: ${link}`)
    }
  }
})

t.test('the methodology gives the policy\'s numbers', async t => {
  const page = read('docs/methodology.md').replace(/\s+/g, ' ')
  const { labour, listing, authorities, certainty, doubts, levels, strongScore, sectors } = policyFile
  const percent = (setting: { value: number }) => `${Math.round(setting.value * 100)} %`
  const sentences = [
    `| ${[labour.direct, labour.enabler, labour.dprk_sanctioned, labour.none].map(each => each.value).join(', ')} |`,
    `| ${[listing.designation, listing.none, listing.import_detention].map(each => each.points.value).join(', ')} |`,
    `| up to ${Math.max(...Object.values(sectors).map(each => each.value))} |`,
    `| ${authorities.perFurther.value} each, at most ${authorities.most.value} |`,
    `0 at a score of ${certainty.zeroAt.value} and 1 from ${certainty.fullAt.value} on`,
    `\`WEAK_ALIAS\` ${percent(doubts.weakAlias)}, \`COUNTRY_CONTRADICTED\` ${percent(doubts.country)}, ` +
      `\`BIRTH_DATE_CONTRADICTED\` and \`IDENTIFIER_CONTRADICTED\` ${percent(doubts.birthDate)}`,
    `none at 0, low from ${levels.low.value}, medium from ${levels.medium.value}, high from ${levels.high.value}, critical from ${levels.critical.value}`,
    `a score of at least ${strongScore.value} with a designated party`
  ]
  for (const sentence of sentences) t.ok(page.includes(sentence), sentence)
  t.equal(doubts.birthDate.value, doubts.identifier.value, 'which share one figure')
})
