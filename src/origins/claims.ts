/**
 * An article that names the text it derives from ("Original Source: www.cnn.com",
 * "(Reuters)") and another's publisher in, whether they are the same out. Names and
 * hosts are compared by their letters: `www.cnn.com`, `CNN` and `edition.cnn.com`
 * are one.
 */

import type { Article } from '../model/article.ts'
import { hashText } from '../text/hashing.ts'

const HOST_NOISE = new Set(['www', 'edition', 'm', 'amp', 'rss', 'news'])
/** What stands before a country's ending and says nothing: "bbc.co.uk". */
const SECOND_ENDINGS = new Set(['co', 'com', 'org', 'net', 'gov', 'ac'])

/** The labels of a host without its ending; a name's words as they are. */
function tellingParts(address: string): string[] {
  if (!/^[\p{L}\p{N}.-]+\.[\p{L}]{2,}$/u.test(address)) return address.split(/[^\p{L}\p{N}]+/u)
  const labels = address.split('.').slice(0, -1)
  if (labels.length > 1 && SECOND_ENDINGS.has(labels.at(-1)!)) labels.pop()
  return labels.flatMap((label) => label.split('-'))
}

/** The telling letters of a publisher's name or host, lower-case; empty where none. */
export function publisherKey(name: string | null): string {
  if (name === null) return ''
  const [host = ''] = name
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/')
  return tellingParts(host.trim())
    .filter((part) => part !== '' && !HOST_NOISE.has(part))
    .join('')
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
