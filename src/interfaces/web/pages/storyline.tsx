/**
 * A storyline: one set of cited statements at four depths, the drawn timeline, the
 * same as a list, pull quotes, sources. The depth stands in the address; a shorter
 * one never says what a longer one does not, because each is a part of the next.
 */

import type { StorylineView } from '../../../engine/library.ts'
import type { Statement } from '../../../model/citation.ts'
import type { LayeredStory, StorySection } from '../../../model/layered-story.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { type CitationRegister, type Heads, registerCitations } from '../parts/citations.ts'
import { Cites, SourceList } from '../parts/cites.tsx'
import { CountsLine } from '../parts/counts.tsx'
import { EventList } from '../parts/event-list.tsx'
import { Headline } from '../parts/headline.tsx'
import { huesOf } from '../parts/hues.ts'
import { addressOf } from '../parts/paging.tsx'
import { Prose } from '../parts/prose.tsx'
import { QuoteFigure } from '../parts/quotes.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { Bullets, DateLine, OneLine, ShortText } from '../parts/telling.tsx'
import { Age } from '../parts/time.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { rankActors } from '../parts/timeline-scale.ts'

export const depths = ['line', 'bullets', 'short', 'full'] as const
export type Depth = (typeof depths)[number]

const actorsShown = 8
/** Pull quotes beside each depth: as many as stand beside its text on a wide page. */
const pullQuotesMax: Record<Depth, number> = { line: 0, bullets: 2, short: 2, full: 3 }

export interface StorylineProps {
  readonly sheet: Sheet
  readonly view: StorylineView
  readonly story: LayeredStory
  readonly depth: Depth
  readonly heads: Heads
}

/** The statements that stand on the page at this depth, in order. */
export function statementsAt(story: LayeredStory, depth: Depth): readonly Statement[] {
  const { line, bullets, short, full } = story
  if (depth === 'line') return [line]
  if (depth === 'bullets') return bullets
  if (depth === 'short') return short
  return full.flatMap(({ statements }) => statements)
}

/** Everything the page cites, in the order of reading. */
export function citedOnStoryline(story: LayeredStory, depth: Depth) {
  return [story.headline, ...statementsAt(story, depth), ...story.pullQuotes.slice(0, pullQuotesMax[depth])]
}

/** The page. */
export function StorylinePage({ sheet, view, story, depth, heads }: StorylineProps) {
  const { summary, records, relations } = view
  const register = registerCitations(citedOnStoryline(story, depth))
  return (
    <Layout sheet={sheet} title={story.headline.text} kind="storyline-page">
      <article>
        <header class="head">
          <p class="crumbs">
            <a href="/">Storylines</a> <span aria-hidden="true">›</span> Storyline{' '}
            {summary.storyline.slice(1)}
          </p>
          <h1 dir="auto">
            <Headline text={story.headline.text} />
            <Cites register={register} citations={story.headline.citations} />
          </h1>
          <p class="meta">
            <CountsLine events={summary.events} articles={summary.articles} origins={summary.origins} />
            <span class="activity">
              <Sparkline activity={summary.activity} />
              <span>
                last change <Age now={sheet.now} at={summary.lastAt} />
              </span>
            </span>
          </p>
          <DepthControl view={view} depth={depth} />
        </header>
        <div class="columns">
          <div class="text">
            <Body story={story} depth={depth} register={register} />
          </div>
          <Margin view={view} story={story} depth={depth} register={register} />
        </div>
        <section class="wide" aria-labelledby="timeline">
          <h2 id="timeline">Timeline</h2>
          {summary.events > records.length ? (
            <p class="facts">
              The newest {records.length} of {summary.events} events.
            </p>
          ) : null}
          <Timeline records={records} relations={relations} />
          <EventList records={records} relations={relations} />
        </section>
        <SourceList register={register} heads={heads} now={sheet.now} />
      </article>
    </Layout>
  )
}

function DepthControl({ view, depth }: { view: StorylineView; depth: Depth }) {
  return (
    <nav class="depths" aria-label="Depth">
      <ul>
        {depths.map((name, index) => (
          <li>
            <a
              href={`/storylines/${view.summary.storyline}?depth=${name}`}
              data-key={index + 1}
              {...(name === depth ? { 'aria-current': 'page' } : {})}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Body({ story, depth, register }: { story: LayeredStory; depth: Depth; register: CitationRegister }) {
  if (story.line.text === '') {
    return (
      <p class="facts">Nothing of this storyline could be told yet; the events below are all there is.</p>
    )
  }
  if (depth === 'line') return <OneLine story={story} register={register} />
  if (depth === 'bullets') return <Bullets story={story} register={register} />
  if (depth === 'short') return <ShortText story={story} register={register} />
  return (
    <>
      {story.full.map((section) => (
        <Section section={section} register={register} />
      ))}
    </>
  )
}

function Section({ section, register }: { section: StorySection; register: CitationRegister }) {
  return (
    <section class="chapter" aria-labelledby={`chapter-${section.event}`}>
      <p class="facts">
        <DateLine event={section.event} from={section.from} />
      </p>
      <h2 id={`chapter-${section.event}`} dir="auto">
        {section.heading}
      </h2>
      <Prose statements={section.statements} register={register} />
    </section>
  )
}

interface MarginProps {
  readonly view: StorylineView
  readonly story: LayeredStory
  readonly depth: Depth
  readonly register: CitationRegister
}

function Margin({ view, story, depth, register }: MarginProps) {
  const actors = rankActors(view.records)
  const hues = huesOf(actors)
  return (
    <aside class="margin" aria-label="Voices and actors">
      {story.pullQuotes.slice(0, pullQuotesMax[depth]).map((quote) => (
        <QuoteFigure quote={quote} register={register} />
      ))}
      {actors.length === 0 ? null : (
        <section aria-labelledby="actors">
          <h2 id="actors" class="label">
            Actors
          </h2>
          <ul class="plain">
            {actors.slice(0, actorsShown).map((name) => (
              <li class={`actor hue-${hues.get(name) ?? 0}`}>
                <a href={addressOf('/', { actor: name })} dir="auto">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}
