import t from 'tap'
import { ConfigError, loadConfig } from '../../src/config/load-config.js'

t.test('everything has a default', async t => {
  t.match(loadConfig({}), { HOST: '127.0.0.1', PORT: 3000, LOG_LEVEL: 'info', CACHE_TTL_S: 86_400, CACHE_MAX_ENTRIES: 50_000 })
  t.notOk('REDIS_URL' in loadConfig({}))
  t.notOk('WORKERS' in loadConfig({}), 'left to the number of cores')
})

t.test('values that are given are taken in place of the defaults', async t => {
  const config = loadConfig({ PORT: '8080', REDIS_URL: 'rediss://user:pw@cache:6380/1', WATCHLIST: '/lists/a.ndjson', CORS_ORIGIN: 'https://a.example, http://b.example:8080' })
  t.match(config, { PORT: 8080, REDIS_URL: 'rediss://user:pw@cache:6380/1', WATCHLIST: '/lists/a.ndjson' })
})

t.test('a variable set to nothing is absent', async t => {
  t.match(loadConfig({ PORT: '', REDIS_URL: '' }), { PORT: 3000, REDIS_URL: undefined })
})

t.test('variables of others are left alone', async t => {
  t.notOk('PATH' in loadConfig({ PATH: '/bin' }))
})

t.test('a bad value is one line that names the variable and says what is right', async t => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: 'http' }, /^PORT must be a whole number$/],
    [{ PORT: '80.5' }, /^PORT must be a whole number$/],
    [{ PORT: '70000' }, /^PORT must be at most 65535$/],
    [{ HEADERS_TIMEOUT_MS: '400000' }, /^HEADERS_TIMEOUT_MS must be at most 300000$/],
    [{ PORT: '-1' }, /^PORT must be at least 0$/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent$/],
    [{ REDIS_URL: 'http://cache' }, /^REDIS_URL must be a valid URL that begins with redis:\/\/ or rediss:\/\/, and may end/],
    [{ REDIS_URL: 'redis://cache:6379/abc' }, /^REDIS_URL must be a valid URL .* the number of a database/],
    [{ JOB_REDIS_URL: 'redis://cache:6379/1/2' }, /^JOB_REDIS_URL must be a valid URL .* the number of a database/],
    [{ REDIS_URL: 'redis://cache:99999' }, /^REDIS_URL must be a valid URL/],
    [{ REDIS_URL: 'redis://:pa%ss@cache:6379' }, /^REDIS_URL must be a valid URL/],
    [{ JOB_REDIS_URL: 'rediss://[' }, /^JOB_REDIS_URL must be a valid URL/],
    [{ LISTS_MIRROR: 'https://mirror:x' }, /^LISTS_MIRROR must be a valid URL/],
    [{ CORS_ORIGIN: 'app.example.com' }, /^CORS_ORIGIN must be \* or origins/],
    [{ CACHE_TTL_S: '0' }, /^CACHE_TTL_S must be at least 1$/],
    [{ CACHE_MAX_ENTRIES: 'many' }, /^CACHE_MAX_ENTRIES must be a whole number$/],
    [{ PORT: 'x', LOG_LEVEL: 'y' }, /^PORT .*; LOG_LEVEL /]
  ]
  for (const [env, message] of cases) {
    t.throws(() => loadConfig(env), new ConfigError(), JSON.stringify(env))
    t.throws(() => loadConfig(env), { message }, JSON.stringify(env))
  }
})

t.test('a bad value is never repeated: it may hold a password', async t => {
  t.throws(() => loadConfig({ REDIS_URL: 'redis:/user:s3cret@cache' }), { message: /^(?!.*s3cret).*$/ })
})
