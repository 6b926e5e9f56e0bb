/**
 * A user's list of publishers: one group counts as one origin, in the lists, the summary
 * and the sources; the store keeps the list, a replay changes it, a bad one is refused
 * with what is wrong in it before anything is read.
 */

import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, temporaryFolder, toLines } from '../support/command-line.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const write = (name: string, content: string) => writeFileSync(join(folder.path, name), content)
const command = (...words: string[]) => run(folder.path, words, '')

/** Two reports of one crash, in their own words, by two papers of one house. */
const reports = [
  {
    id: 'a',
    source: 'The Northgate Post',
    published: '2026-03-02T08:00:00Z',
    title: 'Glenmoray ferry hits northern quay, four hurt',
    text:
      'GLENMORAY - The Glenmoray ferry ran into the northern quay on Monday morning and four passengers were hurt, the coast guard said. ' +
      'The ship was carrying 212 people when its engine failed. Harbour master Mira Tallow closed the quay until divers have looked at the wall.',
  },
  {
    id: 'b',
    url: 'https://www.northgate-evening.example/news/1',
    published: '2026-03-02T16:00:00Z',
    title: 'Four hurt as Glenmoray ferry strikes quay',
    text:
      'Shaken travellers told on Monday of the moment when the Glenmoray ferry struck the northern quay. “I saw the wall come nearer and nobody did anything,” said Una Brack, who had been standing at the rail. ' +
      'Four people were taken to hospital. Mira Tallow, the harbour master, would not say how long the northern quay will stay shut; coast guard divers go down on Tuesday.',
  },
]
const house = [
  { name: 'The Northgate Post', group: 'Northgate Media' },
  { name: 'Northgate Evening', hosts: ['northgate-evening.example'], group: 'Northgate Media' },
]

describe('a list of publishers', () => {
  it('makes two papers of one house one origin, and the store keeps to it', async () => {
    write('a.jsonl', toLines(reports))
    write('house.json', JSON.stringify(house))
    const first = await command('ingest', 'a.jsonl', '--sources', 'house.json', '--jobs', '0')
    expect(first.err).toBe('')
    expect(first.out).toContain('2 articles of 1 independent origin,')
    expect((await command('events')).out).toContain('(2 articles · 1 origin)')
    write(
      'b.jsonl',
      toLines([{ ...reports[1], id: 'c', title: 'Quay stays shut', published: '2026-03-03T09:00:00Z' }]),
    )
    const later = await command('ingest', 'b.jsonl', '--jobs', '0')
    expect(later.out).toContain('3 articles of 1 independent origin,')
  })

  it('is changed by a replay alone', async () => {
    write('a.jsonl', toLines(reports))
    write(
      'house.yaml',
      '- name: The Northgate Post\n  group: N\n- {name: Evening, group: N, hosts: [northgate-evening.example]}\n',
    )
    write('nobody.json', '[]')
    expect((await command('ingest', 'a.jsonl', '--jobs', '0')).out).toContain(
      '2 articles of 2 independent origins,',
    )
    const refused = await command('ingest', 'a.jsonl', '--sources', 'house.yaml', '--jobs', '0')
    expect(refused.err).toBe(
      'The store counts origins by another list of publishers than house.yaml.\n' +
        'Count everything anew with `throughline replay --sources house.yaml`, or leave --sources out; nothing was read.\n',
    )
    expect(refused.status).toBe(1)
    expect((await command('replay', '--sources', 'house.yaml', '--jobs', '0')).status).toBe(0)
    expect((await command('events')).out).toContain('(2 articles · 1 origin)')
    expect((await command('ingest', 'a.jsonl', '--sources', 'house.yaml', '--jobs', '0')).err).toBe('')
    await command('replay', '--jobs', '0')
    expect((await command('events')).out).toContain('(2 articles · 1 origin)')
    await command('replay', '--sources', 'nobody.json', '--jobs', '0')
    expect((await command('events')).out).toContain('(2 articles · 2 origins)')
  })

  it('is refused by every command that takes one, with the entry and what is wrong, before a store is made', async () => {
    write('a.jsonl', toLines(reports))
    write('bad.json', '[{"name": "A"}, {"name": "B", "hosts": ["https://b.example/news"]}]')
    for (const words of [
      ['ingest', 'a.jsonl'],
      ['start', '--port', '0'],
    ]) {
      const done = await command(...words, '--sources', 'bad.json')
      expect(done.err).toMatch(
        /bad\.json cannot be used: entry 2 \("B"\) has the host "https:\/\/b\.example\/news"/,
      )
      expect(done.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
      expect([done.status, done.out]).toEqual([1, ''])
    }
    expect(readdirSync(folder.path).sort()).toEqual(['a.jsonl', 'bad.json'])
    await command('ingest', 'a.jsonl', '--jobs', '0')
    expect((await command('replay', '--sources', 'bad.json')).err).toContain('entry 2 ("B")')
  })

  it.each([
    ['is not there', null, /nowhere\.json does not exist/],
    ['is empty', '', /empty|not a list/],
    ['is no list', '{"name": "A"}', /not a list of entries such as/],
    ['names one paper twice', '[{"name": "A"}, {"name": "a"}]', /entry 2 names "a", as entry 1 does already/],
    ['is a page', '<html><body>Sources</body></html>', /not a list of entries|neither JSON nor YAML/],
  ])('says so of a file that %s', async (_what, content, words) => {
    const name = content === null ? 'nowhere.json' : 'list.json'
    if (content !== null) write(name, content)
    write('a.jsonl', toLines(reports))
    const done = await command('ingest', 'a.jsonl', '--sources', name)
    expect(done.err).toMatch(words)
    expect(done.status).toBe(1)
  })
})
