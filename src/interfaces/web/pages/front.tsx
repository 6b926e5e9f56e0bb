/**
 * The front page: storylines, ranked by recent change and then by independent
 * origins, which it says. The first is set large; those with a deck follow; the rest
 * are in brief. Filters by actor and place stand in the address.
 */

import type { Counts, StorylineSummary } from '../../../engine/library.ts'
import type { StorylineId } from '../../../model/ids.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { CountsLine } from '../parts/counts.tsx'
import { countOf, weekdayText } from '../parts/format.ts'
import { Headline } from '../parts/headline.tsx'
import { addressOf, Paging } from '../parts/paging.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { Age } from '../parts/time.tsx'

/** Names offered as filters: as many as stand on two lines of a wide page. */
const filterNamesMax = 14
const actorsShown = 5
/** Fewer articles make no curve. */
const sparklineArticlesMin = 4

export interface FrontProps {
  readonly sheet: Sheet
  readonly counts: Counts
  readonly storylines: readonly StorylineSummary[]
  /** One sentence for the storylines that have a deck. */
  readonly decks: ReadonlyMap<StorylineId, string>
  readonly actor: string | undefined
  readonly place: string | undefined
  readonly page: number
  readonly more: boolean
}

/** The page. */
export function FrontPage(props: FrontProps) {
  const { sheet, counts, storylines, actor, place, page, more } = props
  const filtered = actor !== undefined || place !== undefined
  return (
    <Layout sheet={sheet} title="Throughline" current="/" kind="front">
      <h1 class="unseen">Storylines</h1>
      <DateLine counts={counts} now={sheet.now} />
      {filtered ? <Filtered actor={actor} place={place} /> : null}
      {storylines.length === 0 ? (
        <Nothing filtered={filtered} stored={counts.articles} />
      ) : (
        <>
          <ol class="storylines" aria-label="Storylines, ranked by recent change and independent origins">
            {storylines.map((storyline, index) => (
              <StorylineEntry
                storyline={storyline}
                deck={props.decks.get(storyline.storyline)}
                lead={index === 0 && page === 1 && !filtered}
                now={sheet.now}
              />
            ))}
          </ol>
          <Paging path="/" page={page} more={more} filters={{ actor, place }} />
          <Filters storylines={storylines} />
        </>
      )}
    </Layout>
  )
}

function DateLine({ counts, now }: { counts: Counts; now: Date }) {
  return (
    <p class="date-line">
      <time datetime={now.toISOString().slice(0, 10)}>{weekdayText(now)}</time>
      <span>
        <CountsLine articles={counts.articles} origins={counts.origins} />
        <span class="nowrap"> · {countOf(counts.events, 'event')}</span>
        <span class="nowrap"> · {countOf(counts.storylines, 'storyline')}</span>
      </span>
      <span class="facts">Ranked by recent change, then by independent origins</span>
    </p>
  )
}

interface EntryProps {
  readonly storyline: StorylineSummary
  readonly deck: string | undefined
  readonly lead: boolean
  readonly now: Date
}

function StorylineEntry({ storyline, deck, lead, now }: EntryProps) {
  const { newest, actors, activity } = storyline
  return (
    <li class={lead ? 'storyline lead' : 'storyline'} data-entry>
      <div class="story-words">
        <h2>
          <a href={`/storylines/${storyline.storyline}`} dir="auto">
            <Headline text={storyline.headline} />
          </a>
        </h2>
        {deck === undefined || deck === storyline.headline ? null : (
          <p class="deck" dir="auto">
            {deck}
          </p>
        )}
        {newest.title === storyline.headline ? null : (
          <p class="newest">
            <span class="label">newest</span>{' '}
            <a href={`/events/${newest.event}`} dir="auto">
              <span class="number">#{newest.event}</span> {newest.title}
            </a>
          </p>
        )}
      </div>
      <div class="story-facts">
        <p>
          <CountsLine events={storyline.events} articles={storyline.articles} origins={storyline.origins} />
        </p>
        <p class="activity">
          {storyline.articles < sparklineArticlesMin ? null : <Sparkline activity={activity} />}
          <span>
            {storyline.lastAt === null ? '' : 'last change '}
            <Age now={now} at={storyline.lastAt} />
          </span>
        </p>
        {actors.length === 0 ? null : (
          <p class="actors">
            {actors.slice(0, actorsShown).map((name, index) => (
              <>
                {index > 0 ? ' · ' : null}
                <a href={addressOf('/', { actor: name })} dir="auto">
                  {name}
                </a>
              </>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

function Filtered({ actor, place }: { actor: string | undefined; place: string | undefined }) {
  return (
    <p class="filtered">
      Storylines{' '}
      {actor === undefined ? null : (
        <>
          with <b dir="auto">{actor}</b>{' '}
        </>
      )}
      {place === undefined ? null : (
        <>
          in <b dir="auto">{place}</b>{' '}
        </>
      )}
      · <a href="/">show all</a>
    </p>
  )
}

/** The names that occur most on this page, most first. */
function frequent(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

function Filters({ storylines }: { storylines: readonly StorylineSummary[] }) {
  const actors = frequent(storylines.flatMap((storyline) => storyline.actors)).slice(0, filterNamesMax)
  const places = frequent(storylines.flatMap((storyline) => storyline.places)).slice(0, filterNamesMax)
  if (actors.length + places.length === 0) return null
  return (
    <nav class="filters" aria-label="Filters">
      <FilterRow label="By actor" names={actors} parameter="actor" />
      <FilterRow label="By place" names={places} parameter="place" />
    </nav>
  )
}

function FilterRow({
  label,
  names,
  parameter,
}: {
  label: string
  names: readonly string[]
  parameter: string
}) {
  if (names.length === 0) return null
  return (
    <div>
      <h2 class="label">{label}</h2>
      <ul>
        {names.map((name) => (
          <li>
            <a href={addressOf('/', { [parameter]: name })} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Nothing({ filtered, stored }: { filtered: boolean; stored: number }) {
  if (filtered && stored > 0) {
    return (
      <p class="nothing">
        No storyline has this; <a href="/">show all of them</a>.
      </p>
    )
  }
  return (
    <div class="nothing">
      <p>Nothing is stored yet: give Throughline a feed, a page, a file or a folder.</p>
      <pre>
        <code>npx throughline ingest https://example.org/feed.xml</code>
      </pre>
    </div>
  )
}
