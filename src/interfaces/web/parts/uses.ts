/**
 * What an event's record takes from one article: each cited span with the part of
 * the record that uses it ("summary", "figure", "quote" …). The other direction of
 * a citation; `event.tsx` puts an id at the place this leads back to.
 */

import type { Citation } from '../../../model/citation.ts'
import type { EventRecord } from '../../../model/event-record.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Span } from '../../../model/span.ts'

export interface Use extends Span {
  /** Parts of the record, each once, in the order of the page. */
  readonly parts: readonly string[]
}

/** Every citation of a record with the part it stands in, in the order of the page. */
function citationsOf(record: EventRecord): readonly (readonly [string, Citation])[] {
  const of = (part: string, cited: readonly { readonly citations: readonly Citation[] }[]) =>
    cited.flatMap(({ citations }) => citations.map((citation) => [part, citation] as const))
  return [
    ...of('title', [record.title]),
    ...of('summary', record.summary),
    ...of(
      'response',
      record.responses
        .flatMap((response) => [response, ...response.earlier])
        .map(({ statement }) => statement),
    ),
    ...record.figures.flatMap(({ entries }) => entries.map(({ citation }) => ['figure', citation] as const)),
    ...of('quote', record.quotes),
    ...of('account', record.account),
  ]
}

/** The uses of one article, one for each cited span, in the order of the text. */
export function usesOf(record: EventRecord, article: ArticleId): readonly Use[] {
  const uses = new Map<string, Span & { readonly parts: Set<string> }>()
  for (const [part, citation] of citationsOf(record)) {
    if (citation.article !== article || citation.end <= citation.start) continue
    const { start, end } = citation
    const use = uses.get(`${start}-${end}`) ?? { start, end, parts: new Set<string>() }
    use.parts.add(part)
    uses.set(`${start}-${end}`, use)
  }
  return [...uses.values()]
    .map(({ start, end, parts }) => ({ start, end, parts: [...parts] }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The uses with the span that a reader was sent to, where none of them begins there; it has no parts. */
export function withSought(uses: readonly Use[], sought: Span | null): readonly Use[] {
  if (sought === null || uses.some(({ start }) => start === sought.start)) return uses
  return [...uses, { start: sought.start, end: sought.end, parts: [] }]
}
