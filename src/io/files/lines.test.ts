/** Lines from bytes: the same however the bytes are cut into chunks, and never more than the limit held. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourcePart } from '../../model/source-part.ts'
import { splitLines } from './lines.ts'

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const size of sizes) {
    yield bytes.subarray(start, start + size)
    start += size
  }
  yield bytes.subarray(start)
}

async function split(text: string, sizes: readonly number[] = [], limit = 1000): Promise<SourcePart[]> {
  const parts: SourcePart[] = []
  for await (const part of splitLines(chunked(Buffer.from(text), sizes), 'x.jsonl', limit)) parts.push(part)
  return parts
}

/** `3:text` for a line, `3!` for one that is too long. */
const shown = (parts: readonly SourcePart[]) =>
  parts.map((part) => {
    if (part.kind === 'line') return `${part.lineNumber}:${Buffer.from(part.bytes)}`
    return part.kind === 'problem' ? `${part.problem.details.line}!` : part.kind
  })

const text = fc.array(fc.constantFrom('a', 'é', '{"x":1}', '\n', '\r\n', ' ', '\t', '😀'), { maxLength: 40 })
const sizes = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 30 })

describe('splitLines', () => {
  it('gives the lines that an editor shows, blank ones left out, for any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(text, sizes, async (pieces, cuts) => {
        const whole = pieces.join('')
        const expected = whole.split('\n').flatMap((line, index) => {
          const bare = line.replace(/\r$/, '')
          return bare.trim() === '' ? [] : [`${index + 1}:${bare}`]
        })
        expect(shown(await split(whole, cuts))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('passes over exactly the lines above the limit, and numbers the rest as before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 12 }), { maxLength: 12 }), sizes, async (lengths, cuts) => {
        const whole = lengths.map((length) => `${'x'.repeat(length)}\n`).join('')
        const expected = lengths.flatMap((length, index) => {
          if (length > 6) return [`${index + 1}!`]
          return length === 0 ? [] : [`${index + 1}:${'x'.repeat(length)}`]
        })
        expect(shown(await split(whole, cuts, 6))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('says how long a line was that it did not hold', async () => {
    const [part] = await split('y'.repeat(25_000), [10_000, 10_000], 100)
    expect(part).toMatchObject({ problem: { code: 'line-too-long', details: { size: '25 kB' } } })
  })
})
