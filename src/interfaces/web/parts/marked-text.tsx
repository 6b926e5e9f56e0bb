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
          {stretches.map((stretch) => (
            <>
              <StretchText text={article.text} stretch={stretch} />
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

function isUsed({ parts }: Use): boolean {
  return parts.length > 0
}

function StretchText({ text, stretch }: { text: string; stretch: Stretch<Use> }) {
  const { span, start, end, within, begins } = stretch
  if (span === null) return <>{text.slice(start, end)}</>
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
