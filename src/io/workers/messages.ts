/**
 * What the pool and its workers say to each other. A request carries a batch and an id,
 * its answer the same id with what became of the batch. Messages are cloned on the way,
 * so they are plain objects, but the bytes that `transfersOf` names change hands without
 * a copy; an error comes as text and fails its whole batch.
 */

import type { Done, Work } from '../../engine/reader.ts'

export interface Request {
  readonly id: number
  readonly work: Work
}

export type Answer =
  | { readonly id: number; readonly done: Done }
  | { readonly id: number; readonly failed: string }

/**
 * The same work with bytes of its own: parts are windows on a file's chunk, and cloning
 * a window would copy the whole chunk for each line.
 */
export function withOwnBytes(work: Work): Work {
  if (work.task === 'read') return work
  const parts = work.parts.map((part) =>
    part.kind === 'problem' ? part : { ...part, bytes: new Uint8Array(part.bytes) },
  )
  return { ...work, parts }
}

/** Buffers of work that has bytes of its own. */
export function transfersOf(work: Work): ArrayBuffer[] {
  if (work.task === 'read') return []
  return work.parts.flatMap((part) => (part.kind === 'problem' ? [] : [part.bytes.buffer as ArrayBuffer]))
}
