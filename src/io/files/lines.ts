/**
 * Splits a stream of bytes into lines without ever holding more than one line. A
 * line over the limit is skipped to its end and reported with its size, so a broken
 * collection of any size costs bounded memory.
 *
 * Bytes, not text: the line's exact bytes are what the store keeps.
 */

import { problem } from '../../model/problems.ts'
import type { SourcePart } from '../../model/source-part.ts'
import { sizeOf } from '../../text/sizes.ts'

const newline = 0x0a
const carriageReturn = 0x0d

/** Lines that hold more than white space, numbered from 1 as an editor numbers them. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  location: string,
  lineBytesMax: number,
): AsyncGenerator<SourcePart> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  let lineNumber = 1
  const finish = (): SourcePart | null => {
    const size = heldBytes
    const bytes = size > lineBytesMax ? null : trimmed(Buffer.concat(held))
    held = []
    heldBytes = 0
    const number = lineNumber++
    if (bytes === null) return tooLong(location, number, size, lineBytesMax)
    return bytes.length === 0 ? null : { kind: 'line', location, lineNumber: number, bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      if (heldBytes <= lineBytesMax) held.push(chunk.subarray(start, end))
      heldBytes += end - start
      start = end + 1
      const line = finish()
      if (line) yield line
    }
    if (heldBytes <= lineBytesMax) held.push(chunk.slice(start))
    heldBytes += chunk.length - start
  }
  const last = heldBytes > 0 ? finish() : null
  if (last) yield last
}

function trimmed(line: Uint8Array): Uint8Array {
  const end = line.at(-1) === carriageReturn ? line.length - 1 : line.length
  const blank = line.subarray(0, end).every((byte) => byte <= 0x20)
  return blank ? new Uint8Array(0) : line.subarray(0, end)
}

function tooLong(where: string, line: number, size: number, limit: number): SourcePart {
  const details = { where, line, size: sizeOf(size), limit: sizeOf(limit) }
  return { kind: 'problem', problem: problem('line-too-long', details) }
}
