/**
 * An article's text in paragraphs, the cited sentences marked. Each mark has an id
 * made from its start (`c-128`); behind it stand links back to where the event's page
 * uses it. Nested spans are nested marks, overlapping ones are cut (`marks.ts`).
 */

import type { Article } from '../../../model/article.ts'
import type { EventNumber } from '../../../model/ids.ts'
import { markId, referenceId } from './citations.ts'
import { endingIn, markParagraphs, type Stretch } from './marks.ts'
import type { Use } from './uses.ts'

/** Parts of a record that repeat most of a text: their marks are lighter, so that the others stand out. */
const asideParts = new Set(['account', 'title'])

interface MarkedTextProps {
  readonly article: Article
  readonly uses: readonly Use[]
  readonly event: EventNumber
}

/** The whole text. */
export function MarkedText({ article, uses, event }: MarkedTextProps) {
  return (
    <div class="article-text" {...(article.language === null ? {} : { lang: article.language })}>
      {markParagraphs(article.text, uses).map((stretches) => (
        <p dir="auto">
          {stretches.map((stretch, index) => (
            <>
              <StretchText
                text={article.text}
                stretch={stretch}
                skip={closingAfter(article.text, stretches, index - 1)}
              />
              {article.text.slice(stretch.end, stretch.end + closingAfter(article.text, stretches, index))}
              {endingIn(stretch)
                .filter(isUsed)
                .map((use) => (
                  <UsedLink article={article} use={use} event={event} />
                ))}
            </>
          ))}
        </p>
      ))}
    </div>
  )
}

/** The comma and the mark that close a quote stand with it, before the link behind it. */
const closing = /^[,.;:!?"”’»)]+/
const closingMax = 4

function isUsed({ parts }: Use): boolean {
  return parts.length > 0
}

/** Characters that close the stretch at `index` and are shown before its links instead of in the next one. */
function closingAfter(text: string, stretches: readonly Stretch<Use>[], index: number): number {
  const stretch = stretches[index]
  const next = stretches[index + 1]
  if (stretch === undefined || next === undefined || next.span !== null) return 0
  if (!endingIn(stretch).some(isUsed)) return 0
  const following = text.slice(next.start, Math.min(next.end, next.start + closingMax))
  return closing.exec(following)?.[0].length ?? 0
}

interface StretchProps {
  readonly text: string
  readonly stretch: Stretch<Use>
  /** Characters at the start that are shown already. */
  readonly skip?: number
}

function StretchText({ text, stretch, skip = 0 }: StretchProps) {
  const { span, start, end, within, begins } = stretch
  if (span === null) return <>{text.slice(start + skip, end)}</>
  const light = span.parts.length > 0 && span.parts.every((part) => asideParts.has(part))
  return (
    <mark {...(begins ? { id: markId(span.start) } : {})} {...(light ? { class: 'light' } : {})}>
      {within.map((inner) => (
        <StretchText text={text} stretch={inner} />
      ))}
    </mark>
  )
}

interface UsedLinkProps {
  readonly article: Article
  readonly use: Use
  readonly event: EventNumber
}

function UsedLink({ article, use, event }: UsedLinkProps) {
  const parts = use.parts.join(', ')
  const href = `/events/${event}#${referenceId({ article: article.id, start: use.start, end: use.end })}`
  return (
    <>
      {' '}
      <a class="used" lang="en" dir="ltr" href={href} aria-label={`used in the ${parts} of event ${event}`}>
        {parts}
      </a>
    </>
  )
}
