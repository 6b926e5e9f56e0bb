/**
 * The pages' handlers: each reads the address, asks the library and hands the answer to
 * a page. Merged ids lead on with 301, unknown ones become the page that says so. A
 * paged list asks for one entry more than it shows, which tells whether there is a next
 * page without counting.
 */

import type { Context, Hono } from 'hono'
import type { StorylineSummary } from '../../engine/library.ts'
import { streamTime } from '../../engine/stream-time.ts'
import type { StorylineId } from '../../model/ids.ts'
import type { Sheet } from '../web/layout.tsx'
import { AboutPage } from '../web/pages/about.tsx'
import { ArticlePage } from '../web/pages/article.tsx'
import { citedOnEvent, EventPage } from '../web/pages/event.tsx'
import { FamilyPage } from '../web/pages/family.tsx'
import { FrontPage } from '../web/pages/front.tsx'
import { ChangesPage, EventsPage } from '../web/pages/lists.tsx'
import { ProblemPage } from '../web/pages/problem.tsx'
import { SearchPage } from '../web/pages/search.tsx'
import { SourcesPage } from '../web/pages/sources.tsx'
import { citedOnStoryline, type Depth, depths, StorylinePage } from '../web/pages/storyline.tsx'
import {
  articleIdOf,
  eventNumberOf,
  familyIdOf,
  pageOf,
  pairOf,
  spanOf,
  storylineIdOf,
  wordsOf,
} from './addresses.ts'
import { answerPage } from './answer.ts'
import type { AppParts } from './app-parts.ts'
import { findHeads } from './heads.ts'

/** Storylines on a front page: two screens of a laptop (by eye, 2026-11). */
export const storylinesPerPage = 20
/** Storylines with a deck; each costs one reading of its records, the rest are in brief (2026-11). */
const decksMax = 5
const eventsPerPage = 50
export const hitsMax = 40
/** Changes on a page, for people and for programs. */
export const changesPerPage = 100
/** A table of these is one screen of a long list; the whole is added up each time (2026-11). */
const sourcesPerPage = 100

type MakeSheet = () => Sheet

/** Adds every page to the app. */
export function addPages(app: Hono, parts: AppParts, sheet: MakeSheet): void {
  const { library } = parts
  app.get('/', (context) => answerFront(context, parts, sheet))
  app.get('/storylines/:id', (context) => answerStoryline(context, parts, sheet))
  app.get('/events', async (context) => {
    const page = pageOf(context.req.query('page'))
    const events = await library.events(eventsPerPage + 1, (page - 1) * eventsPerPage)
    const shown = events.slice(0, eventsPerPage)
    return answerPage(
      context,
      <EventsPage sheet={sheet()} events={shown} page={page} more={events.length > eventsPerPage} />,
    )
  })
  app.get('/events/:number', (context) => answerEvent(context, parts, sheet))
  app.get('/articles/:id', async (context) => {
    const id = articleIdOf(context.req.param('id'))
    const view = id === null ? null : await library.article(id)
    if (view === null) return missing(context, sheet, 'such article')
    const sought = spanOf(context.req.query('mark'), view.article.text.length)
    return answerPage(context, <ArticlePage sheet={sheet()} view={view} sought={sought} />)
  })
  app.get('/families/:id', (context) => answerFamily(context, parts, sheet))
  app.get('/sources', async (context) => {
    const page = pageOf(context.req.query('page'))
    const sources = await library.sources()
    const [first, last] = [(page - 1) * sourcesPerPage, page * sourcesPerPage]
    const shown = { sources: sources.slice(first, last), page, more: sources.length > last }
    return answerPage(context, <SourcesPage sheet={sheet()} {...shown} />)
  })
  app.get('/changes', async (context) => {
    const page = pageOf(context.req.query('page'))
    const changes = await library.changes(changesPerPage + 1, (page - 1) * changesPerPage)
    const shown = { changes: changes.slice(0, changesPerPage), page, more: changes.length > changesPerPage }
    return answerPage(context, <ChangesPage sheet={sheet()} {...shown} />)
  })
  app.get('/search', async (context) => {
    const words = wordsOf(context.req.query('q')) ?? ''
    const hits = words === '' ? [] : await library.search(words, hitsMax)
    return answerPage(
      context,
      <SearchPage sheet={sheet()} words={words} hits={hits} capped={hits.length === hitsMax} />,
    )
  })
  app.get('/about', (context) => answerPage(context, <AboutPage sheet={sheet()} />))
}

