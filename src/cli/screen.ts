import { InvalidArgumentError, type Command } from 'commander'
import { defined } from '../../schemas/defined.js'
import type { IdentifierScheme, PartyType } from '../../schemas/party.js'
import { ScreenRequest, type Decision, type Screening } from '../../schemas/screening.js'
import { shapeCheck } from '../question/shape-check.js'
import { answerDirectly } from '../screening/answer-directly.js'
import { buildCorpus } from '../watchlist/corpus.js'
import { BASIS_HELP, readBasis, type BasisFlags } from './basis-flags.js'
import { numberArgument } from './number-argument.js'
import { report } from './report.js'
import type { Streams } from './terminal.js'

interface ScreenFlags extends BasisFlags {
  type?: PartyType
  alias?: string[]
  country?: string[]
  address?: string[]
  identifier?: { scheme: IdentifierScheme, value: string }[]
  birthDate?: string
  threshold?: number
  limit?: number
  list?: string[]
  json?: true
}

/** The path in a request that each flag fills, so that a fault can name the flag. */
const FLAG_OF_PATH: [path: string, flag: string][] = [
  ['/party/name', 'the name'], ['/party/type', '--type'], ['/party/aliases', '--alias'], ['/party/countries', '--country'],
  ['/party/addresses', '--address'], ['/party/identifiers', '--identifier'], ['/party/birthDate', '--birth-date'],
  ['/options/threshold', '--threshold'], ['/options/limit', '--limit'], ['/options/lists', '--list']
]

/** Adds `tumen screen <name>`. @param decided called with the decision, after the answer is printed */
export function addScreenCommand (program: Command, streams: Streams, decided: (decision: Decision) => void): void {
  program.command('screen')
    .summary('screen one company, person or vessel')
    .description('Screens one company, person or vessel. Exit code: 0 clear, 1 review, 2 block, 3 error.')
    .argument('<name>', 'the name as it stands in your records, in any script')
    .option('--type <type>', 'company, organization, person, vessel or aircraft')
    .option('--alias <name>', 'another name of the same party; may be repeated', each)
    .option('--country <country>', 'ISO code or English name; may be repeated', each)
    .option('--address <address>', 'may be repeated', each)
    .option('--identifier <scheme:value>', 'as in inn:7707083893; may be repeated', eachIdentifier)
    .option('--birth-date <date>', 'of a person: 1970, 1970-05 or 1970-05-23')
    .option('--threshold <score>', 'smallest score of a match, 0.3 to 1', numberArgument)
    .option('--limit <count>', 'how many matches are printed at most', numberArgument)
    .option('--list <list>', 'only parties on this list; may be repeated', each)
    .option('--watchlist <file>', BASIS_HELP.watchlist)
    .option('--policy <file>', BASIS_HELP.policy)
    .option('--json', 'print the answer of the API')
    .action(async (name: string, flags: ScreenFlags) => {
      const screening = await screen(toRequest(name, flags), flags, streams)
      streams.stdout.write(flags.json ? `${JSON.stringify(screening, null, 2)}\n` : report(screening, streams))
      decided(screening.decision)
    })
}

const checkRequest: ReturnType<typeof shapeCheck<typeof ScreenRequest>> = shapeCheck(ScreenRequest)

async function screen (request: ScreenRequest, flags: BasisFlags, streams: Streams): Promise<Screening> {
  const { watchlist, policy } = await readBasis(flags, streams)
  checkRequest(request)
  return answerDirectly(request, buildCorpus(watchlist), policy)
}

/** The flag that fills a path of a request: `--country` for `/party/countries/0`. A path without a flag is returned as it is. */
export function flagOf (path: string): string {
  return FLAG_OF_PATH.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? path
}

function toRequest (name: string, flags: ScreenFlags): ScreenRequest {
  const { type, alias, country, address, identifier, birthDate, threshold, limit, list } = flags
  return {
    party: defined({ name, type, aliases: alias, countries: country, addresses: address, identifiers: identifier, birthDate }),
    options: defined({ threshold, limit, lists: list })
  }
}

function each (value: string, before: string[] = []): string[] {
  return [...before, value]
}

function eachIdentifier (text: string, before: ScreenFlags['identifier'] = []): ScreenFlags['identifier'] {
  const colon = text.indexOf(':')
  if (colon < 1) throw new InvalidArgumentError('Give scheme:value, as in inn:7707083893.')
  return [...before, { scheme: text.slice(0, colon).toLowerCase() as IdentifierScheme, value: text.slice(colon + 1) }]
}
