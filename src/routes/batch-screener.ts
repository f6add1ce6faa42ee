import type { FastifyRequest } from 'fastify'
import type { BatchAnswer, BatchItem, FailedItem } from '../../schemas/batch.js'
import { toFaults } from '../../schemas/fault-words.js'
import type { Fault } from '../../schemas/problem.js'
import type { Decision, ScreenOptions, ScreenRequest } from '../../schemas/screening.js'
import { problem, ProblemError, type ProblemCode } from '../errors.js'
import type { BatchOutcome } from '../screening/batch.js'
import { InvalidQuestionError } from '../screening/invalid-question.js'
import type { CacheResult, ScreeningService } from '../screening/service.js'

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
   * Screens all items.
   * @returns for each item, in order, the JSON text of its screening or of its failure; fault paths start at the whole request
   * @throws InvalidQuestionError for faulty options, which all items share
   * @throws ProblemError VERSION_NOT_KEPT when the options name a version of the list that is not kept
   */
  async screen (items: readonly unknown[]): Promise<string[]> {
    const results = new Array<string>(items.length)
    const places: number[] = []
    const outcomes = await this.screening.screenMany(this.#valid(items, places, results), this.options?.watchlistVersion)
    outcomes.forEach((outcome, i) => {
      results[places[i]] = this.#result(items[places[i]], places[i], outcome)
    })
    return results
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
    if (outcome instanceof ProblemError) return this.#fail(item, outcome.code)
    if (!(outcome instanceof InvalidQuestionError)) {
      this.request.log.error({ err: outcome }, 'an item of a batch failed')
      return this.#fail(item, 'INTERNAL_ERROR')
    }
    const optionFaults = outcome.faults.filter(fault => fault.path.startsWith('/options'))
    if (optionFaults.length > 0) throw new InvalidQuestionError(optionFaults)
    return this.#fail(item, 'INVALID_REQUEST', within(index, outcome.faults))
  }

  #fail (item: unknown, code: ProblemCode, faults?: Fault[]): string {
    this.#failed++
    const { reference } = (item ?? {}) as { reference?: unknown }
    const failed: FailedItem = {
      ...(typeof reference === 'string' && { reference: reference.slice(0, 200) }),
      error: problem(code, this.request.id, undefined, faults)
    }
    return JSON.stringify(failed)
  }
}

function within (index: number, faults: readonly Fault[]): Fault[] {
  return faults.map(fault => ({ ...fault, path: `/parties/${index}${fault.path}` }))
}
