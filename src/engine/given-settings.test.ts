import { describe, expect, test } from 'vitest'
import { checkOwnNames, settingsWith } from './given-settings.ts'
import { pipeline } from './pipeline.ts'
import { createReader } from './reader.ts'
import { currentKeys, staleSteps } from './replay.ts'

const own = checkOwnNames('[{"name": "Harbour Union", "kind": "organisation", "aliases": ["HU"]}]', 'own')
const given = { ownNames: own.value }

describe('settings given for a run', () => {
  test('take the place of a step’s own, where it has one of that name', () => {
    expect(settingsWith({ least: 2, most: 5 }, { most: 7, other: 1 })).toEqual({ least: 2, most: 7 })
    const same = { least: 2 }
    expect(settingsWith(same, { other: 1 })).toBe(same)
  })

  test('change the keys of the steps that read names and of what rests on them, and no others', () => {
    const stale = staleSteps(currentKeys(), given)
    expect(stale).toContain('mentions')
    expect(stale).toContain('actors')
    expect(stale).toContain('actions')
    for (const name of ['clean', 'tokens', 'sentences', 'terms']) expect(stale).not.toContain(name)
    expect(staleSteps(currentKeys(given), given)).toEqual([])
    expect(pipeline.filter((step) => 'ownNames' in step.settings).map((step) => step.name)).toEqual([
      'mentions',
      'actors',
    ])
  })

  test('are what a reader reads with', async () => {
    const text = 'The HU said on Monday that it would reopen the northern quay in spring.'
    const bytes = new TextEncoder().encode(JSON.stringify({ id: 'a', text }))
    const part = { kind: 'line' as const, location: 'here', lineNumber: 1, bytes }
    const [plain] = await createReader().readParts([part])
    const [read] = await createReader(given).readParts([part])
    expect(plain?.layers?.actors.map(({ name }) => name)).not.toContain('Harbour Union')
    expect(read?.layers?.actors).toMatchObject([
      { name: 'Harbour Union', kind: 'organisation', country: null },
    ])
  })
})
