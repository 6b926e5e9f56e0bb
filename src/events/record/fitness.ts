/**
 * Whether a sentence can be shown by itself. In goes the mended text of a sentence;
 * out comes a factor from 0 (not fit) to 1. Not fit: what leans on the sentence
 * before, questions, bare quotes, a quotation mark without its partner, the writer's
 * own "I" and "we", captions, credits, invitations to read or subscribe, fragments.
 * The rules are written by hand (2026-11) from the study pages and the example collection.
 */

import { isCaption } from './captions.ts'
import { leansBack } from './openings.ts'

/** Fewer words are a caption or a heading; more are seldom one thought. Set by reading the study pages and the example collection, 2026-11. */
const wordsMin = 6
const wordsMax = 60
/** A sentence longer than this is shown only if nothing shorter says the same. */
const wordsComfortable = 38
/** More of the text than this inside quotation marks is a bare quote. */
const quotedShareMax = 0.6

const furniture =
  /\b(?:read (?:more|also)|click here|subscribe|sign up|newsletter|follow us|all rights reserved|copyright|advertisement|photo(?:graph)? by|file photo|image source|contributed to this (?:report|article|story)|additional reporting|reporting by|editing by|written by|originally (?:appeared|published)|this (?:article|story) (?:was|has been|is)|our website|cookies?|share this|watch:|listen:|related:|see also|read part|letters for publication|for publication|switchboard|e-?mail (?:us|the)|comment is free)\b/i
/** Addresses, captions' labels, and the heads of readers' letters ("At 11:07 am on 15 June, x wrote:"). */
const pageMark =
  /\S@\S+\.\w|<\/?\w+[ >]|\bhttps?:|\bwww\.|\b(?:photograph|photo|picture|image|video|pictured|caption|credit)s?:\s|\bwrote:\s|\blast updated (?:at|on)\b|\baffiliated companies\b|^\d{1,2}[.:]\d{2} ?(?:[ap]m)?:|^Q:\s|^A:\s/i
const ownVoice = /\b(?:I|I'm|I’m|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b/
/** Some of those whom the sentence before brought in. */
const someOfThem = /\b(?:one|two|three|some|many|most|all|both|neither|several) of them\b/i
const pronounSpeaker = /[”"],? (?:he|she|they|it) (?:said|added|told|says|continued|wrote)\b/
/** A participle that no subject precedes and no comma follows: the cell of a table, "Expressed concern about the plan". */
const subjectless =
  /^(?:Attempting|Seeking|Trying|Aiming|Hoping|Working|Calling|Urging|Pushing|Planning|Considering) [^,]*$|^\p{Lu}\p{Ll}+ed (?:to|that|with|by|as|for|on|in|the|an?|its|their|his|her|any|no|concern|frustration|support|hope|opposition|readiness|doubts?) [^,]*(?:, \p{Ll}+ing [^,]*)?$/u
/** Who speaks in a transcript: "Dr Baker: Any new strain …". */
const transcript = /^(?:[\p{L}.'’,-]+ ){0,6}[\p{L}.'’-]+: [\p{Lu}“"]/u
const transcriptFactor = 0.5
/** Of the letters of a sentence; more is a heading. */
const capitalsShareMax = 0.5
const letters = /\p{L}/u

function quotedRanges(text: string): { share: number; outside: string; balanced: boolean } {
  let outside = ''
  let open = false
  let balanced = true
  let quoted = 0
  for (const char of text) {
    if (char === '"' || char === '“' || char === '”' || char === '«' || char === '»') {
      if ((char === '“' || char === '«') === open && char !== '"') balanced = false
      open = !open
    } else if (open) quoted += char.length
    else outside += char
  }
  return { share: quoted / Math.max(1, text.length), outside, balanced: balanced && !open }
}

/** True for what belongs to the page rather than to the news: invitations, credits, captions, readers' letters. */
export function isFurniture(text: string): boolean {
  return furniture.test(text) || pageMark.test(text) || isCaption(text)
}

function isShouted(text: string): boolean {
  const small = text.toLowerCase()
  if (small === text) return false
  let capitals = 0
  for (let at = 0; at < text.length; at++) if (text[at] !== small[at]) capitals++
  // Mostly far fewer, and counting letters costs more.
  return 4 * capitals > text.length && capitals > capitalsShareMax * (text.match(/\p{L}/gu)?.length ?? 0)
}

function endsWhole(text: string): boolean {
  return /[.!…。।]["”»’')\]]*$/u.test(text)
}

/** 0 where the sentence cannot stand alone, else up to 1. `words` counts words of any kind. Linear in the text. */
export function fitnessOf(text: string, words: number): number {
  if (words < wordsMin || words > wordsMax || (!letters.test(text.slice(0, 3)) && !/^["“«\d$£€]/.test(text)))
    return 0
  if (leansBack(text) || isFurniture(text) || pronounSpeaker.test(text) || !endsWhole(text)) return 0
  const { share, outside, balanced } = quotedRanges(text)
  if (!balanced || share > quotedShareMax || ownVoice.test(outside) || someOfThem.test(outside)) return 0
  if (/^[a-z]/.test(text) || subjectless.test(text) || isShouted(text)) return 0
  const lengthFactor = words > wordsComfortable ? 0.8 : words < 9 ? 0.85 : 1
  const voiceFactor = transcript.test(text) ? transcriptFactor : 1
  return lengthFactor * voiceFactor * (/[!…]["”]?$/.test(text) ? 0.6 : 1)
}
