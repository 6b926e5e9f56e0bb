/**
 * The example collection against its truth. It is ours and was seen while the program
 * was made, so these floors guard against sinking; they prove nothing about other news.
 */

import { beforeAll, describe, expect, it } from 'vitest'
import { bCubed, pairwise } from './cluster-scores.ts'
import {
  labelled,
  type Placed,
  placeExamples,
  rightEvents,
  rightFamilies,
  rightStorylines,
  truth,
} from './examples.ts'

let placed: readonly Placed[]
beforeAll(async () => {
  placed = await placeExamples()
})

describe('the example collection', () => {
  it('gives every article that its truth names, and no other', () => {
    const urls = placed.map(({ article }) => article.url)
    expect([...urls].sort()).toEqual(truth.articles.map(({ url }) => url).sort())
  })

  it('is grouped into events at or above the floor', () => {
    const { gold, predicted } = labelled(placed, rightEvents(), ({ decisions }) => decisions.event.event)
    expect(bCubed(gold, predicted).f1).toBeGreaterThanOrEqual(0.92)
    expect(pairwise(gold, predicted).f1).toBeGreaterThanOrEqual(0.85)
  })

  it('is strung into storylines at or above the floor', () => {
    const { gold, predicted } = labelled(
      placed,
      rightStorylines(),
      ({ decisions }) => decisions.storyline.storyline,
    )
    expect(bCubed(gold, predicted).f1).toBeGreaterThanOrEqual(0.93)
  })

  it('is gathered into families at or above the floor', () => {
    const { gold, predicted } = labelled(
      placed,
      rightFamilies(),
      ({ decisions }) => decisions.family.derivation.family,
    )
    expect(pairwise(gold, predicted).f1).toBeGreaterThanOrEqual(0.9)
  })
})
