/**
 * An article: its clean text, the sentences that the event's record cites marked and
 * linked both ways, its family with the kinds of derivation, and the bare facts.
 */

import type { ArticleHead, ArticleView } from '../../../engine/library.ts'
import type { Span } from '../../../model/span.ts'
import { numberText } from '../../amounts.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { DriftList } from '../parts/beside.tsx'
import { Kind, kindMeanings } from '../parts/families.tsx'
import { Headline } from '../parts/headline.tsx'
import { nameOf } from '../parts/lineage.tsx'
import { MarkedText } from '../parts/marked-text.tsx'
import { Outside, webAddress } from '../parts/outside.tsx'
import { Age, Moment } from '../parts/time.tsx'
import { usesOf, withSought } from '../parts/uses.ts'

/** Members of its family in the margin; the family's own page has more (by eye, 2026-11). */
const relativesShownMax = 12

export interface ArticleProps {
  readonly sheet: Sheet
  readonly view: ArticleView
  /** A span that the reader was sent to; marked even where the event's record does not cite it. */
  readonly sought: Span | null
}

/** The page. */
export function ArticlePage({ sheet, view, sought }: ArticleProps) {
  const { article, event, record } = view
  const uses = withSought(usesOf(record, article.id), sought)
  const language = article.language === null ? {} : { lang: article.language }
  return (
    <Layout sheet={sheet} title={article.title || 'Article without a title'} kind="article-page">
      <article>
        <header class="head">
          <p class="crumbs">
            <a href={`/events/${event.event}`} dir="auto">
              Event {event.event}: {event.title}
            </a>
            <span class="here">
              <span aria-hidden="true">›</span> Article
            </span>
          </p>
          <h1 dir="auto" {...language}>
            <Headline text={article.title || 'Without a title'} />
          </h1>
          {article.deck === null ? null : (
            <p class="deck" dir="auto" {...language}>
              {article.deck}
            </p>
          )}
          <Credit sheet={sheet} view={view} />
        </header>
        <div class="columns">
          <div class="text">
            {uses.length === 0 ? (
              <p class="facts">Nothing of this text is cited by its event.</p>
            ) : (
              <p class="facts legend">
                <mark>Marked</mark>: what event {event.event} cites; the word after a mark leads to where.
              </p>
            )}
            <MarkedText article={article} uses={uses} event={event.event} />
          </div>
          <aside class="margin" aria-label="Family and facts">
            <FamilyOf sheet={sheet} view={view} />
            <Facts sheet={sheet} view={view} />
          </aside>
        </div>
      </article>
    </Layout>
  )
}

function Credit({ sheet, view }: { sheet: Sheet; view: ArticleView }) {
  const { article } = view
  return (
    <p class="meta">
      <b>
        {article.source === null ? (
          'Source not given'
        ) : (
          <Outside href={article.url}>{article.source}</Outside>
        )}
      </b>
      {article.byline === null ? null : <span dir="auto">{article.byline}</span>}
      {article.publishedAt === null ? null : (
        <Moment now={sheet.now} at={article.publishedAt} precision={article.publishedPrecision} />
      )}
    </p>
  )
}

function FamilyOf({ sheet, view }: { sheet: Sheet; view: ArticleView }) {
  const { derivation, family } = view
  const from = family.find(({ article }) => article === derivation.derivedFrom)
  return (
    <section aria-labelledby="family">
      <h2 id="family">Family</h2>
      <p>
        <b>{derivation.kind}</b>:{' '}
        {family.length === 0 ? 'no other article here has the same origin' : kindMeanings[derivation.kind]}
        {from === undefined ? null : (
          <>
            ; derived from <a href={`/articles/${from.article}`}>{nameOf(from)}</a>
          </>
        )}
        .
      </p>
      {derivation.drift.length === 0 ? null : (
        <DriftList drift={derivation.drift} page={besideAddress(view)} />
      )}
      {family.length === 0 ? null : (
        <>
          <ul class="plain">
            {family.slice(0, relativesShownMax).map((head) => (
              <Relative head={head} now={sheet.now} />
            ))}
          </ul>
          {family.length > relativesShownMax ? (
            <p class="facts">and {numberText(family.length - relativesShownMax)} more</p>
          ) : null}
          <p>
            <a href={`${besideAddress(view)}#beside`}>The texts side by side</a>
          </p>
        </>
      )}
    </section>
  )
}

/** The family's page, with this article beside the one it derives from. */
function besideAddress({ article, derivation }: ArticleView): string {
  const pair = derivation.derivedFrom === null ? '' : `?left=${derivation.derivedFrom}&right=${article.id}`
  return `/families/${derivation.family}${pair}`
}

function Relative({ head, now }: { head: ArticleHead; now: Date }) {
  return (
    <li>
      <a href={`/articles/${head.article}`} dir="auto" title={head.title}>
        {nameOf(head)}
      </a>{' '}
      <span class="facts">
        <Kind head={head} /> · <Age now={now} at={head.publishedAt} />
      </span>
    </li>
  )
}

/** What the head of the page does not say: source, byline and time stand there. */
function Facts({ sheet, view }: { sheet: Sheet; view: ArticleView }) {
  const { article } = view
  const address = webAddress(article.url)
  const facts: [string, unknown][] = [
    ['Address', address === null ? article.url : <Outside href={address}>{address}</Outside>],
    ['Names as its original', originalNamed(view)],
    ['Language', article.language],
    ['Id', <code>{article.id}</code>],
    ['Fetched', <Moment now={sheet.now} at={view.fetchedAt} />],
  ]
  return (
    <section aria-labelledby="record">
      <h2 id="record">Facts</h2>
      <dl class="facts-list">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function originalNamed({ article }: ArticleView) {
  const claimed = article.claimedOriginal
  return claimed === null ? null : <Outside href={claimed.url}>{claimed.name}</Outside>
}
