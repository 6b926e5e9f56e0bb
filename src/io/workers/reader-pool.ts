/**
 * Spreads reading over worker threads. Each call goes whole to the thread with the
 * fewest calls waiting, and its promise keeps the order for whoever called; so the
 * output is the same for any number of threads.
 *
 * The first few articles are read in this thread: starting threads takes longer than
 * reading a handful, and most runs on a laptop are a handful.
 */

import { Worker } from 'node:worker_threads'
import type { Reader, Settings } from '../../engine/ports.ts'
import { createReader, type Done, nothingGiven, perform, readerBy, type Work } from '../../engine/reader.ts'
import { problem, ThroughlineError } from '../../model/problems.ts'
import { type Answer, transfersOf, withOwnBytes } from './messages.ts'

/**
 * Articles read before threads start: fewer than a pipe's batch, so that a long input goes
 * to the threads from its first batch on, and a folder of a few dozen starts none. A
 * choice, not measured.
 */
const articlesBeforeThreads = 60

interface Waiting {
  readonly resolve: (done: Done) => void
  readonly reject: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

/** A reader over `jobs` threads, with settings given for this run; with 0, all in this thread. */
export function createReaderPool(jobs: number, given = nothingGiven): Reader {
  if (jobs === 0) return createReader(given)
  let threads: Thread[] | null = null
  let readBefore = 0
  let calls = 0

  const give = async (work: Work): Promise<Done> => {
    const size = work.task === 'read' ? work.rawItems.length : work.parts.length
    if (!threads && readBefore + size <= articlesBeforeThreads) {
      readBefore += size
      return perform(work, given)
    }
    threads ??= Array.from({ length: jobs }, () => startThread(given))
    const thread = threads.reduce((least, other) => (other.waiting.size < least.waiting.size ? other : least))
    const own = withOwnBytes(work)
    return new Promise((resolve, reject) => {
      const id = calls++
      thread.waiting.set(id, { resolve, reject })
      thread.worker.postMessage({ id, work: own }, transfersOf(own))
    })
  }

  const close = async () => {
    await Promise.all((threads ?? []).map((thread) => thread.worker.terminate()))
    threads = null
  }
  return readerBy(give, close, given)
}

function startThread(given: Settings): Thread {
  const thread: Thread = {
    worker: new Worker(new URL('./reader-worker.js', import.meta.url), { workerData: given }),
    waiting: new Map(),
  }
  thread.worker.on('message', (answer: Answer) => {
    const waiting = thread.waiting.get(answer.id)
    thread.waiting.delete(answer.id)
    if ('failed' in answer) waiting?.reject(failed(answer.failed))
    else waiting?.resolve(answer.done)
  })
  thread.worker.on('error', (error) => rejectAll(thread, error.message))
  thread.worker.on('exit', (code) => rejectAll(thread, `it ended with status ${code}`))
  return thread
}

function rejectAll(thread: Thread, reason: string): void {
  for (const { reject } of thread.waiting.values()) reject(failed(reason))
  thread.waiting.clear()
}

function failed(reason: string): ThroughlineError {
  return new ThroughlineError(problem('worker-failed', { reason }))
}
