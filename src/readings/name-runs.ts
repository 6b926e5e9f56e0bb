/**
 * Finds the stretches of a text that may be names: runs of capitalised words with
 * the small words between them ("Department of Energy", "Ursula von der Leyen"), and
 * names of the gazetteer wherever they stand. A capital that only opens a sentence,
 * and the capitals of a headline in title case, are not enough.
 */

import { isCommonWord } from './common-words.ts'
import { datelineOf, withPlainDateline } from './datelines.ts'
import { type Entry, entryAt, type Gazetteer } from './gazetteer.ts'
import { isSeat, isStop, isTimeOpener } from './name-stops.ts'
import { nameParticles, roleHeads, roleModifiers } from './roles.ts'
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

/** Long words from which a line in title case that ends in a stop is a headline. Set on PolNeAR train, 2026-11. */
const stoppedTitleMin = 6

/** A line of at most so many tokens without a mark at its end, all in capitals, is a heading. Set by hand, 2026-11. */
const headingMax = 8

function isTitleCase(words: Words, range: Range, isFirst: boolean): boolean {
  let long = 0
  let capital = 0
  for (let at = range.from; at < range.to; at++) {
    const word = words.tokens.words[at]!
    if (word.length < 4 || !/^\p{L}/u.test(word)) continue
    long++
    if (isCapital(word)) capital++
  }
  const last = words.tokens.words[range.to - 1] ?? ''
  if (capital < long * titleCaseShare) return false
  // A headline may end in a stop, but then only its length tells it from a sentence full of names.
  if (/^[.!?:"”]$/.test(last)) return isFirst && long >= stoppedTitleMin && endsLine(words, range)
  return long >= 5 || (range.to - range.from <= headingMax && long >= 1)
}

/** A line break stands behind the range, and text behind that. */
function endsLine(words: Words, { to }: Range): boolean {
  if (to >= words.count) return false
  return /\n/.test(words.text.slice(words.tokens.ends[to - 1], words.tokens.starts[to]))
}

/** What the whole text says of its words with capitals. */
interface Capitals {
  /** In small letters: also written small somewhere, so seldom a name. */
  readonly small: ReadonlySet<string>
  /** Written with a capital where no sentence begins: names that may open a sentence too. */
  readonly inner: ReadonlySet<string>
  /** Right behind a given name somewhere: "Jobs" of "Steve Jobs". */
  readonly borne: ReadonlySet<string>
}

function capitalsOf({ tokens, lowers }: Words, { firstNames }: Gazetteer): Capitals {
  const { words, tags } = tokens
  const lowered = new Set<string>()
  const inner = new Set<string>()
  const borne = new Set<string>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === lowers[at]) continue
    lowered.add(lowers[at]!)
    if (at === 0) continue
    if (tags[at] === 'PROPN' && tags[at - 1] !== 'PUNCT' && isCapital(word)) inner.add(word)
    if (firstNames.has(words[at - 1]!)) borne.add(word)
  }
  const small = new Set<string>()
  for (const word of words) if (lowered.has(word)) small.add(word)
  return { small, inner, borne }
}

class Finder {
  readonly words: Words
  readonly known: Gazetteer
  readonly capitals: Capitals
  readonly dateline: Range
  /** The text as the gazetteer looks at it. */
  readonly plain: string

  constructor(words: Words, known: Gazetteer) {
    this.words = words
    this.known = known
    this.capitals = capitalsOf(words, known)
    this.dateline = datelineOf(words)
    this.plain = withPlainDateline(words, this.dateline)
  }

  opens(token: number, sentence: Range): boolean {
    if (token === sentence.from || token === this.dateline.to) return true
    const before = this.words.tokens.words[token - 1]!
    return '"“‘\'([•-–—:…*'.includes(before) && (token - 1 === sentence.from || !/^[-–—]$/.test(before))
  }

  isNameWord(token: number, sentence: Range, title: boolean): boolean {
    const { tokens, lowers } = this.words
    const word = tokens.words[token]!
    const lower = lowers[token]!
    if (!isCapital(word) || isStop(lower) || this.isSeat(token) || this.isUnit(token)) return false
    const tag = tokens.tags[token]!
    const { small, inner, borne } = this.capitals
    const isGiven = this.known.firstNames.has(word)
    if (title) return isGiven || (tag === 'PROPN' && !small.has(lower) && !isCommonWord(lower))
    if (!this.opens(token, sentence))
      return tag !== 'PRON' && tag !== 'DET' && (tag !== 'AUX' || !small.has(lower))
    if (isTimeOpener(lower)) return false
    if (inner.has(word)) return !small.has(lower) || (borne.has(word) && !this.isPlural(token))
    if (tag === 'PROPN') return !small.has(lower) && !this.isPlural(token) && this.isOpener(token, lower)
    return isGiven || (tag === 'NOUN' && this.nextIsName(token))
  }

