import type { AnalysedName } from '../../names/analysed-name.js'
import type { NameScore } from './alignment.js'

/** A name asked about and a listed one, and how they met. */
export interface NamesMet {
  query: AnalysedName
  listed: AnalysedName
  scored: NameScore
}
