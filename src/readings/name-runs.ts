/**
 * Finds the stretches of a text that may be names: runs of capitalised words with
 * the small words between them ("Department of Energy", "Ursula von der Leyen"), and
 * names of the gazetteer wherever they stand. A capital that only opens a sentence,
 * and the capitals of a headline in title case, are not enough.
 */

import { datelineEnd } from './datelines.ts'
import { type Entry, entryAt, gazetteer } from './gazetteer.ts'
import { monthNames, nameParticles, weekdays } from './roles.ts'
import { isCapital, isJoined, type Range, type Words } from './words.ts'

export interface Unit extends Range {
  /** What the gazetteer knows; null for a word it does not know. */
  readonly entry: Entry | null
}

export interface Run extends Range {
  readonly sentence: number
  /** In a headline or heading: a capital there says nothing. */
  readonly title: boolean
  readonly units: readonly Unit[]
}

/** Units in one run; longer than any real name. Set by hand, 2026-11. Keeps hostile text linear. */
const runUnitsMax = 24

/** Words with a capital that are never names: months, weekdays, nationalities apart. */
const neverNames = new Set([
  ...weekdays,
  ...monthNames,
  'i',
  'am',
  'pm',
  'god',
  'covid',
  'mr',
  'ok',
  'lrb',
  'rrb',
])

/** Small words that join two capitalised parts of a body's name. */
const joiners = new Set(['of', 'for', 'and', '&', 'the', 'on', 'in'])
const bodyOpeners = new Set(
  `department ministry university bank institute council office court board house center centre college school
  federation association organization organisation committee secretary society academy church chamber bureau
  commission agency fund foundation league union movement army front party administration city gulf republic kingdom
  museum hospital school strait bay cape lord king queen prince duke duchess archbishop bishop leader campaign`.split(
    /\s+/,
  ),
)

/** Share of capitalised words from which a line of at least 5 words counts as title case. Set by hand, 2026-11. */
const titleCaseShare = 0.75

/** A line of at most so many tokens without a mark at its end, all in capitals, is a heading. Set by hand, 2026-11. */
const headingMax = 8

