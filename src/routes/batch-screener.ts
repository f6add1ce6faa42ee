import type { FastifyRequest } from 'fastify'
import type { BatchAnswer, BatchItem, FailedItem } from '../../schemas/batch.js'
import { toFaults } from '../../schemas/fault-words.js'
import type { Fault } from '../../schemas/problem.js'
import { LONGEST_REFERENCE, type Decision, type ScreenOptions, type ScreenRequest } from '../../schemas/screening.js'
import type { ProblemCode } from '../problems/catalogue.js'
import { problemOf } from '../problems/problem-of.js'
import { problem } from '../problems/problem.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import { readOptions } from '../question/read-options.js'
import type { BatchOutcome } from '../screening/batch.js'
import type { CacheResult } from '../screening/service-parts.js'
import type { PinnedScreening, ScreeningService } from '../screening/service.js'

type Validate = ReturnType<FastifyRequest['compileValidationSchema']>

/** Screens the items of one batch, each independently, and counts the decisions and failures. */
export class BatchScreener {
  readonly answered: { decision: Decision, cache: CacheResult }[] = []
  #failed = 0

  constructor (
    readonly screening: ScreeningService,
    readonly validate: Validate,
    readonly options: ScreenOptions | undefined,
    readonly request: Pick<FastifyRequest, 'id' | 'log'>
  ) {}

  /**
   * For each item the JSON text of a screening, or of what is wrong with it. Paths begin at the whole request.
   * @throws InvalidQuestionError when the options are at fault: they are everybody's
   * @throws VersionNotKeptError when they ask a version of the list that is not kept
   */
  async screen (items: readonly unknown[]): Promise<string[]> {
    const results = new Array<string>(items.length)
    const places: number[] = []
    const pinned = await this.screening.pinned(this.options?.watchlistVersion)
    this.#checkOptions(pinned)
    const outcomes = await pinned.screenMany(this.#valid(items, places, results))
    outcomes.forEach((outcome, i) => {
      results[places[i]] = this.#result(items[places[i]], places[i], outcome)
    })
    return results
  }

  #checkOptions ({ corpus, policy }: PinnedScreening): void {
    const faults: Fault[] = []
    readOptions(this.options, policy, corpus.listNames, faults)
    if (faults.length > 0) throw new InvalidQuestionError(faults)
  }

  summary (): BatchAnswer['summary'] {
    const count = (decision: Decision) => this.answered.filter(one => one.decision === decision).length
    return {
      total: this.answered.length + this.#failed,
      clear: count('clear'),
      review: count('review'),
      block: count('block'),
      failed: this.#failed
    }
  }

  /**
   * Yields the items that match the schema.
   * @param places receives the index of each valid item
   * @param results receives, at its index, the failure of each other item
   */
  * #valid (items: readonly unknown[], places: number[], results: string[]): Generator<ScreenRequest> {
    for (const [i, item] of items.entries()) {
      if (this.validate(item)) {
        const { party, reference } = item as BatchItem
        places.push(i)
        yield { party, reference, options: this.options }
      } else {
        results[i] = this.#fail(item, 'INVALID_REQUEST', within(i, toFaults(this.validate.errors ?? [])))
      }
    }
  }

  #result (item: unknown, index: number, outcome: BatchOutcome): string {
    if (!(outcome instanceof Error)) {
      this.answered.push({ decision: outcome.decision, cache: outcome.cache })
      return outcome.text
    }
    const known = problemOf(outcome)
    if (known === undefined) this.request.log.error({ err: outcome }, 'an item of a batch failed')
    return this.#fail(item, known?.code ?? 'INTERNAL_ERROR', known?.faults && within(index, known.faults))
  }

  #fail (item: unknown, code: ProblemCode, faults?: Fault[]): string {
    this.#failed++
    const { reference } = (item ?? {}) as { reference?: unknown }
    const failed: FailedItem = {
      ...(typeof reference === 'string' && { reference: firstCharacters(reference, LONGEST_REFERENCE) }),
      error: problem(code, this.request.id, undefined, faults)
    }
    return JSON.stringify(failed)
  }
}

/** Whole characters, unlike UTF-16 units: of a text as long as a valid one, nothing is cut. */
function firstCharacters (text: string, most: number): string {
  return [...text.slice(0, 2 * most)].slice(0, most).join('')
}

function within (index: number, faults: readonly Fault[]): Fault[] {
  return faults.map(fault => ({ ...fault, path: `/parties/${index}${fault.path}` }))
}