async function answerFront(context: Context, parts: AppParts, sheet: MakeSheet) {
  const page = pageOf(context.req.query('page'))
  const actor = wordsOf(context.req.query('actor'))
  const place = wordsOf(context.req.query('place'))
  const [counts, found] = await Promise.all([
    parts.library.counts(),
    parts.library.storylines({
      ...(actor === undefined ? {} : { actor }),
      ...(place === undefined ? {} : { place }),
      limit: storylinesPerPage + 1,
      offset: (page - 1) * storylinesPerPage,
    }),
  ])
  const storylines = found.slice(0, storylinesPerPage)
  const decks = page === 1 ? await readDecks(parts, storylines.slice(0, decksMax)) : new Map()
  const more = found.length > storylinesPerPage
  return answerPage(
    context,
    <FrontPage {...{ sheet: sheet(), counts, storylines, decks, actor, place, page, more }} />,
  )
}

/** The line of each storyline's story. */
async function readDecks(
  { library, story }: AppParts,
  storylines: readonly StorylineSummary[],
): Promise<ReadonlyMap<StorylineId, string>> {
  const decks = new Map<StorylineId, string>()
  for (const { storyline } of storylines) {
    const answer = await library.storyline(storyline)
    if (answer !== null && 'found' in answer) decks.set(storyline, story(answer.found).line.text)
  }
  return decks
}

async function answerStoryline(context: Context, parts: AppParts, sheet: MakeSheet) {
  const id = storylineIdOf(context.req.param('id') ?? '')
  const asked = context.req.query('depth')
  const depth: Depth = depths.find((name) => name === asked) ?? 'short'
  const answer = id === null ? null : await parts.library.storyline(id)
  if (answer === null) return missing(context, sheet, 'such storyline')
  if ('redirect' in answer) {
    return context.redirect(`/storylines/${answer.redirect}${asked === depth ? `?depth=${depth}` : ''}`, 301)
  }
  const view = answer.found
  const story = parts.story(view)
  const wanted = citedOnStoryline(story, depth).flatMap(({ citations }) =>
    citations.map(({ article }) => article),
  )
  const groups = view.records.flatMap(({ sources }) => sources)
  const heads = await findHeads(parts.library, wanted, [], groups)
  return answerPage(context, <StorylinePage {...{ sheet: sheet(), view, story, depth, heads }} />)
}

async function answerEvent(context: Context, parts: AppParts, sheet: MakeSheet) {
  const number = eventNumberOf(context.req.param('number') ?? '')
  const answer = number === null ? null : await parts.library.event(number)
  if (answer === null) return missing(context, sheet, number === null ? 'such event' : `event ${number}`)
  if ('redirect' in answer) return context.redirect(`/events/${answer.redirect}`, 301)
  const view = answer.found
  const wanted = citedOnEvent(view).flatMap(({ citations }) => citations.map(({ article }) => article))
  const differing = view.differences.map(({ original }) => original.article)
  const heads = await findHeads(parts.library, [...wanted, ...differing], view.articles, view.record.sources)
  const streamAt = await streamTime(parts.library, parts.clock.now())
  return answerPage(context, <EventPage sheet={sheet()} view={view} heads={heads} streamAt={streamAt} />)
}

async function answerFamily(context: Context, parts: AppParts, sheet: MakeSheet) {
  const id = familyIdOf(context.req.param('id') ?? '')
  const pair = pairOf(context.req.query('left'), context.req.query('right'))
  const answer = id === null ? null : await parts.library.lineage(id, pair)
  if (answer === null) return missing(context, sheet, 'such family')
  if ('redirect' in answer) {
    const asked = pair === null ? '' : `?left=${pair[0]}&right=${pair[1]}`
    return context.redirect(`/families/${answer.redirect}${asked}`, 301)
  }
  return answerPage(context, <FamilyPage sheet={sheet()} view={answer.found} />)
}

function missing(context: Context, sheet: MakeSheet, sought: string) {
  return answerPage(context, <ProblemPage sheet={sheet()} status={404} sought={sought} />, 404)
}
