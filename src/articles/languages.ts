/**
 * The language of a text. English is recognised by its function words, which takes
 * microseconds; for all else the n-gram detector `eld` is asked, whose tables take a
 * fifth of a second to load and are therefore loaded when the first such text comes.
 * Both look at the beginning of the text only. Too few words give null.
 */

import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Below this many words detectors may guess; the first 20 words of the extraction set's articles gave the language of the whole in 76 of 76 answers (2026-11). */
const WORDS_MIN = 20
/** Characters looked at; a longer sample changes no answer. */
const SAMPLE_LENGTH = 2000

/** Words that English uses in every second sentence and that no other language in Latin script writes so. */
const ENGLISH = new Set(
  'the and that with from they this which have has were their would said of will been are its who but not by'.split(
    ' ',
  ),
)

/**
 * Share of such words that makes a text English. On the extraction set English
 * articles have .12 (5th percentile) to .26, the 11 others at most .017; a text in
 * between is given to the detector (2026-11).
 */
const ENGLISH_SHARE_MIN = 0.08

interface Detector {
  detect(text: string): { language: string }
}

let detector: Detector | null = null

/** Loads the detector at once and synchronously; its package names only an `import` entry, so the file is resolved first. */
function loadDetector(): Detector {
  if (detector) return detector
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  detector = (createRequire(import.meta.url)(path) as { eld: Detector }).eld
  return detector
}

/** ISO 639-1 code of the text's language, or null where it has too few words to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => ENGLISH.has(word)).length
  if (words.length >= WORDS_MIN && english >= words.length * ENGLISH_SHARE_MIN) return 'en'
  // Scripts without spaces have few "words" and many letters.
  if (words.length < WORDS_MIN && sample.replace(/[\p{ASCII}\s]/gu, '').length < WORDS_MIN * 2) return null
  return loadDetector().detect(sample).language || null
}

/** The code of a language tag as pages and feeds write it: `en` for `en-GB` or `en_US`. */
export function languageOfTag(tag: string | undefined | null): string | null {
  return /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null
}
