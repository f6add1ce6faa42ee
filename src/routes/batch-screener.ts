import type { FastifyRequest } from 'fastify'
import type { BatchAnswer, BatchItem, FailedItem } from '../../schemas/batch.js'
import type { Fault } from '../../schemas/problem.js'
import type { Decision, ScreenOptions } from '../../schemas/screening.js'
import { problem } from '../errors.js'
import { toFaults } from '../plugins/validation-faults.js'
import { InvalidQuestionError } from '../screening/invalid-question.js'
import type { CacheResult, ScreeningService } from '../screening/service.js'

type Validate = ReturnType<FastifyRequest['compileValidationSchema']>

/** Screens the items of one batch, each on its own, and counts how they came out. */
export class BatchScreener {
  readonly answered: { decision: Decision, cache: CacheResult }[] = []
  #failed = 0

  constructor (
    readonly screening: ScreeningService,
    readonly validate: Validate,
    readonly options: ScreenOptions | undefined,
    readonly requestId: string
  ) {}

  /** The JSON text of a screening, or of what is wrong with the item. Paths begin at the whole request. */
  async screen (item: unknown, index: number): Promise<string> {
    const place = `/parties/${index}`
    if (!this.validate(item)) {
      const faults = toFaults(this.validate.errors ?? [])
      return this.#fail(item, faults.map(fault => ({ ...fault, path: place + fault.path })))
    }
    const { party, reference } = item as BatchItem
    try {
      const { text, decision, cache } = await this.screening.screenText({ party, reference, options: this.options })
      this.answered.push({ decision, cache })
      return text
    } catch (error) {
      if (!(error instanceof InvalidQuestionError)) throw error
      // Options are everybody's, so a fault in them is the whole request's.
      const optionFaults = error.faults.filter(fault => fault.path.startsWith('/options'))
      if (optionFaults.length > 0) throw new InvalidQuestionError(optionFaults)
      return this.#fail(item, error.faults.map(fault => ({ ...fault, path: place + fault.path })))
    }
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

  #fail (item: unknown, faults: Fault[]): string {
    this.#failed++
    const { reference } = (item ?? {}) as { reference?: unknown }
    const failed: FailedItem = {
      ...(typeof reference === 'string' && { reference: reference.slice(0, 200) }),
      error: problem('INVALID_REQUEST', this.requestId, undefined, faults)
    }
    return JSON.stringify(failed)
  }
}
