/**
 * An article that names the text it derives from ("Original Source: www.cnn.com",
 * "(Reuters)") and another's publisher in, whether they are the same out. Names and
 * hosts are compared by their letters: `www.cnn.com`, `CNN` and `edition.cnn.com`
 * are one.
 */

import type { Article } from '../model/article.ts'
import { hashText } from '../text/hashing.ts'

const HOST_NOISE = new Set(['www', 'com', 'org', 'net', 'co', 'uk', 'edition', 'm', 'amp', 'rss', 'news'])

/** The telling letters of a publisher's name or host, lower-case; empty where none. */
export function publisherKey(name: string | null): string {
  if (name === null) return ''
  const address = name.toLowerCase().replace(/^https?:\/\//, '')
  const host = address.split('/')[0] ?? ''
  const parts = host.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '' && !HOST_NOISE.has(part))
  return parts.join('')
}

function keyOf(name: string | null): number {
  const key = publisherKey(name)
  return key === '' ? 0 : hashText(key)
}

/** Hash of the publisher that the article names as its original's; 0 for none. */
export function claimKey(article: Article): number {
  return keyOf(article.claimedOriginal?.name ?? null)
}

/** Hash of the article's own publisher; 0 for none. */
export function sourceKey(article: Article): number {
  return keyOf(article.source)
}