  /** A common word that opens a sentence is part of a name only where a name goes on. */
  isOpener(token: number, lower: string): boolean {
    return !isCommonWord(lower) || this.nextIsName(token)
  }

  /** "D-Mo", in one token or three. */
  isSeat(token: number): boolean {
    const word = (at: number) => this.words.tokens.words[at] ?? ''
    const isParty = (at: number) => /^[DRI]$/.test(word(at)) && word(at + 1) === '-'
    return isSeat(word(token)) || isParty(token) || isParty(token - 2)
  }

  /** "30GB", "777-200LR": letters that a number runs into. */
  isUnit(token: number): boolean {
    const before = this.words.tokens.words[token - 1]
    return before !== undefined && /\d$/.test(before) && isJoined(this.words, token - 1)
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

/** Code units looked at for a place in capitals; longer names are not shouted. Set by hand, 2026-11. */
const shoutedMax = 30

/** "WASHINGTON", "NEW ORLEANS": a place in capitals, where the gazetteer has it; else the word alone. */
function shoutedUnit({ words, known }: Pick<Finder, 'words' | 'known'>, token: number, end: number): Unit {
  const start = words.tokens.starts[token]!
  const alone: Unit = { from: token, to: token + 1, entry: null }
  if (!/^[A-Z]{3,}$/.test(words.tokens.words[token]!)) return alone
  const plain = words.text
    .slice(start, start + shoutedMax)
    .replace(/[A-Z]{2,}/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
  const entry = entryAt(known, plain, plain.slice(0, words.tokens.ends[token]! - start), 0)
  const isPlace = entry && !entry.weak && ['country', 'capital', 'city'].includes(entry.kind)
  return isPlace ? { from: token, to: endOf(words, token, end, entry), entry } : alone
}

/** The unit that begins at a token: a gazetteer name over several tokens, or one word. */
function unitAt({ words, known, plain }: Finder, token: number, end: number): Unit {
  const start = words.tokens.starts[token]!
  const word = plain.slice(start, words.tokens.ends[token]!)
  const mayOpen = isCapital(word) || /^(?:al|dpa|\d+)$/.test(word)
  // "US$ 5 million" is money.
  const entry = mayOpen && !word.endsWith('$') ? entryAt(known, plain, word, start) : null
  if (!entry) return shoutedUnit({ words, known }, token, end)
  return { from: token, to: endOf(words, token, end, entry), entry }
}

/** One past the last token of an entry that begins at a token. */
function endOf(words: Words, token: number, end: number, entry: Entry): number {
  let to = token + 1
  const aliasEnd = words.tokens.starts[token]! + entry.alias.length
  while (to < end && words.tokens.starts[to]! < aliasEnd) to++
  return to
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
  // "Chief of Staff", "Minister of Defense": the role ends the name before it.
  const office = words.lowers[next + 1] ?? ''
  if (
    lower === 'of' &&
    roleHeads.has(words.lowers[next - 1]!) &&
    (office === 'staff' || roleModifiers.has(office))
  )
    return isName(next + 1) ? next + 1 : -1
  const openers = units.filter((unit) => bodyOpeners.has(words.lowers[unit.to - 1]!))
  const opensBody = openers.length > 0
  // "Secretary Jane Doe and Agriculture Secretary": only a body's name goes on with "and".
  if (lower === 'and' && openers.every((unit) => roleHeads.has(words.lowers[unit.to - 1]!))) return -1
  if (!opensBody || (lower === 'and' && units.length < 3)) return -1
  if (isName(next + 1)) return next + 1
  if (lower === 'and') return -1
  return joiners.has(words.lowers[next + 1] ?? '') && isName(next + 2) ? next + 2 : -1
}

function readRun(finder: Finder, first: Unit, sentence: number, title: boolean): Run {
  const range = finder.words.sentences[sentence]!
  const units = [first]
  while (units.length < runUnitsMax) {
    const at = continuation(finder, units, range, title)
    if (at < 0) break
    for (let gap = units.at(-1)!.to; gap < at; gap++) units.push({ from: gap, to: gap + 1, entry: null })
    units.push(unitAt(finder, at, range.to))
  }
  return { from: first.from, to: units.at(-1)!.to, sentence, title, units }
}

/** All runs of a text in order; linear. */
export function findRuns(words: Words, known: Gazetteer): Run[] {
  const finder = new Finder(words, known)
  const runs: Run[] = []
  for (const [sentence, range] of words.sentences.entries()) {
    const title = isTitleCase(words, range, sentence === 0)
    for (let token = range.from; token < range.to; ) {
      const unit = unitAt(finder, token, range.to)
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
