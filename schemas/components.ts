import type { Static, TSchema } from 'typebox'
import { Type } from './type.js'
import { BatchAnswer, BatchItem, BatchRequest, FailedItem } from './batch.js'
import { ChainAnswer, ChainedNode, ChainLink, ChainNode, ChainNote, ChainOwnership, ChainPath, ChainPathKind, ChainRelation, ChainRequest, ChainStake, ChainStanding } from './chain.js'
import { CompareAnswer, CompareRequest } from './compare.js'
import { EntitiesPage } from './entities.js'
import { ChangesPage, FieldChange, KeptVersion, PartyChange, VersionsAnswer } from './generations.js'
import { Readiness } from './health.js'
import { JobCounts, JobReading, JobState, JobStatus } from './job.js'
import { LabourLink, ListedAlias, ListedIdentifier, ListedParty, Listing, ListingKind } from './listed-party.js'
import { IdentifierScheme, Party, PartyType } from './party.js'
import { Fault, Problem } from './problem.js'
import { AnsweredListing, Decision, Explanation, Match, OptionsInEffect, RiskFactor, RiskLevel, ScreenOptions, ScreenRequest, Screening } from './screening.js'
import { SearchAnswer, SearchHit, SearchMatch } from './search.js'
import { ListSource, ListSummary, WatchlistAnswer } from './watchlist.js'
import { wire } from './wire.js'

/** The schemas that have a name in the OpenAPI document, by which routes refer to them. */
const named = {
  PartyType,
  IdentifierScheme,
  Party,
  ScreenOptions,
  ScreenRequest,
  OptionsInEffect,
  Screening,
  Match,
  Decision,
  RiskLevel,
  RiskFactor,
  Explanation,
  AnsweredListing,
  BatchItem,
  BatchRequest,
  BatchAnswer,
  FailedItem,
  ChainRequest,
  ChainNode,
  ChainLink,
  ChainRelation,
  ChainAnswer,
  ChainedNode,
  ChainPath,
  ChainPathKind,
  ChainStanding,
  ChainOwnership,
  ChainStake,
  ChainNote,
  CompareRequest,
  CompareAnswer,
  JobStatus,
  JobState,
  JobCounts,
  JobReading,
  LabourLink,
  ListingKind,
  Listing,
  ListedAlias,
  ListedIdentifier,
  ListedParty,
  EntitiesPage,
  SearchAnswer,
  SearchHit,
  SearchMatch,
  WatchlistAnswer,
  ListSummary,
  ListSource,
  VersionsAnswer,
  KeptVersion,
  ChangesPage,
  PartyChange,
  FieldChange,
  Readiness,
  Problem,
  Fault
} as const

type Name = keyof typeof named

const names = new Map<string, string>(Object.entries(named).map(([name, schema]) => [JSON.stringify(schema), name]))

/** Every named schema in its wire form, with its name as `$id` and references to the others. */
export const components = Object.entries(named).map(([name, schema]) => ({ $id: name, ...wire(schema, names, name) }))

/** A reference to a named schema, typed as what the schema describes. */
export function ref<N extends Name> (name: N) {
  return Type.Unsafe<Static<typeof named[N]>>({ $ref: `${name}#` })
}

/** A schema that has no name of its own (a query, a path), in its wire form and without references. */
export function inline<T extends TSchema> (schema: T): T {
  return wire(schema) as unknown as T
}
