/**
 * One reading thread: takes a batch, cleans and reads it with the engine's own
 * functions, and answers. Holds no state between batches.
 */

import { parentPort } from 'node:worker_threads'
import { cleanItem, readArticle, readItem } from '../../engine/reading.ts'
import type { Answer, Request, Work } from './messages.ts'

parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(answer(request))
})

function answer({ id, work }: Request): Answer {
  try {
    return { id, readItems: perform(work) }
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) }
  }
}

function perform(work: Work) {
  if (work.task === 'readArticles') return work.articles.map(readArticle)
  return work.rawItems.map(work.task === 'read' ? readItem : cleanItem)
}
