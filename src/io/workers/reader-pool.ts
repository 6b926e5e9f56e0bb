/**
 * Spreads reading over worker threads. Each call goes whole to the thread with the
 * fewest calls waiting, and its promise keeps the order for whoever called; so the
 * output is the same for any number of threads.
 *
 * The first few articles are read in this thread: starting threads takes longer than
 * reading a handful, and most runs on a laptop are a handful.
 */

import { Worker } from 'node:worker_threads'
import type { Reader, ReadItem } from '../../engine/ports.ts'
import { createReader } from '../../engine/reading.ts'
import { problem, ThroughlineError } from '../../model/problems.ts'
import type { Answer, Work } from './messages.ts'

/** Articles read before threads start. A thread takes as long to start as about 150 articles to read (2026-11). */
const articlesBeforeThreads = 150

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<
    number,
    { resolve: (readItems: readonly ReadItem[]) => void; reject: (error: unknown) => void }
  >
}

/** A reader over `jobs` threads; with 0, all in this thread. */
export function createReaderPool(jobs: number): Reader {
  if (jobs === 0) return createReader()
  const own = createReader()
  let threads: Thread[] | null = null
  let readBefore = 0
  let calls = 0

  const perform = (work: Work): Promise<readonly ReadItem[]> => {
    const size = work.task === 'readArticles' ? work.articles.length : work.rawItems.length
    if (!threads && readBefore + size <= articlesBeforeThreads) {
      readBefore += size
      return performHere(own, work)
    }
    threads ??= Array.from({ length: jobs }, startThread)
    const thread = threads.reduce((least, other) => (other.waiting.size < least.waiting.size ? other : least))
    return new Promise((resolve, reject) => {
      const id = calls++
      thread.waiting.set(id, { resolve, reject })
      thread.worker.postMessage({ id, work })
    })
  }

  return {
    read: (rawItems) => perform({ task: 'read', rawItems }),
    clean: (rawItems) => perform({ task: 'clean', rawItems }),
    readArticles: (articles) => perform({ task: 'readArticles', articles }),
    close: async () => {
      await Promise.all((threads ?? []).map((thread) => thread.worker.terminate()))
      threads = null
    },
  }
}

function performHere(reader: Reader, work: Work): Promise<readonly ReadItem[]> {
  if (work.task === 'readArticles') return reader.readArticles(work.articles)
  return work.task === 'read' ? reader.read(work.rawItems) : reader.clean(work.rawItems)
}

function startThread(): Thread {
  const thread: Thread = {
    worker: new Worker(new URL('./reader-worker.js', import.meta.url)),
    waiting: new Map(),
  }
  thread.worker.on('message', (answer: Answer) => {
    const waiting = thread.waiting.get(answer.id)
    thread.waiting.delete(answer.id)
    if ('failed' in answer) waiting?.reject(failed(answer.failed))
    else waiting?.resolve(answer.readItems)
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
