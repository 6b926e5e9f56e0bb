/**
 * Cuts text into the lines that no sentence crosses: paragraphs (an empty line, or
 * a line that ends like a sentence or a heading), and the entries of lists, also of
 * lists that run on within one line ("1. First 2. Second", "(a) One (b) Two",
 * "• One • Two"). A line that was only wrapped, long and continued in lower case, is
 * joined to the next. Known failure: a wrapped line continued by a capital is cut.
 */

export interface Line {
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

/**
 * A line at least this long (code units) that goes on in lower case was wrapped,
 * not ended. Trades joined list entries against cut sentences; mail and wire copy is
 * wrapped at 65 to 80. Set by hand, 2026-11.
 */
const wrappedLineMin = 45

const bullets = '•⁃‣◦▪●'

/** An enumerator: its style (so that only alike ones make a list) and its place in the order. */
interface Enumerator {
  readonly at: number
  readonly style: string
  readonly value: number
}

const enumeratorPattern = /(?<![^\s•⁃‣◦▪●])(\(?)(\d{1,3}|[a-zA-Z]|[ivx]{1,5})(\.\)|\)|\.)(?=\s+\S)/g
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function enumeratorsOf(line: string): Enumerator[] {
  const found: Enumerator[] = []
  for (const match of line.matchAll(enumeratorPattern)) {
    const [, open = '', label = '', close = ''] = match
    const shape = `${open}${close}`
    const roman = romans.indexOf(label)
    if (/^\d/.test(label)) found.push({ at: match.index, style: `1${shape}`, value: Number(label) })
    else if (label.length === 1) found.push(letterOf(match.index, label, shape))
    if (roman >= 0) found.push({ at: match.index, style: `i${shape}`, value: roman + 1 })
  }
  return found
}

function letterOf(at: number, label: string, shape: string): Enumerator {
  const isLower = label >= 'a'
  return { at, style: `${isLower ? 'a' : 'A'}${shape}`, value: label.toLowerCase().charCodeAt(0) - 96 }
}

/** Where entries after the first begin, when the line opens a list and goes on in order. */
function entryStarts(line: string): number[] {
  const lead = line.length - line.trimStart().length
  const bullet = line[lead]
  if (bullet !== undefined && bullets.includes(bullet)) {
    return [...line.matchAll(/[•⁃‣◦▪●]/g)].map((match) => match.index).slice(1)
  }
  const all = enumeratorsOf(line)
  const opening = all.filter((found) => found.at === lead)
  for (const first of opening) {
    const starts = runFrom(all, first)
    if (starts.length > 0) return starts
  }
  return []
}

function runFrom(all: readonly Enumerator[], first: Enumerator): number[] {
  const starts: number[] = []
  let next = first.value + 1
  for (const found of all) {
    if (found.style !== first.style || found.value !== next || found.at <= first.at) continue
    starts.push(found.at)
    next++
  }
  return starts
}

function continues(text: string, line: { start: number; end: number }, nextStart: number): boolean {
  const next = text[nextStart]
  if (line.end - line.start < wrappedLineMin || next === undefined) return false
  const last = text[line.end - 1] ?? ''
  return /\p{Ll}|[,;&]/u.test(next) && !'.!?:"”'.includes(last)
}

/** The lines of a text; linear time. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let paragraph = 0
  let open: { start: number; end: number } | null = null
  for (const raw of rawLines(text)) {
    if (raw.blank) {
      if (open) pushLine(text, open, paragraph++, lines)
      open = null
    } else if (open && continues(text, open, raw.start)) {
      open = { start: open.start, end: raw.end }
    } else {
      if (open) pushLine(text, open, paragraph, lines)
      open = { start: raw.start, end: raw.end }
    }
  }
  if (open) pushLine(text, open, paragraph, lines)
  return lines
}

function* rawLines(text: string): Generator<{ start: number; end: number; blank: boolean }> {
  let at = 0
  while (at <= text.length) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    let from = at
    let to = end
    while (from < to && /\s/.test(text[from]!)) from++
    while (to > from && /\s/.test(text[to - 1]!)) to--
    yield { start: from, end: to, blank: from >= to }
    at = end + 1
  }
}

function pushLine(text: string, line: { start: number; end: number }, paragraph: number, into: Line[]): void {
  let from = line.start
  for (const at of entryStarts(text.slice(line.start, line.end))) {
    into.push({ start: from, end: line.start + at, paragraph })
    from = line.start + at
  }
  into.push({ start: from, end: line.end, paragraph })
}
