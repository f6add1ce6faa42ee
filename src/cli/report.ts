import type { AnsweredListing, Decision, Match, Screening } from '../../schemas/screening.js'
import { nothingFound, sought } from '../verdict/sought.js'
import { painter, withoutControls, wrap, type Colour, type Streams } from './terminal.js'

const COLOURS: Record<Decision, Colour> = { clear: 'green', review: 'yellow', block: 'red' }
const KINDS: Record<AnsweredListing['kind'], string> = { designation: 'designation', import_detention: 'import detention', own_list: 'own list' }
const WIDEST = 100
const INDENT = '     '

/** A screening as text for a person: the decision, then each match with its listings and reasons, then the versions. */
export function report (screening: Screening, streams: Streams): string {
  const told = withoutControls(screening)
  const { decision, risk, matches, watchlist, model, policy } = told
  const paint = painter(streams)
  const width = Math.min(streams.stdout.columns ?? WIDEST, WIDEST)
  const paragraph = (text: string) => INDENT + wrap(text, width, INDENT)

  const headline = paint('bold', paint(COLOURS[decision], decision.toUpperCase()))
  const summary = matches.length === 0 ? nothingFound(told) : `Risk ${risk.score} of 100, ${risk.level}.`
  const lines = [`${headline}  ${summary}`]

  matches.forEach((match, i) => {
    lines.push('', `${String(i + 1).padStart(3)}. ${paint('bold', match.name)}  ${paint('dim', matchFacts(match))}`)
    lines.push(paragraph(`${identity(match)} On its own: ${paint(COLOURS[match.decision], match.decision)}, risk ${match.risk}.`))
    for (const listing of match.listings) lines.push(paragraph(listed(listing)))
    if (match.sourceQuality === 'press') lines.push(paragraph('Known from press reports only: the authority\'s own entry was not read.'))
    if (match.labour.basis) lines.push(paragraph(match.labour.basis))
    if (match.labour.basisVerified === false) lines.push(paragraph('This link is not confirmed in a source.'))
    for (const { text } of match.explanation) lines.push(`${INDENT}- ${wrap(text, width, `${INDENT}  `)}`)
  })

  if (risk.factors.length > 0) {
    lines.push('', 'How the risk adds up:')
    for (const { points, text } of risk.factors) {
      lines.push(`${(points > 0 ? `+${points}` : String(points)).padStart(4)} ${wrap(text, width, INDENT)}`)
    }
  }
  const asOf = watchlist.asOf ? ` as of ${watchlist.asOf}` : ''
  lines.push('')
  if (matches.length > 0) {
    const { who, does } = sought(told)
    lines.push(paint('dim', wrap(`A match is any ${who} that ${does}, or has an identifier asked about.`, width, '')))
  }
  lines.push(paint('dim', `List ${watchlist.version}${asOf}, model ${model}, policy ${policy}`))
  return lines.join('\n') + '\n'
}

function matchFacts ({ entityId, type, countries }: Match): string {
  return [type, ...countries, entityId].join(', ')
}

function identity ({ score, matchedName, weakAlias, falseAlertRate }: Match): string {
  const alias = weakAlias ? ', a weak alias' : ''
  const chance = falseAlertRate ? ` At most 1 in ${Math.round(1 / falseAlertRate).toLocaleString('en')} unrelated companies would score as high.` : ''
  return `Score ${score.toFixed(2)} by "${matchedName}"${alias}.${chance}`
}

function listed ({ list, reference, kind, programs, listedOn, sourceUrl }: AnsweredListing): string {
  const name = reference ? `${list} ${reference}` : list
  const since = listedOn ? `since ${listedOn}` : ''
  return [name, KINDS[kind], ...programs, since, sourceUrl ?? ''].filter(part => part !== '').join(', ')
}
