import { analyseName } from '../../names/analyse.js'
import type { AnalysedName } from '../../names/analysed-name.js'
import type { Question } from './question.js'

/** The whole field of the name asked about, as a firm's name: the one that met, or what it was found in. */
export function wholeField (query: AnalysedName, { names: [whole] }: Question): AnalysedName {
  return query.canonical === whole ? query : analyseName(whole)
}
