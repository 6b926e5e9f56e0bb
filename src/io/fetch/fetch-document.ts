/**
 * Fetches one document from the web: an article's page or a feed. Redirects are
 * followed by the platform; size and time are limited while it streams, so a server
 * that never ends costs no more than the limits.
 */

import { problem } from '../../model/problems.ts'
import type { SourcePart } from '../../model/source-part.ts'
import { sizeOf } from '../../text/sizes.ts'

export interface FetchLimits {
  readonly documentBytesMax: number
  /** The whole exchange, in milliseconds. */
  readonly exchangeMillisecondsMax: number
}

/** The document at `url`, or the problem met. */
export async function fetchDocument(url: string, limits: FetchLimits): Promise<SourcePart> {
  try {
    const signal = AbortSignal.timeout(limits.exchangeMillisecondsMax)
    const response = await fetch(url, {
      signal,
      headers: { accept: acceptHeader, 'user-agent': 'throughline' },
    })
    if (!response.ok)
      return failed(url, `the server answered ${response.status} ${response.statusText}`.trim())
    const bytes = await readBody(response, limits.documentBytesMax)
    if (!bytes) return failed(url, `it is larger than ${sizeOf(limits.documentBytesMax)}`)
    const mediaType = response.headers.get('content-type')
    return { kind: 'document', location: response.url || url, bytes, ...(mediaType ? { mediaType } : {}) }
  } catch (error) {
    return failed(url, reasonOf(error, limits))
  }
}

const acceptHeader =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5'

/** Null where the body is larger than the limit; the rest is then not read. */
async function readBody(response: Response, bytesMax: number): Promise<Uint8Array | null> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    held.push(chunk)
    size += chunk.length
    if (size > bytesMax) return null
  }
  return Buffer.concat(held)
}

function failed(where: string, reason: string): SourcePart {
  return { kind: 'problem', problem: problem('source-fetch-failed', { where, reason }) }
}

/** The platform wraps the reason that helps ("connect ECONNREFUSED …") as the cause. */
function reasonOf(error: unknown, { exchangeMillisecondsMax }: FetchLimits): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError')
    return `it took longer than ${(exchangeMillisecondsMax / 1000).toFixed(1)} seconds`
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}
