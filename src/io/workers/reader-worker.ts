/**
 * One reading thread: takes a batch, cleans and reads it with the engine's own
 * functions, and answers. Holds no state between batches.
 */

import { parentPort, workerData } from 'node:worker_threads'
import type { Settings } from '../../engine/ports.ts'
import { perform } from '../../engine/reader.ts'
import type { Answer, Request } from './messages.ts'

/** Settings given for this run, the same for every batch. */
const given = workerData as Settings

parentPort?.on('message', (request: Request) => {
  const answered = answer(request)
  const bytes = 'done' in answered && 'bytes' in answered.done ? [answered.done.bytes.buffer] : []
  parentPort?.postMessage(answered, bytes as ArrayBuffer[])
})

function answer({ id, work }: Request): Answer {
  try {
    return { id, done: perform(work, given) }
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) }
  }
}
