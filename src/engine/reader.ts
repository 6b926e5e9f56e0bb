/**
 * What readers are asked to do, a batch at a time, and doing it in this process. A
 * worker thread performs the same work by the same function (`io/workers/`).
 *
 * The pipes `clean` and `read` are given lines as they came and give finished lines:
 * between threads only bytes go, which cost nothing to hand over, where an article with
 * its layers costs half as much to copy as to read.
 */

import type { Problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { SourcePart } from '../model/source-part.ts'
import { cleanLine, lineLayers, readLine } from './contract-lines.ts'
import { nothingGiven } from './given-settings.ts'
import { openPart } from './intake.ts'
import type { LinePipe, Reader, ReadItem, WrittenLines } from './ports.ts'
import { cleanItem, readArticle, readerOf, readItem, takeAsIs } from './reading.ts'
import type { Settings } from './step.ts'

export { nothingGiven }

/** One batch. */
export type Work =
  | { readonly task: 'read'; readonly rawItems: readonly RawItem[] }
  | { readonly task: 'readParts'; readonly parts: readonly SourcePart[] }
  | { readonly task: 'writeLines'; readonly pipe: LinePipe; readonly parts: readonly SourcePart[] }

/** What became of a batch: read items, or lines where those were asked for. */
export type Done = readonly ReadItem[] | WrittenLines

/** Does a batch of work, with settings given for this run. */
export function perform(work: Work, given = nothingGiven): Done {
  if (work.task === 'read') return work.rawItems.map((rawItem) => readItem(rawItem, given))
  if (work.task === 'readParts') return work.parts.flatMap((part) => readPart(part, given))
  return writeLines(work.pipe, work.parts, given)
}

/** A reader that hands every batch to `give`. */
export function readerBy(
  give: (work: Work) => Promise<Done>,
  close: () => Promise<void>,
  given: Settings,
): Reader {
  return {
    given,
    read: async (rawItems) => (await give({ task: 'read', rawItems })) as readonly ReadItem[],
    readParts: async (parts) => (await give({ task: 'readParts', parts })) as readonly ReadItem[],
    writeLines: async (pipe, parts) => (await give({ task: 'writeLines', pipe, parts })) as WrittenLines,
    close,
  }
}

/** A reader that works in this process, with settings given for this run. */
export function createReader(given = nothingGiven): Reader {
  return readerBy(
    async (work) => perform(work, given),
    async () => {},
    given,
  )
}

/** Text is taken as it is, so that offsets point into the input; html is cleaned first. */
function takeItem(rawItem: RawItem): ReadItem {
  if (rawItem.kind === 'html') return cleanItem(rawItem)
  const { value, problems } = takeAsIs(rawItem)
  return { article: value, layers: null, problems }
}

function readPart(part: SourcePart, given: Settings): ReadItem[] {
  const { rawItems, problems } = openPart(part)
  const read = rawItems.map((rawItem) => {
    const taken = takeItem(rawItem)
    if (!taken.article) return taken
    const readItem = readArticle(taken.article, given)
    return { ...readItem, problems: [...taken.problems, ...readItem.problems] }
  })
  return problems.length === 0 ? read : [{ article: null, layers: null, problems }, ...read]
}

const readLineLayers = readerOf(lineLayers)

/** The line of one raw item, or null. */
function lineOf(pipe: LinePipe, rawItem: RawItem, problems: Problem[], given: Settings): object | null {
  const taken = pipe === 'clean' ? cleanItem(rawItem) : takeItem(rawItem)
  problems.push(...taken.problems)
  if (!taken.article) return null
  if (pipe === 'clean') return cleanLine(taken.article)
  const read = readLineLayers(taken.article, given)
  problems.push(...read.problems)
  return readLine(taken.article, read.value)
}

function writeLines(pipe: LinePipe, parts: readonly SourcePart[], given: Settings): WrittenLines {
  const problems: Problem[] = []
  const lines: string[] = []
  for (const part of parts) {
    const delivery = openPart(part)
    problems.push(...delivery.problems)
    for (const rawItem of delivery.rawItems) {
      const line = lineOf(pipe, rawItem, problems, given)
      if (line) lines.push(`${JSON.stringify(line)}\n`)
    }
  }
  return { bytes: new TextEncoder().encode(lines.join('')), articles: lines.length, problems }
}
