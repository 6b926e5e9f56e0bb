/**
 * Headlines: without the outlet's name at their end, and for texts that have none,
 * the beginning of the first sentence.
 */

import { splitSentences } from '../text/sentences.ts'
import { countWords, keyOf } from './blocks.ts'

const SEPARATOR = / (?:[|•·»]|[-–—]{1,2}|::?) /g

/** A page's genre set before its headline: "Opinion | …". */
const GENRE = /^(?:opinion|analysis|comment|editorial|exclusive|live|video|news|review) \| (?=\S)/i

/** A part behind a separator with more words is part of the headline. */
const OUTLET_WORDS_MAX = 5
/** A headline made from a sentence is cut at this length, in characters: about 16 words. */
const MADE_LENGTH_MAX = 110

/** `title` without " | Outlet": where the tail is the site's name, or short with a heading that confirms the rest. */
export function stripOutlet(whole: string, site: string | undefined, heading: string | undefined): string {
  const title = whole.replace(GENRE, '')
  const separators = [...title.slice(0, 500).matchAll(SEPARATOR)]
  const siteKey = keyOf(site ?? '')
  const headingKey = keyOf(heading ?? '')
  for (const separator of separators) {
    const head = title.slice(0, separator.index).trim()
    const tail = title.slice(separator.index + separator[0].length).trim()
    const [headKey, tailKey] = [keyOf(head), keyOf(tail)]
    if (!headKey) continue
    const named =
      siteKey !== '' &&
      (tailKey === siteKey || (tailKey.startsWith(siteKey) && countWords(tail) <= OUTLET_WORDS_MAX))
    const confirmed = headingKey === headKey
    const barred = separator[0].includes('|') && countWords(tail) <= OUTLET_WORDS_MAX && countWords(head) >= 3
    if (named || confirmed || barred) return head
  }
  return title
}

/** A headline for a text without one: its first sentence, cut between words where it is long. */
export function makeTitle(text: string): string {
  const paragraph = text.slice(0, 1000).split('\n', 1)[0] ?? ''
  const [first] = splitSentences(paragraph)
  const sentence = first ? paragraph.slice(first.start, first.end) : paragraph
  if (sentence.length <= MADE_LENGTH_MAX) return sentence.replace(/(?<=\p{Ll}{2})\.$/u, '')
  const cut = sentence.slice(0, MADE_LENGTH_MAX)
  const clause = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '), cut.lastIndexOf(' — '))
  const at = clause > MADE_LENGTH_MAX / 2 ? clause : cut.lastIndexOf(' ')
  return `${(at > 20 ? cut.slice(0, at) : cut).replace(/[\s,;:—-]+$/, '').replace(/[\ud800-\udbff]$/, '')}…`
}
