import { checkOf } from '../../schemas/check.js'
import { ConfigSchema, LIST_IDS, type Config } from './config.js'

/** A variable whose value cannot be used. The message is one line that names the variable and never repeats the value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const faultsOf = checkOf(ConfigSchema)

/**
 * The configuration in an environment, with defaults filled in. A variable set to nothing counts as absent.
 * @throws ConfigError naming every variable that cannot be used
 */
export function loadConfig (env: NodeJS.ProcessEnv = process.env): Config {
  const config = Object.fromEntries(Object.entries(ConfigSchema.properties).flatMap(([name, schema]) => {
    const value = env[name] ? read(env[name], schema) : (schema as { default?: unknown }).default
    return value === undefined ? [] : [[name, value]]
  }))
  const faults = faultsOf(config)
  const unreadable = Object.keys(URLS).filter(name => name in config && !isReadableUrl(`${config[name]}`, URLS[name]))
  if (faults.length === 0 && unreadable.length > 0) throw new ConfigError(unreadable.map(name => `${name} ${FORMS[name]}`).join('; '))
  if (faults.length === 0 && 'LISTS' in config && 'WATCHLIST' in config) throw new ConfigError('LISTS and WATCHLIST exclude each other: give one of the two')
  if (faults.length === 0) return config as Config
  throw new ConfigError(faults.map(({ instancePath, keyword, params }) => `${instancePath.slice(1)} ${expected(keyword, params, instancePath.slice(1))}`).join('; '))
}

/** The value of a variable: a number where the schema asks for one and the text is one, otherwise the text. */
function read (text: string, schema: object): string | number {
  return (schema as { type?: string }).type === 'integer' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

function expected (keyword: string, params: Record<string, unknown>, variable: string): string {
  if (keyword === 'type') return 'must be a whole number'
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as string[]).join(', ')}`
  if (keyword === 'minimum') return `must be at least ${params.limit}`
  if (keyword === 'maximum') return `must be at most ${params.limit}`
  return FORMS[variable] ?? 'must be a time such as 90s, 30m, 6h or 3d'
}

const REDIS_FORM = 'must be a valid URL that begins with redis:// or rediss://, and may end with the number of a database, as in /1'

/** What the value of a variable with a pattern should look like. */
const FORMS: Readonly<Record<string, string>> = {
  REDIS_URL: REDIS_FORM,
  JOB_REDIS_URL: REDIS_FORM,
  CORS_ORIGIN: 'must be * or origins such as https://app.example.com, comma-separated',
  LISTS: `must be lists among ${LIST_IDS.join(', ')}, comma-separated`,
  LISTS_MIRROR: 'must be a valid URL that begins with http:// or https://'
}

/** A database of Redis, by its number. */
const DATABASE = /^(\/\d*)?$/

/** Variables whose values must be readable as URLs, and the form of the path in them. */
const URLS: Readonly<Record<string, RegExp>> = { REDIS_URL: DATABASE, JOB_REDIS_URL: DATABASE, LISTS_MIRROR: /^/ }

/** Whether a text that begins like a URL is a valid one throughout, its port, its password and its path included. */
function isReadableUrl (text: string, path: RegExp): boolean {
  try {
    const { username, password, pathname } = new URL(text)
    decodeURIComponent(username + password)
    return path.test(pathname)
  } catch {
    return false
  }
}
