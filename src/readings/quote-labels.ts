/**
 * What the tagger says of a unit: outside, source, cue, or content. Content is told
 * apart by whether its cue comes after it ("…, he said") or before it ("he said …"),
 * so that a chain, which knows only neighbours, remembers what it still waits for; and
 * by whether a unit begins it, is inside, ends it, or is all of it, so that ends have
 * weights of their own (Ratinov and Roth 2009).
 */

export const labelNames = [
  'O',
  'source',
  'cue',
  'early-begin',
  'early-inside',
  'early-last',
  'early-unit',
  'late-begin',
  'late-inside',
  'late-last',
  'late-unit',
] as const

export const outside = 0
export const source = 1
export const cue = 2
/** First of the four labels of content before its cue, and of content after it. */
export const early = 3
export const late = 7

/** True where `to` may follow `from`: what has begun goes on, what has ended does not. */
export function mayFollow(from: number, to: number): boolean {
  const isOpen = from >= early && ((from - early) & 3) < 2
  const goesOn = to >= early && (((to - early) & 3) === 1 || ((to - early) & 3) === 2)
  if (!isOpen) return !goesOn
  return goesOn && from - ((from - early) & 3) === to - ((to - early) & 3)
}

/** Labels of the four of one content at units `from` to `to`. */
export function paint(labels: Uint8Array, from: number, to: number, kind: typeof early | typeof late): void {
  if (to - from === 1) {
    labels[from] = kind + 3
    return
  }
  labels.fill(kind + 1, from, to)
  labels[from] = kind
  labels[to - 1] = kind + 2
}

/** A run of units of one kind. */
export interface Segment {
  readonly kind: typeof source | typeof cue | typeof early | typeof late
  readonly from: number
  readonly to: number
}

/** The runs that labels spell, in order; numbers are relative to the first label. */
export function segmentsOf(labels: Uint8Array): Segment[] {
  const segments: Segment[] = []
  for (let at = 0; at < labels.length; ) {
    const label = labels[at]!
    let to = at + 1
    if (label === source || label === cue) {
      while (to < labels.length && labels[to] === label) to++
      segments.push({ kind: label, from: at, to })
    } else if (label >= early) {
      const kind = label >= late ? late : early
      if (label === kind) while (to < labels.length && labels[to - 1] !== kind + 2) to++
      segments.push({ kind, from: at, to })
    }
    at = to
  }
  return segments
}
