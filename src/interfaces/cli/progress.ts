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

/** A bar, plain lines, or nothing where `quiet`. */
export function startProgress(world: World, bytesTotal: number | null, quiet: boolean): Progress {
  if (quiet) return { update: () => {}, end: () => {} }
  return world.terminal && bytesTotal ? startBar(bytesTotal) : startLines(world, bytesTotal)
}

function startBar(bytesTotal: number): Progress {
  const format = '  {bar} {percentage}%  {added} new, {known} known, {skipped} skipped'
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: true, barsize: 30 },
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
  let last = world.clock.now().getTime()
  return {
    update: (bytesTaken, { added, known, skipped }) => {
      const now = world.clock.now().getTime()
      if (now - last < plainLineSeconds * 1000) return
      last = now
      const share = bytesTotal ? `${Math.floor((100 * bytesTaken) / bytesTotal)} %, ` : ''
      world.warn(`  ${share}${counted(added, 'new article')}, ${known} known, ${skipped} skipped\n`)
    },
    end: () => {},
  }
}