function isTitleCase(words: Words, range: Range): boolean {
  let long = 0
  let capital = 0
  for (let at = range.from; at < range.to; at++) {
    const word = words.tokens.words[at]!
    if (word.length < 4 || !/^\p{L}/u.test(word)) continue
    long++
    if (isCapital(word)) capital++
  }
  const last = words.tokens.words[range.to - 1] ?? ''
  if (/^[.!?:"”]$/.test(last) || capital < long * titleCaseShare) return false
  return long >= 5 || (range.to - range.from <= headingMax && long >= 1)
}

/** Lower-case words of the article: a word also written small is seldom a name. */
function smallWords(words: Words): ReadonlySet<string> {
  const small = new Set<string>()
  for (const [at, word] of words.tokens.words.entries()) if (word === words.lowers[at]) small.add(word)
  return small
}

/** Words with a capital where no sentence begins: names that may open a sentence too. */
function capitalWords(words: Words): ReadonlySet<string> {
  const capital = new Set<string>()
  for (const [at, word] of words.tokens.words.entries()) {
    if (
      at > 0 &&
      isCapital(word) &&
      words.tokens.tags[at] === 'PROPN' &&
      words.tokens.tags[at - 1] !== 'PUNCT'
    )
      capital.add(word)
  }
  return capital
}

class Finder {
  readonly words: Words
  readonly small: ReadonlySet<string>
  readonly capital: ReadonlySet<string>
  readonly textStart: number

  constructor(words: Words) {
    this.words = words
    this.small = smallWords(words)
    this.capital = capitalWords(words)
    this.textStart = datelineEnd(words)
  }

  opens(token: number, sentence: Range): boolean {
    if (token === sentence.from || token === this.textStart) return true
    const before = this.words.tokens.words[token - 1]!
    return '"“‘\'([•-–—:…*'.includes(before) && (token - 1 === sentence.from || !/^[-–—]$/.test(before))
  }

  isNameWord(token: number, sentence: Range, title: boolean): boolean {
    const { tokens, lowers } = this.words
    const word = tokens.words[token]!
    const lower = lowers[token]!
    if (!isCapital(word) || neverNames.has(lower) || (/^[A-Z]\)?$/.test(word) && word === 'I')) return false
    const tag = tokens.tags[token]!
    if (title) return (tag === 'PROPN' && !this.small.has(lower)) || gazetteer().firstNames.has(word)
    if (!this.opens(token, sentence))
      return tag !== 'PRON' && tag !== 'DET' && (tag !== 'AUX' || !this.small.has(lower))
    if (this.capital.has(word)) return !this.small.has(lower)
    if (tag === 'PROPN') return !this.small.has(lower) && !this.isPlural(token)
    return gazetteer().firstNames.has(word) || (tag === 'NOUN' && this.nextIsName(token))
  }

  /** "Contractors say": people of a kind, where the verb agrees with many. */
  isPlural(token: number): boolean {
    const { lowers, tokens } = this.words
    if (!/[^aious]s$/.test(lowers[token]!)) return false
    const next = lowers[token + 1] ?? ''
    return (
      /^(?:are|were|have)$/.test(next) ||
      (tokens.tags[token + 1] === 'VERB' && tokens.lemmas[token + 1] === next)
    )
  }

  nextIsName(token: number): boolean {
    const next = this.words.tokens.words[token + 1]
    return next !== undefined && isCapital(next) && this.words.tokens.tags[token + 1] === 'PROPN'
  }
}

/** The unit that begins at a token: a gazetteer name over several tokens, or one word. */
function unitAt(words: Words, token: number, end: number): Unit {
  const start = words.tokens.starts[token]!
  const word = words.tokens.words[token]!
  const mayOpen = isCapital(word) || /^(?:al|dpa|\d+)$/.test(word)
  const entry = mayOpen ? entryAt(words.text, word, start) : null
  if (!entry) return { from: token, to: token + 1, entry: null }
  let to = token + 1
  const aliasEnd = start + entry.alias.length
  while (to < end && words.tokens.starts[to]! < aliasEnd) to++
  return { from: token, to, entry }
}

/** After a unit: the token at which the run goes on, or -1. */
function continuation(finder: Finder, units: readonly Unit[], sentence: Range, title: boolean): number {
  const { words } = finder
  const last = units.at(-1)!
  const next = last.to
  if (next >= sentence.to) return -1
  const lower = words.lowers[next]!
  const isName = (token: number) => token < sentence.to && finder.isNameWord(token, sentence, title)
  if (isName(next)) return next
  if (lower === '-' && isJoined(words, next - 1) && isJoined(words, next) && isName(next + 1)) return next + 1
  if (lower === '.' && words.tokens.words[next - 1]!.length === 1 && isName(next + 1)) return next + 1
  if (nameParticles.has(lower) && last.entry?.kind !== 'demonym') {
    if (isName(next + 1)) return next + 1
    if (nameParticles.has(words.lowers[next + 1] ?? '') && isName(next + 2)) return next + 2
  }
  if (lower === '-' && nameParticles.has(words.lowers[next - 1]!) && isName(next + 1)) return next + 1
  if (lower === '&' && isName(next + 1)) return next + 1
  return joinerContinuation(words, units, next, isName)
}

function joinerContinuation(
  words: Words,
  units: readonly Unit[],
  next: number,
  isName: (token: number) => boolean,
): number {
  const lower = words.lowers[next]!
  if (lower !== 'of' && lower !== 'for' && lower !== 'and') return -1
  const opensBody = units.some((unit) => bodyOpeners.has(words.lowers[unit.to - 1]!))
  if (!opensBody || (lower === 'and' && units.length < 3)) return -1
  if (isName(next + 1)) return next + 1
  return joiners.has(words.lowers[next + 1] ?? '') && isName(next + 2) ? next + 2 : -1
}

function readRun(finder: Finder, first: Unit, sentence: number, title: boolean): Run {
  const range = finder.words.sentences[sentence]!
  const units = [first]
  while (units.length < runUnitsMax) {
    const at = continuation(finder, units, range, title)
    if (at < 0) break
    for (let gap = units.at(-1)!.to; gap < at; gap++) units.push({ from: gap, to: gap + 1, entry: null })
    units.push(unitAt(finder.words, at, range.to))
  }
  return { from: first.from, to: units.at(-1)!.to, sentence, title, units }
}

/** All runs of a text in order; linear. */
export function findRuns(words: Words): Run[] {
  const finder = new Finder(words)
  const runs: Run[] = []
  for (const [sentence, range] of words.sentences.entries()) {
    const title = isTitleCase(words, range)
    for (let token = range.from; token < range.to; ) {
      const unit = unitAt(words, token, range.to)
      if (!unit.entry && !finder.isNameWord(token, range, title)) {
        token++
        continue
      }
      const run = readRun(finder, unit, sentence, title)
      runs.push(run)
      token = run.to
    }
  }
  return runs
}
