import { existsSync, readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import manifest from '../data/manifest.json' with { type: 'json' }
import policyFile from '../data/risk-policy.json' with { type: 'json' }
import { ConfigSchema } from '../src/config/config.js'
import { anchorsOf } from './anchors.js'
import { openApp } from './helper.js'
import { read, root } from './package-files.js'

const pages = ['README.md', 'CHANGELOG.md', ...readdirSync(new URL('docs/', root)).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]

t.test('the configuration table names every variable with its default', async t => {
  const rows = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name, value]) => [name, value])
  const defaults: Record<string, string> = { WATCHLIST: 'the bundled list', POLICY: 'the bundled policy', CORS_ORIGIN: 'none', REDIS_URL: 'none', JOB_REDIS_URL: 'the one of `REDIS_URL`', WORKERS: 'one for each core, at most 4', JOB_METRICS_PORT: 'none', LISTS: 'none', LISTS_MIRROR: 'none', EU_LISTS_TOKEN: 'none', UPLOAD_DIR: 'the system\'s' }
  t.same(Object.fromEntries(rows), Object.fromEntries(Object.entries(ConfigSchema.properties)
    .map(([name, schema]) => [name, 'default' in schema ? `\`${schema.default}\`` : defaults[name]])))
})

t.test('links between pages lead somewhere, and those to a heading to one that is there', async t => {
  let [links, headings] = [0, 0]
  for (const page of pages) {
    for (const [, path, anchor] of read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
      links++
      const target = path === '' ? new URL(page, root) : new URL(path, new URL(page, root))
      t.ok(existsSync(target), `${page}: ${path}`)
      if (anchor === undefined) continue
      headings++
      t.ok(anchorsOf(readFileSync(target, 'utf8')).has(anchor), `${page}: ${path}#${anchor}`)
    }
  }
  t.ok(links > 15, `${links} links`)
  t.ok(headings > 1, `${headings} links to headings`)
})

t.test('headings have the anchors that GitHub gives them', async t => {
  const page = '# Tumen: a `GET /v1/search`, an API\n## [Lists](lists.md) & days_old #\n## Again\n```sh\n# no heading\n```\n### Again\n## Über 한국\n'
  t.same([...anchorsOf(page)], ['tumen-a-get-v1search-an-api', 'lists--days_old', 'again', 'again-1', 'über-한국'])
})

t.test('pages that count the listed parties count right', async t => {
  for (const page of ['README.md', 'CHANGELOG.md']) {
    t.same([...read(page).matchAll(/([\d,]+) (?:official )?parties/g)].map(([, count]) => Number(count)).filter(count => count > 100), [manifest.records], page)
  }
})

t.test('the methodology gives the policy\'s numbers', async t => {
  const page = read('docs/methodology.md').replace(/\s+/g, ' ')
  const { labour, listing, authorities, certainty, doubts, levels, strongScore, sectors, chain } = policyFile
  const percent = (setting: { value: number }) => `${Math.round(setting.value * 100)} %`
  const sentences = [
    `| ${[labour.direct, labour.enabler, labour.dprk_sanctioned, labour.none].map(each => each.value).join(', ')} |`,
    `| ${[listing.designation, listing.none, listing.import_detention].map(each => each.points.value).join(', ')} |`,
    `| up to ${Math.max(...Object.values(sectors).map(each => each.value))} |`,
    `| ${authorities.perFurther.value} each, at most ${authorities.most.value} |`,
    `0 at a score of ${certainty.zeroAt.value} and 1 from ${certainty.fullAt.value} on`,
    `\`WEAK_ALIAS\` ${percent(doubts.weakAlias)}, \`COUNTRY_CONTRADICTED\` ${percent(doubts.country)}, ` +
      `\`TRADE_CONTRADICTED\` ${percent(doubts.trade)}, \`BIRTH_DATE_CONTRADICTED\` and \`IDENTIFIER_CONTRADICTED\` ${percent(doubts.birthDate)}, ` +
      `\`GENERAL_NAME\` and \`SHORT_ALIAS\` ${percent(doubts.generalName)}, \`SHIP_NAME_ALONE\` ${percent(doubts.shipName)}`,
    `none at 0, low from ${levels.low.value}, medium from ${levels.medium.value}, high from ${levels.high.value}, critical from ${levels.critical.value}`,
    `a score of at least ${strongScore.value} with a designated party`,
    ...[chain.owned, chain.minorityOwner, chain.director, chain.worksite, chain.other].map(({ share, strongest }) => `| ${percent(share)} | ${strongest.value} |`),
    `| ${percent(chain.possiblyOwned.share)} | review |`,
    ...[chain.supplier, chain.labourBroker].map(({ share, furtherTier, blocksToTier }) =>
      `| ${percent(share)}, and ${percent(furtherTier)} of that for each further tier | block to tier ${blocksToTier.value} |`)
  ]
  for (const sentence of sentences) t.ok(page.includes(sentence), sentence)
  t.equal(doubts.birthDate.value, doubts.identifier.value, 'which share one figure')
  t.equal(doubts.generalName.value, doubts.shortAlias.value, 'and so do these')
})

t.test('the table of metrics names every one of ours', async t => {
  const app = await openApp(t, { REDIS_URL: 'redis://127.0.0.1:1', JOB_WORKERS: '1', WORKERS: '1', LISTS: 'un', DATA_DIR: t.testdir({}) })
  const exposed = [...(await app.inject('/metrics')).body.matchAll(/^# TYPE (tumen_\S+)/gm)].map(([, name]) => name)
  t.ok(exposed.length > 5)
  const documented = [...read('docs/operations.md').matchAll(/`(tumen_[a-z_]+)`/g)].map(([, name]) => name)
  t.same([...new Set(documented)].sort(), exposed.sort())
})

t.test('the README\'s request gives the README\'s answer', async t => {
  const [request, answer] = [...read('README.md').matchAll(/-d '(\{.*\})'|```json\n(.*?)```/gs)].map(([, body, json]) => JSON.parse(body ?? json))
  const app = await openApp(t)
  const real = (await app.inject({ method: 'POST', url: '/v1/screen', payload: request })).json()
  t.same(lasting(answer), lasting(real))
  t.equal(answer.matches.length, 1)
})

/** An answer without what differs each time or may change with a new list or model, such as scores, texts and versions. */
function lasting ({ decision, risk, matches, watchlist, ...rest }: any) {
  return {
    decision,
    risk,
    matches: matches.map(({ score, explanation, ...match }: any) => ({ ...match, score: typeof score, explanation: explanation.map((each: any) => each.feature) })),
    asOf: watchlist.asOf,
    keys: Object.keys(rest).sort()
  }
}
