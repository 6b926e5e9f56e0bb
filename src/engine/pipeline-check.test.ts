import { describe, expect, it } from 'vitest'
import { messageOf } from '../model/problems.ts'
import { checkPipeline, type Declared, stepKeys } from './pipeline-check.ts'

const step = (name: string, reads: Declared['reads'], writes: Declared['writes'], version = 1): Declared => ({
  name,
  version,
  reads,
  writes,
  settings: {},
})

const check = (steps: Declared[], ...expected: RegExp[]) => {
  const messages = checkPipeline(steps).map(messageOf)
  expect(messages).toHaveLength(expected.length)
  for (const [index, pattern] of expected.entries()) expect(messages[index]).toMatch(pattern)
}

const clean = step('clean', [], 'article')
const tokens = step('tokens', ['article'], 'tokens')
const sentences = step('sentences', ['article', 'tokens'], 'sentences')

describe('the check of a pipeline', () => {
  it('accepts steps that read what earlier ones write', () => check([clean, tokens, sentences]))

  it('names a read that no step writes', () => {
    check([clean, sentences], /"sentences" reads "tokens", which no step writes/)
  })

  it('names a step that stands too early', () => {
    check([clean, sentences, tokens], /"sentences" reads "tokens" before "tokens" writes it/)
  })

  it('names two writers of one layer', () => {
    check([clean, tokens, step('again', ['article'], 'tokens')], /"again" writes the layer "tokens"/)
  })

  it('names a cycle with its steps', () => {
    const a = step('a', ['quotes'], 'figures')
    const b = step('b', ['figures'], 'quotes')
    check([clean, a, b], /b -> a read each other in a cycle/)
  })

  it('names a repeated name', () =>
    check([clean, step('clean', ['article'], 'tokens')], /two steps are called "clean"/))
})

describe('the keys of steps', () => {
  const keysOf = (steps: Declared[]) => stepKeys(steps).map((stepKey) => stepKey.key)

  it('change for a new version and for all that depends on it, and for nothing else', () => {
    const figures = step('figures', ['article'], 'figures')
    const before = keysOf([clean, tokens, figures, sentences])
    const after = keysOf([clean, step('tokens', ['article'], 'tokens', 2), figures, sentences])
    expect(after.map((key, index) => key === before[index])).toEqual([true, false, true, false])
  })

  it('change with the settings', () => {
    const withSetting = { ...tokens, settings: { charactersMax: 5 } }
    expect(keysOf([clean, withSetting])[1]).not.toBe(keysOf([clean, tokens])[1])
  })
})
