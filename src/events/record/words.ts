/**
 * Words of a dossier's sentences as small integers. A word is lower-cased, cut to a
 * light stem (plural, -ed, -ing, -ion, -ment, -al) and numbered in order of first
 * occurrence; function words get no number. Scripts without spaces are taken in pairs
 * of characters. How telling a word is comes from a background table of news. The stemmer is our own and deliberately weak: it is used to compare
 * sentences with one another, never shown.
 *
 * Known failure: irregular verbs ("said", "say") stay apart.
 */

import { newsBackground } from '../../text/background.ts'
import { hashText } from '../../text/hashing.ts'

const functionWords = new Set(
  (
    'a an the and or but nor so yet if than then as at by for from in into of off on onto out over per to ' +
    'under up upon via with within without about above across after against along among around before ' +
    'behind below between beyond down during since through toward towards until till be am is are was were ' +
    'been being have has had having do does did doing done can could may might must shall should will would ' +
    'i me my we us our you your he him his she her hers it its they them their theirs this that these those ' +
    'who whom whose which what when where why how not no nor only own same such too very just also more most ' +
    'other some any each few both all there here again further once because while although though however ' +
    'said says say told tell added according mr mrs ms dr'
  ).split(' '),
)

const wordPattern = /\p{Lu}(?:\.\p{Lu})+|\p{N}[\p{N}.,]*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu
const unspacedScript = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/

/** The numbering of words within one dossier; grows as sentences are read. */
export interface Lexicon {
  readonly ids: Map<string, number>
  /** By the word as written; -1 for function words. */
  readonly written: Map<string, number>
  readonly numeric: boolean[]
  /** 0 to 1: how little of the news at large has the word. */
  readonly telling: number[]
}

/** The weight of a word that most reports have; below it centrality would forget "talks" and "killed". Example collection, 2026-11. */
const tellingMin = 0.15

/** An empty numbering: ids are given from 0 as words are read. */
export function startLexicon(): Lexicon {
  return { ids: new Map(), written: new Map(), numeric: [], telling: [] }
}

function undouble(stem: string): string {
  const last = stem.at(-1)
  return last === stem.at(-2) && last !== 's' && last !== 'l' && last !== 'e' ? stem.slice(0, -1) : stem
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y'
  return /(?:ches|shes|xes|zes|sses)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** A weak stem of a lower-case word: `withdrawals`, `withdrawal` -> `withdraw`; `agreed`, `agreement` -> `agre`. */
export function stemOf(word: string): string {
  let stem = withoutPlural(word.replace(/['’]s?$/, ''))
  const ending = /(?:ment|ing|ion|ed|al|ly)$/.exec(stem)?.[0]
  if (ending !== undefined && stem.length - ending.length >= 4) stem = undouble(stem.slice(0, -ending.length))
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

/** Inverse document frequency in the background table as a share of the greatest; the forms stand for the lemma. */
function tellingOf(lower: string, stem: string): number {
  const { documents, counts } = newsBackground()
  const name = lower.charAt(0).toUpperCase() + lower.slice(1)
  const forms = [lower, name, stem, stem + 'e', lower.toUpperCase()]
  const most = Math.max(1, ...forms.map((form) => counts.get(hashText(form)) ?? 0))
  return Math.max(tellingMin, 1 - Math.log(most) / Math.log(Math.max(2, documents)))
}

const tellingMemory = new Map<string, number>()
/** The memory of `tellingOf`, which always answers alike, is emptied at this size: some 5 MB. */
const tellingMemoryMax = 50_000

function rememberedTelling(lower: string, stem: string): number {
  const known = tellingMemory.get(lower)
  if (known !== undefined) return known
  if (tellingMemory.size >= tellingMemoryMax) tellingMemory.clear()
  const telling = tellingOf(lower, stem)
  tellingMemory.set(lower, telling)
  return telling
}

function numberFor(lexicon: Lexicon, written: string): number {
  const plain = written.replace(/[.,]+$/, '')
  const numeric = /^\p{N}/u.test(plain)
  // "US" and "U.S." are a country, "us" a pronoun: only here does case matter.
  const lower = /^U\.?S$/.test(plain) ? 'usa' : plain.toLowerCase()
  if (!numeric && (functionWords.has(lower) || lower.length < 2)) return -1
  const key = numeric ? lower.replaceAll(',', '') : stemOf(lower)
  const known = lexicon.ids.get(key)
  if (known !== undefined) return known
  lexicon.numeric.push(numeric)
  lexicon.telling.push(numeric ? 1 : rememberedTelling(lower, key))
  lexicon.ids.set(key, lexicon.numeric.length - 1)
  return lexicon.numeric.length - 1
}

function idOf(lexicon: Lexicon, written: string): number {
  const known = lexicon.written.get(written)
  if (known !== undefined) return known
  const id = numberFor(lexicon, written)
  lexicon.written.set(written, id)
  return id
}

function pairsOf(run: string): string[] {
  const pairs: string[] = []
  for (let at = 0; at + 1 < run.length; at++) pairs.push(run.slice(at, at + 2))
  return pairs
}

/** Content words of `text` as numbers, in order, repeats included; and how many words of any kind it has. */
export function readWords(lexicon: Lexicon, text: string): { ids: number[]; count: number } {
  const ids: number[] = []
  let count = 0
  for (const [written] of text.matchAll(wordPattern)) {
    const parts = unspacedScript.test(written) ? pairsOf(written) : [written]
    for (const part of parts) {
      count++
      const id = idOf(lexicon, part)
      if (id >= 0) ids.push(id)
    }
  }
  return { ids, count }
}

/** The distinct numbers of `ids`, ascending. */
export function distinct(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b)
}

/** How many numbers two ascending lists share. */
export function sharedCount(a: readonly number[], b: readonly number[]): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number
    const right = b[j] as number
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  return shared
}

/** Shared words over the words of the shorter list, 0 to 1: 1 where one says nothing beyond the other. */
export function containment(a: readonly number[], b: readonly number[]): number {
  const least = Math.min(a.length, b.length)
  return least === 0 ? 0 : sharedCount(a, b) / least
}
