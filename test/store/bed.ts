/**
 * What both suites stand on: a store of its own for each test, made before and removed
 * after it, and ways to fill it. The store is the real one in a real database, so that
 * what passes here passes in use.
 */

import { afterEach, beforeEach } from 'vitest'
import type { Batch, EventState, Turn } from '../../src/engine/ports.ts'
import { type OpenStore, openStore } from '../../src/io/store/index.ts'
import { makeArrival, makeBatch, makeState } from './factories.ts'
import type { Place } from './places.ts'

type Found<Answer> = Extract<Answer, { readonly found: unknown }>['found']

/** The view, where the answer is one. */
export function found<Answer extends { readonly found: unknown } | { readonly redirect: unknown }>(
  answer: Answer | null,
): Found<Answer> {
  if (answer === null || !('found' in answer)) throw new Error(`not found: ${JSON.stringify(answer)}`)
  return answer.found as Found<Answer>
}

/** A store that is new for each test. */
export interface Bed {
  opened: OpenStore
  place: Place
  turn<Value>(work: (turn: Turn) => Promise<Value>): Promise<Value>
  /** Adds a batch and puts states in one turn. */
  put(batch: Batch, states?: readonly EventState[]): Promise<void>
  /** Puts articles `first..last`, each its own event with a record. */
  putPlain(first: number, last: number): Promise<void>
}

/** Makes the bed of each test of the enclosing `describe`, and removes it. */
export function makeBed(makePlace: () => Promise<Place>): Bed {
  const bed = {
    turn: (work) => bed.opened.store.turn(work),
    put: (batch, states = []) =>
      bed.turn(async (turn) => {
        await turn.addBatch(batch)
        await turn.putEvents(states)
      }),
    putPlain: (first, last) => {
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
      return bed.put(
        makeBatch(numbers.map((n) => makeArrival(n))),
        numbers.map((n) => makeState(n)),
      )
    },
  } as Bed
  beforeEach(async () => {
    bed.place = await makePlace()
    bed.opened = await openStore(bed.place.where, { create: true })
  })
  afterEach(async () => {
    await bed.opened.store.close()
    await bed.place.remove()
  })
  return bed
}
