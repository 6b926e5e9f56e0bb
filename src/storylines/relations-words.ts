/**
 * What a later event's sentences and an earlier event's title have in common. Words are
 * compared by their first six letters without their ending ("withdraw", "withdrawal")
 * and weigh more the rarer they are in the news at large. Known failure: two words with
 * one beginning.
 */

import { newsBackground } from '../text/background.ts'
import { hashText } from '../text/hashing.ts'
import { wordsOf } from '../text/words.ts'

export type WordWeights = ReadonlyMap<string, number>

/** Letters that are compared. Fewer mix "contract" with "contrary", more part "withdraw" from "withdrew". Example pairs, 2026-11. */
const prefixLength = 6
const lettersMin = 4
/** Words in more than this share of the news tie nothing ("said", "after", "people"). */
const shareMax = 0.2
/** Months, weekdays and words that any report has; the background table counts none of them. */
const empty = new Set(
  (
    'january february march april june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday their have been would could which about more than also after before ' +
    'that this with from into over when where were will they them there other because between through since ' +
    'said says saying give gives given gave take takes took taken make makes made come comes came goes going ' +
    'last first same such both neither either some somebody nobody along being while still only then just ' +
    'according reported reportedly told called call what under during against until'
  ).split(' '),
)
const endings = /(?:ing|ed|ly|es|s|e)$/

function keyOf(word: string): string {
  const stem = word.replace(endings, '')
  return (stem.length >= lettersMin ? stem : word).slice(0, prefixLength)
}

function weightOf(word: string): number {
  const { documents, counts } = newsBackground()
  const stem = word.replace(endings, '')
  const small = [word, word.replace(/s$/, ''), word.replace(/d$/, ''), stem, stem + 'e']
  const forms = [...small, word.charAt(0).toUpperCase() + word.slice(1)]
  const most = Math.max(1, ...forms.map((form) => counts.get(hashText(form)) ?? 0))
  if (most > shareMax * documents) return 0
  return 1 - Math.log(most) / Math.log(Math.max(2, documents))
}

/** The content words of `text` by their compared form, with weights from above 0 to 1. */
export function contentWeights(text: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const word of wordsOf(text)) {
    const key = keyOf(word)
    if (word.length < lettersMin || empty.has(word) || /^\d/.test(word)) continue
    const weight = weightOf(word)
    if (weight > 0 && !weights.has(key)) weights.set(key, weight)
  }
  return weights
}

/** Sum of the weights of the words that both have; the lesser weight counts. */
export function sharedWeight(a: WordWeights, b: WordWeights): number {
  let sum = 0
  for (const [key, weight] of a) sum += Math.min(weight, b.get(key) ?? 0)
  return sum
}

function mass(weights: WordWeights): number {
  let sum = 0
  for (const weight of weights.values()) sum += weight
  return sum
}

/** How far two texts treat one matter, 0 to 1: the shared weight over that of the one with less. */
export function matterShare(a: WordWeights, b: WordWeights): number {
  const least = Math.min(mass(a), mass(b))
  return least === 0 ? 0 : sharedWeight(a, b) / least
}
