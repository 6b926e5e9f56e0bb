/**
 * A user's own file of names: what it names is found, the same in the main thread and in
 * workers; a store knows that it was read with it; a bad file is refused with what is
 * wrong in it before anything is read.
 */

import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseLines, run, temporaryFolder, toLines } from '../support/command-line.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const write = (name: string, content: string) => writeFileSync(join(folder.path, name), content)

const own = [
  { name: 'Harbour Union', kind: 'organisation', aliases: ['HU'], country: 'GBR' },
  { name: 'Mira Tallow', kind: 'person', country: 'GBR', role: 'harbour master' },
  { name: 'Red Lantern Front', kind: 'armed-group', country: null },
]

const text =
  'The HU said on Monday that the northern quay would reopen. Tallow told reporters that the Red Lantern Front ' +
  'had left the harbour of Glenmoray, and that ferries would sail again.'

interface Line {
  readonly mentions: readonly { start: number; end: number; type: string; actor: string | null }[]
}

const namesOf = ({ mentions }: Line) =>
  mentions.map(({ start, end, actor }) => [text.slice(start, end), actor])

describe('a gazetteer of one’s own', () => {
  it('names bodies and persons that no table knows', async () => {
    write('own.json', JSON.stringify(own))
    const done = await run(folder.path, ['read', '--gazetteer', 'own.json'], toLines([{ id: 'a', text }]))
    expect(done.err).toBe('')
    const names = namesOf(parseLines<Line>(done.out)[0]!)
    expect(names).toContainEqual(['HU', 'harbour-union'])
    expect(names).toContainEqual(['Tallow', 'person:mira-tallow'])
    expect(names).toContainEqual(['Red Lantern Front', 'red-lantern-front'])
  })

  it('reads the same in workers as in the main thread', async () => {
    write('own.yaml', '- name: Harbour Union\n  kind: organisation\n  aliases: [HU]\n')
    const input = toLines(Array.from({ length: 150 }, (_, number) => ({ id: `a${number}`, text })))
    const words = ['read', '--gazetteer', 'own.yaml', '--jobs']
    const alone = await run(folder.path, [...words, '0'], input)
    const spread = await run(folder.path, [...words, '2'], input)
    expect(alone.out).toContain('harbour-union')
    expect(spread.out).toBe(alone.out)
  })

  it('leaves its mark on a store, which says so when it is missing', async () => {
    write('own.json', JSON.stringify(own))
    write('a.jsonl', toLines([{ id: 'a', title: 'Quay reopens', text, published: '2026-03-02T08:00:00Z' }]))
    const first = await run(folder.path, ['ingest', 'a.jsonl', '--gazetteer', 'own.json', '--jobs', '0'])
    expect(first.err).not.toContain('replay')
    const again = await run(folder.path, ['ingest', 'a.jsonl', '--gazetteer', 'own.json', '--jobs', '0'])
    expect(again.err).not.toContain('replay')
    const without = await run(folder.path, ['ingest', 'a.jsonl', '--jobs', '0'])
    expect(without.err).toMatch(/another gazetteer.*mentions[\s\S]*replay/)
    await run(folder.path, ['replay', '--jobs', '0'])
    expect((await run(folder.path, ['ingest', 'a.jsonl', '--jobs', '0'])).err).not.toContain('replay')
  })

  it.each([
    ['an unknown kind', '[{"name": "X", "kind": "club"}]', /entry 1 \("X"\) has the kind "club"/],
    ['a missing name', '[{"kind": "person"}]', /entry 1 has no "name"/],
    [
      'a bad country',
      '[{"name": "X", "kind": "place", "country": "ZZ"}]',
      /"ZZ", which is not a code of three/,
    ],
    ['no JSON', '[{"name": ', /neither JSON nor YAML/],
    ['nothing', '', /empty|not a list/],
  ])('refuses a file with %s, and reads nothing', async (_what, content, words) => {
    write('own.json', content)
    const done = await run(folder.path, ['read', '--gazetteer', 'own.json'], toLines([{ id: 'a', text }]))
    expect(done.err).toMatch(words)
    expect(done.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect([done.status, done.out]).toEqual([1, ''])
  })

  it('is refused by every command that reads, before a store is made', async () => {
    write('own.json', '[{"kind": "person"}]')
    for (const command of [['ingest', '-'], ['cluster'], ['origins'], ['start', '--port', '0']]) {
      const done = await run(
        folder.path,
        [...command, '--gazetteer', 'own.json'],
        toLines([{ id: 'a', text }]),
      )
      expect(done.err).toContain('entry 1 has no "name"')
      expect(done.status).toBe(1)
    }
    expect(readdirSync(folder.path)).toEqual(['own.json'])
  })

  it('says that a file is not there', async () => {
    const done = await run(folder.path, ['read', '--gazetteer', 'nowhere.json'], toLines([{ id: 'a', text }]))
    expect(done.err).toContain('nowhere.json does not exist.')
    expect(done.status).toBe(1)
  })
})
