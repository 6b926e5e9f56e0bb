/**
 * Shows how far an ingest is: a bar on a terminal, a plain line now and then
 * elsewhere (log files and pipes cannot redraw).
 */

import { Presets, SingleBar } from 'cli-progress'
import type { IngestSummary } from '../../engine/ingest.ts'
import { counted } from './report.ts'
import type { World } from './world.ts'

export interface Progress {
  /** Bytes of input taken so far, and what became of them. */
  update(bytesTaken: number, summary: IngestSummary): void
  end(): void
}

/** Seconds between plain lines: often enough to see life, seldom enough for a log. */
const plainLineSeconds = 10

/** Columns from which a long bar fits beside the counts. */
const wideColumns = 80

/** A bar, plain lines, or nothing where `quiet`. */
export function startProgress(world: World, bytesTotal: number | null, quiet: boolean): Progress {
  if (quiet) return { update: () => {}, end: () => {} }
  return world.terminal && bytesTotal ? startBar(bytesTotal, world.columns) : startLines(world, bytesTotal)
}

function startBar(bytesTotal: number, columns: number): Progress {
  const format = '  {bar} {percentage}%  {added} new, {known} known, {skipped} skipped'
  // The cursor stays: whoever presses Ctrl-C would be left without one.
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: false, barsize: columns < wideColumns ? 5 : 30 },
    Presets.shades_grey,
  )
  bar.start(bytesTotal, 0, { added: 0, known: 0, skipped: 0 })
  return {
    update: (bytesTaken, { added, known, skipped }) => {
      bar.update(Math.min(bytesTaken, bytesTotal), { added, known, skipped })
    },
    end: () => bar.stop(),
  }
}

function startLines(world: World, bytesTotal: number | null): Progress {
  const write = nowAndThen(world)
  return {
    update: (bytesTaken, { added, known, skipped }) => {
      const share = bytesTotal ? `${Math.floor((100 * bytesTaken) / bytesTotal)} %, ` : ''
      write(`  ${share}${counted(added, 'new article')}, ${known} known, ${skipped} skipped\n`)
    },
    end: () => {},
  }
}

/** Tells now and then how many articles were read again. */
export function startCounting(world: World): (articles: number) => void {
  const write = nowAndThen(world)
  return (articles) => write(`  ${counted(articles, 'article')} read again\n`)
}

/** Writes a line where the last is long enough ago. */
function nowAndThen(world: World): (line: string) => void {
  let last = world.clock.now().getTime()
  return (line) => {
    const now = world.clock.now().getTime()
    if (now - last < plainLineSeconds * 1000) return
    last = now
    world.warn(line)
  }
}
