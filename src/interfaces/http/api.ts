/**
 * Addresses for programs: the same objects as the pages show, from the same library, as
 * JSON, and `/health`. A merged id leads on with 301; an unknown one, or a text that
 * cannot be an id, answers 404. Nothing writes. Known limit: a list does not say
 * whether another page follows; ask until one comes back empty.
 */

import type { Context, Hono } from 'hono'
import { streamTime } from '../../engine/stream-time.ts'
import { statusAt } from '../../model/event-status.ts'
import {
  articleIdOf,
  eventNumberOf,
  familyIdOf,
  pageOf,
  pairOf,
  storylineIdOf,
  wordsOf,
} from './addresses.ts'
import type { AppParts } from './app-parts.ts'
import { changesPerPage, hitsMax, storylinesPerPage } from './pages.tsx'

/** Adds every address for programs to the app. */
export function addApi(app: Hono, parts: AppParts): void {
  const { library } = parts
  app.get('/health', (context) => answerHealth(context, parts))
  app.get('/api/storylines', async (context) => {
    const page = pageOf(context.req.query('page'))
    const actor = wordsOf(context.req.query('actor'))
    const place = wordsOf(context.req.query('place'))
    const storylines = await library.storylines({
      ...(actor === undefined ? {} : { actor }),
      ...(place === undefined ? {} : { place }),
      limit: storylinesPerPage,
      offset: (page - 1) * storylinesPerPage,
    })
    return context.json({ page, storylines })
  })
  app.get('/api/storylines/:id', async (context) => {
    const id = storylineIdOf(context.req.param('id'))
    const answer = id === null ? null : await library.storyline(id)
    if (answer === null) return context.notFound()
    if ('redirect' in answer) return context.redirect(`/api/storylines/${answer.redirect}`, 301)
    return context.json({ ...answer.found, story: parts.story(answer.found) })
  })
  app.get('/api/events/:number', async (context) => {
    const number = eventNumberOf(context.req.param('number'))
    const answer = number === null ? null : await library.event(number)
    if (answer === null) return context.notFound()
    if ('redirect' in answer) return context.redirect(`/api/events/${answer.redirect}`, 301)
    const at = await streamTime(library, parts.clock.now())
    const status = { status: statusAt(answer.found.record, at), statusAt: at.toISOString() }
    return context.json({ ...answer.found, ...status })
  })
  app.get('/api/articles/:id', async (context) => {
    const id = articleIdOf(context.req.param('id'))
    const view = id === null ? null : await library.article(id)
    return view === null ? context.notFound() : context.json(view)
  })
  app.get('/api/families/:id', async (context) => {
    const id = familyIdOf(context.req.param('id'))
    const pair = pairOf(context.req.query('left'), context.req.query('right'))
    const answer = id === null ? null : await library.lineage(id, pair)
    if (answer === null) return context.notFound()
    if ('redirect' in answer) return context.redirect(`/api/families/${answer.redirect}`, 301)
    return context.json(answer.found)
  })
  app.get('/api/changes', async (context) => {
    const page = pageOf(context.req.query('page'))
    const changes = await library.changes(changesPerPage, (page - 1) * changesPerPage)
    return context.json({ page, changes })
  })
  app.get('/api/sources', async (context) => context.json({ sources: await library.sources() }))
  app.get('/api/search', async (context) => {
    const words = wordsOf(context.req.query('q'))
    return context.json({
      words: words ?? '',
      hits: words === undefined ? [] : await library.search(words, hitsMax),
    })
  })
}

async function answerHealth(context: Context, { library, onFailure }: AppParts) {
  try {
    return context.json({ ok: true, counts: await library.counts() })
  } catch (failure) {
    onFailure?.(failure instanceof Error ? failure : new Error(String(failure)), '/health')
    return context.json({ ok: false, message: 'The library did not answer.' }, 503)
  }
}
