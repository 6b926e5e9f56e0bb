import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  commandsPage,
  outOfDate,
  problemsPage,
  referencePages,
  routesPage,
  stepsPage,
  table,
  writePages,
} from '../scripts/reference.ts'
import { defineStep } from '../src/engine/step.ts'
import { outcome } from '../src/model/outcome.ts'

describe('the reference pages', () => {
  it('are up to date (if not: npm run build && npm run reference)', () => {
    expect(outOfDate(process.cwd())).toEqual([])
  })

  it('tell of a step what it declares', () => {
    const step = defineStep({
      name: 'sentences',
      version: 3,
      about: 'Splits an article into sentences.',
      reads: ['article', 'tokens'],
      writes: 'sentences',
      transient: true,
      settings: { wordsMin: 2 },
      settingsAbout: { wordsMin: 'Fewer words | make none.' },
      run: () => outcome([]),
    })
    const text = stepsPage([step])
    expect(text).toContain('## sentences\n\nSplits an article into sentences.')
    expect(text).toContain(
      'Version 3. Runs over each article. Reads `article`, `tokens`; writes `sentences` (not stored).',
    )
    expect(text).toContain('| `wordsMin` | `2` | Fewer words \\| make none. |')
  })

  it('tell of problems, commands and addresses what they declare', () => {
    expect(problemsPage([{ code: 'a-b', message: '{where} is bad.', remedy: 'Mend it.' }])).toContain(
      '| `a-b` | {where} is bad. | Mend it. |',
    )
    const command = {
      usage: 'ingest <inputs...>',
      about: 'Reads articles.',
      example: 'throughline ingest news/',
      options: [{ flags: '--jobs <number>', about: 'threads', byDefault: 2 }],
      run: async () => 0,
    }
    expect(commandsPage([command])).toContain('| `--jobs <number>` | threads | `2` |')
    expect(commandsPage([command])).toContain('throughline ingest <inputs...>')
    expect(routesPage([{ path: '/events', answers: 'page', about: 'Events.' }])).toContain(
      '| `/events` | page | Events. |',
    )
  })

  it('give no table without rows', () => {
    expect(table(['a'], [])).toBe('')
  })
})

describe('the check of the reference pages', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reference-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('finds pages that are missing or changed, and none after they were written', () => {
    const pages = new Map([
      ['docs/reference/a.md', 'A\n'],
      ['docs/reference/b.md', 'B\n'],
    ])
    expect(outOfDate(folder, pages)).toEqual([...pages.keys()])
    writePages(folder, pages)
    expect(outOfDate(folder, pages)).toEqual([])
    expect(readFileSync(join(folder, 'docs/reference/a.md'), 'utf8')).toBe('A\n')
    writeFileSync(join(folder, 'docs/reference/b.md'), 'B by hand\n')
    expect(outOfDate(folder, pages)).toEqual(['docs/reference/b.md'])
  })

  it('covers steps, problems, commands and addresses', () => {
    expect([...referencePages().keys()]).toEqual([
      'docs/reference/steps.md',
      'docs/reference/problems.md',
      'docs/reference/commands.md',
      'docs/reference/addresses.md',
    ])
  })
})
