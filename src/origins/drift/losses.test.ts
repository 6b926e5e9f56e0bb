import { describe, expect, it } from 'vitest'
import { readAll } from '../../../test/quality/readings-fixture.ts'
import type { ComparedLayers } from '../../model/dossier.ts'
import { passagesOf } from '../passages.ts'
import { compare } from './index.ts'
import { lossWeights } from './loss-weights.ts'
import { type Loss, possibleLosses } from './losses.ts'
import { slotsOf } from './slots.ts'

function layersOf(text: string): ComparedLayers {
  const layers = readAll(text)
  return { ...layers, passages: passagesOf(layers) }
}

function lossesOf(original: string, derived: string): Loss[] {
  const compared = compare({ original: layersOf(original), derived: layersOf(derived) })
  return possibleLosses(compared, compared.pairs.flatMap(slotsOf))
}

const original = [
  'The mill of Grenholm may close in June, its owner Arne Dahl said on Monday.',
  'Dahl did not rule out a sale of the mill to the Brenta group of Oslo.',
  'According to the union, 40 workers have already left.',
].join('\n')
const derived = [
  'In June the mill of Grenholm will close, owner Arne Dahl said on Monday.',
  'Dahl ruled out that the mill would be sold to the Calder group of Oslo.',
  'Forty workers have already left.',
].join('\n')

describe('what may have been lost or turned', () => {
  const losses = lossesOf(original, derived)

  it('is looked for in every kind that has a model', () => {
    const kinds = new Set(losses.map(({ loss }) => loss))
    expect(kinds).toEqual(new Set(['hedge', 'denial', 'attribution', 'name']))
  })

  it('has facts from 0 to 1, but for shares of two texts that weigh a word otherwise', () => {
    for (const { facts } of losses) {
      for (const [name, value] of Object.entries(facts)) {
        expect(value, name).toBeGreaterThanOrEqual(0)
        if (name !== 'share' && name !== 'both') expect(value, name).toBeLessThanOrEqual(1)
      }
    }
  })

  it('has every fact that its model weighs', () => {
    for (const { loss, facts } of losses) {
      expect(Object.keys(facts)).toEqual(expect.arrayContaining(Object.keys(lossWeights[loss].weights)))
    }
  })

  it('speaks of a marker of the text that has it', () => {
    const [hedge] = losses.filter(({ loss }) => loss === 'hedge')
    expect(original.slice(hedge!.there.start, hedge!.there.end)).toBe('may close')
    expect(derived.slice(hedge!.here.start, hedge!.here.end)).toContain('mill of Grenholm will close')
  })

  it('is nothing between two texts that share nothing', () => {
    expect(lossesOf(original, 'Herring was dearer in Bergen last week.')).toEqual([])
  })
})
