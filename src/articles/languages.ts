/**
 * The language of a text. English is recognised by its function words, which takes
 * microseconds; for all else the n-gram detector `eld` is asked, whose tables take a
 * fifth of a second to load and are therefore loaded when the first such text comes.
 * Both look at the beginning of the text only. Too few words give null, unless script
 * or function words show that the few are not English.
 *
 * Known failure: of a text in two languages one is given, mostly that of more words.
 */

import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Problem, problem } from '../model/problems.ts'

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

/**
 * Function words of other languages in Latin script, none of which English has. English
 * meets them in names ("Los Angeles", "Le Pen") alone.
 */
const FOREIGN = new Set(
  (
    'le la les des une du est et dans pour que qui avec sur ne pas au aux sont plus der die das und ist nicht ein ' +
    'eine den dem von zu mit auf für wird sich el los las del por con para su al como más il di che per non della ' +
    'gli sono nel het van een niet zijn voor met op os da em não uma com och att som är inte på og til ikke yang ' +
    'dan untuk dengan ini itu jest nie się bir bu ve için'
  ).split(' '),
)

/** Foreign function words that show a short text not to be English where it has no English ones; set by hand, 2026-11. */
const FOREIGN_MIN = 2

const LATIN_WORD = /^[a-z\u00c0-\u024f]/

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

interface Counts {
  readonly words: number
  readonly english: number
  readonly foreign: number
  /** Words in another script than the Latin one. */
  readonly other: number
}

function countWords(sample: string): Counts {
  let [words, english, foreign, other] = [0, 0, 0, 0]
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    words++
    if (ENGLISH.has(word)) english++
    else if (FOREIGN.has(word)) foreign++
    else if (!LATIN_WORD.test(word)) other++
  }
  return { words, english, foreign, other }
}

/** True for a text too short for the detector that is plainly not English. */
function isPlainlyOther({ words, english, foreign, other }: Counts): boolean {
  return other * 2 > words || (english === 0 && foreign >= FOREIGN_MIN)
}

/** ISO 639-1 code of the text's language, or null where it has too few words to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const counts = countWords(sample)
  const { words, english, foreign } = counts
  const isEnglish = english >= words * ENGLISH_SHARE_MIN && english > foreign
  if (words >= WORDS_MIN) return isEnglish ? 'en' : ask(sample)
  return isPlainlyOther(counts) ? ask(sample) : null
}

function ask(sample: string): string | null {
  return loadDetector().detect(sample).language || null
}

/** The problem to report of an article in a language that is not among those read; none for one that is. */
export function languageProblems(language: string | null, read: readonly string[], where: string): Problem[] {
  return language === null || read.includes(language) ? [] : [problem('language-unread', { where, language })]
}

/** The code of a language tag as pages and feeds write it: `en` for `en-GB` or `en_US`. */
export function languageOfTag(tag: string | undefined | null): string | null {
  return /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null
}
