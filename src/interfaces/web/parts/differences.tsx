/**
 * Differences between sources as a reader meets them: words underlined with dots and a
 * sign where a sentence states something disputed, and below a quote or figure a line
 * that says what differs, in whose words, and leads to where both stand.
 */

import type { Difference } from '../../../engine/library.ts'
import type { DriftKind } from '../../../model/family.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Heads } from './citations.ts'
import { type Dispute, differenceHref } from './disputes.ts'
import { countOf, quotedWords } from './format.ts'

/** Differences told below one quote or figure; a text spun word by word has dozens (by eye, 2026-11). */
const toldMax = 3

/** The word beside the sign. */
const differenceWords: Partial<Record<DriftKind, string>> = {
  'quote-altered': 'words differ',
  'quote-truncated': 'cut short',
  'speaker-changed': 'another speaker',
  'figure-changed': 'changed on the way',
}

/** A text with its disputed words underlined; each leads to where both sides stand. */
export function DisputedText({ text, disputes }: { text: string; disputes: readonly Dispute[] }) {
  const ends = [0, ...disputes.map(({ end }) => end)]
  return (
    <>
      {disputes.map(({ start, end, href, title }, index) => (
        <>
          {text.slice(ends[index], start)}
          <a class="conflict" href={href} title={title}>
            {text.slice(start, end)}
            <span class="differs-sign" aria-hidden="true">
              ≠
            </span>
            <span class="unseen"> (sources differ)</span>
          </a>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}

function sourceOf(heads: Heads, article: ArticleId): string {
  const head = heads.get(article)
  return head?.source || head?.title || 'another article'
}

interface NotesProps {
  readonly differences: readonly Difference[]
  readonly heads: Heads
}

/** "≠ words differ: “walked” in Harbour Wire, “marched” in Worldscroll"; nothing where there is no difference. */
export function DifferenceNotes({ differences, heads }: NotesProps) {
  const told = differences.slice(0, toldMax)
  const rest = differences.length - told.length
  return (
    <>
      {told.map((difference) => (
        <p class="differs">
          <span class="sign conflicting">
            <span aria-hidden="true">≠ </span>
            {differenceWords[difference.kind] ?? 'differs'}
          </span>{' '}
          <a href={differenceHref(difference)}>
            <span dir="auto">{quotedWords(difference.original.text)}</span> in{' '}
            <span dir="auto">{sourceOf(heads, difference.original.article)}</span>,{' '}
            <span dir="auto">{quotedWords(difference.altered.text)}</span> in{' '}
            <span dir="auto">{sourceOf(heads, difference.altered.article)}</span>
          </a>
          {rest > 0 && difference === told.at(-1) ? ` and ${countOf(rest, 'more difference')}` : null}
        </p>
      ))}
    </>
  )
}
