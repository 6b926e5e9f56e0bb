/**
 * From bytes to deliveries: documents and lines, as files, web addresses and
 * standard input give them, are opened by `sources`. Pure; the bytes are read by
 * `io/files` and `io/fetch`, which see to limits before anything is held in memory.
 */

import type { SourcePart } from '../model/source-part.ts'
import { openDocument, openItem, openLine } from '../sources/index.ts'
import type { Delivery } from './ingest.ts'
import type { RawRecord } from './ports.ts'

export { sourceLimits } from '../sources/index.ts'

/** Opens one part. */
export function openPart(part: SourcePart): Delivery {
  if (part.kind === 'problem') return { rawItems: [], problems: [part.problem] }
  if (part.kind === 'document') {
    const opened = openDocument(part)
    return { rawItems: opened.value, problems: opened.problems }
  }
  const opened = openLine(part.bytes, { location: part.location, lineNumber: part.lineNumber })
  return { rawItems: opened.value ? [opened.value] : [], problems: opened.problems }
}

/** Opens parts as they come. */
export async function* openParts(parts: AsyncIterable<SourcePart>): AsyncGenerator<Delivery> {
  for await (const part of parts) yield openPart(part)
}

/** Opens a stored raw record again, for a replay. */
export function reopen(raw: RawRecord): Delivery {
  const opened = openItem(raw)
  return { rawItems: opened.value ? [opened.value] : [], problems: opened.problems }
}
