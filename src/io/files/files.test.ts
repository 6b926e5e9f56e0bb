/** What people name: folders of everything, pipes without end, standard input in each form. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SourcePart } from '../../model/source-part.ts'
import { readPath, readStream } from './files.ts'

const limits = { documentBytesMax: 1000 }

// The one thing that cannot be made for real where tests run as root: a folder that is closed to them.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const readdir = (path: string, options: { withFileTypes: true }) =>
    path.endsWith('closed')
      ? Promise.reject(new Error(`EACCES: permission denied, scandir '${path}'`))
      : real.readdir(path, options)
  return { ...real, readdir }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function all(parts: AsyncIterable<SourcePart>): Promise<string[]> {
  const shown: string[] = []
  for await (const part of parts) {
    if (part.kind === 'problem') shown.push(part.problem.code)
    else shown.push(`${part.kind} ${part.location.slice(folder.length + 1)}: ${Buffer.from(part.bytes)}`)
  }
  return shown
}

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

describe('readPath', () => {
  it('reads a folder all the way down, in the order of names, and only what it can read', async () => {
    mkdirSync(join(folder, 'b/deep'), { recursive: true })
    write('c.txt', 'C')
    write('a.HTML', 'A')
    write('b/deep/lines.jsonl', '{"n":1}\n{"n":2}\n')
    write('.hidden.txt', 'no')
    write('picture.png', 'no')
    expect(await all(readPath(folder, limits))).toEqual([
      'document a.HTML: A',
      'line b/deep/lines.jsonl: {"n":1}',
      'line b/deep/lines.jsonl: {"n":2}',
      'document c.txt: C',
    ])
  })

  it('names a folder that is closed to it, and reads those beside it', async () => {
    for (const name of ['a', 'closed', 'z']) {
      mkdirSync(join(folder, name))
      write(`${name}/x.txt`, 'X')
    }
    const expected = ['document a/x.txt: X', 'source-unreadable', 'document z/x.txt: X']
    expect(await all(readPath(folder, limits))).toEqual(expected)
    expect(await all(readPath(join(folder, 'closed'), limits))).toEqual(['source-unreadable'])
  })

  it('does not walk in circles where a link leads back', async () => {
    mkdirSync(join(folder, 'news'))
    write('news/a.txt', 'A')
    symlinkSync(folder, join(folder, 'news/again'))
    expect(await all(readPath(folder, limits))).toEqual(['document news/a.txt: A'])
  })

  it('reads paths with spaces and other signs', async () => {
    mkdirSync(join(folder, 'my news (old)'))
    write('my news (old)/été #1.txt', 'A')
    expect(await all(readPath(join(folder, 'my news (old)'), limits))).toEqual([
      'document my news (old)/été #1.txt: A',
    ])
  })

  it('says of a link to itself that it cannot be read', async () => {
    symlinkSync('self.txt', join(folder, 'self.txt'))
    expect(await all(readPath(join(folder, 'self.txt'), limits))).toEqual(['source-unreadable'])
  })

  it('refuses a document above the limit, and does not read a device without end', async () => {
    write('long.txt', 'x'.repeat(1001))
    expect(await all(readPath(join(folder, 'long.txt'), limits))).toEqual(['source-too-large'])
    expect(await all(readPath('/dev/zero', limits))).toEqual(['source-too-large'])
  })

  it('says what is missing and what is empty', async () => {
    write('empty.jsonl', '')
    mkdirSync(join(folder, 'bare'))
    expect(await all(readPath(join(folder, 'none.txt'), limits))).toEqual(['source-missing'])
    expect(await all(readPath(join(folder, 'empty.jsonl'), limits))).toEqual(['source-empty'])
    expect(await all(readPath(join(folder, 'bare'), limits))).toEqual(['source-nothing-found'])
  })
})

describe('readStream', () => {
  async function* chunks(...texts: string[]) {
    for (const text of texts) yield Buffer.from(text)
  }
  const kinds = async (...texts: string[]) => {
    const found: string[] = []
    for await (const part of readStream(chunks(...texts), '-', limits)) found.push(part.kind)
    return found
  }

  it('takes objects a line as lines, and anything else as one document', async () => {
    expect(await kinds('  \n', '{"a":1}\n{"a"', ':2}')).toEqual(['line', 'line'])
    expect(await kinds('\ufeff{"a":1}\n')).toEqual(['line'])
    expect(await kinds('[{"a":1},\n{"a":2}]')).toEqual(['document'])
    expect(await kinds('<html>\n</html>')).toEqual(['document'])
  })

  it('takes an object written over many lines as one document', async () => {
    expect(await kinds('{\n  "title": "A",\n', '  "text": "B"\n}\n')).toEqual(['document'])
  })

  it('stops at the limit of a document without end, and closes it', async () => {
    let closed = false
    async function* endless() {
      try {
        for (;;) yield Buffer.from('a line of text\n')
      } finally {
        closed = true
      }
    }
    expect(await all(readStream(endless(), '-', limits))).toEqual(['source-too-large'])
    expect(closed).toBe(true)
  })

  it('says that nothing came', async () => {
    expect(await all(readStream(chunks('', ' \n'), '-', limits))).toEqual(['source-empty'])
  })
})
