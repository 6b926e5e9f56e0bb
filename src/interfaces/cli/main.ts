/**
 * The entry point: makes the real world, runs the command, sets the exit status. The
 * only module that puts `io` and the commands together.
 */

import { stat } from 'node:fs/promises'
import { availableParallelism, homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { sourceLimits } from '../../engine/intake.ts'
import { systemClock } from '../../io/clock/system-clock.ts'
import { fetchDocument } from '../../io/fetch/fetch-document.ts'
import { readPath, readStream } from '../../io/files/files.ts'
import { createReaderPool } from '../../io/workers/reader-pool.ts'
import { problem, ThroughlineError } from '../../model/problems.ts'
import type { SourcePart } from '../../model/source-part.ts'
import { packageRoot, packageVersion } from './package-facts.ts'
import { runProgram } from './program.ts'
import { withoutControls } from './terminal-text.ts'
import type { Input, Server, World } from './world.ts'

/** Milliseconds for one fetch, redirects and body included: a slow page, not a dead one. */
const exchangeMillisecondsMax = 30_000

const limits = { documentBytesMax: sourceLimits.documentBytesMax, exchangeMillisecondsMax }

const world: World = {
  clock: systemClock,
  openStore: async (where, create) => {
    // The databases' libraries take a quarter of the time to start; pipes and help have no store.
    const { openStore } = await import('../../io/store/index.ts')
    return openStore(fromHome(where), { create })
  },
  createReader: createReaderPool,
  openInput,
  listen,
  untilStopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    }),
  print: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
    }),
  warn: (text) => void process.stderr.write(withoutControls(text)),
  terminal: process.stderr.isTTY === true,
  // A terminal of unknown size says 0.
  columns: process.stdout.columns || 80,
  coreCount: availableParallelism(),
  peakMemory: () => process.resourceUsage().maxRSS * 1024,
  examplesFolder: fileURLToPath(new URL('examples/lebanon-talks/articles', packageRoot)),
  examplesPublishers: fileURLToPath(new URL('examples/lebanon-talks/outlets.json', packageRoot)),
  environment: { storePath: process.env.THROUGHLINE_STORE, databaseUrl: process.env.DATABASE_URL },
}

/** The shell replaces `~/` only at the beginning of a word, not in `--store=~/news.db`. */
function fromHome(path: string): string {
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path
}

async function openInput(named: readonly string[]): Promise<Input> {
  const paths = named.map(fromHome)
  return { parts: readAll(paths), bytesTotal: await bytesOf(paths) }
}

async function* readAll(named: readonly string[]): AsyncGenerator<SourcePart> {
  for (const name of named) {
    if (name === '-') yield* readStream(process.stdin, 'standard input', limits)
    else if (/^https?:\/\//i.test(name)) yield await fetchDocument(name, limits)
    else yield* readPath(name, limits)
  }
}

/** Null where a folder, an address or standard input makes it unknown. */
async function bytesOf(named: readonly string[]): Promise<number | null> {
  let total = 0
  for (const name of named) {
    const found = await stat(name).catch(() => null)
    if (!found?.isFile()) return null
    total += found.size
  }
  return total
}

function listen(answer: Parameters<World['listen']>[0], port: number, hostname: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, port, hostname }, (info) => {
      const host = info.family === 'IPv6' ? `[${info.address}]` : info.address
      resolve({
        address: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${info.port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      })
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      const reason = error.message
      const found = taken
        ? problem('port-taken', { port })
        : problem('host-unusable', { host: hostname, port, reason })
      reject(new ThroughlineError(found, error))
    })
  })
}

// A reader that closes early (`throughline events | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

process.exitCode = await runProgram(world, process.argv.slice(2), packageVersion)
