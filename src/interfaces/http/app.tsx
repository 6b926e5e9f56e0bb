/**
 * The app: addresses to answers. In: the library, the clock, the function that tells a
 * storyline, a notice. Out: a Hono app, a function from requests to answers, which
 * tests call without a socket; listening is for the command line. It only reads.
 * Every answer has the security headers; what fails becomes a page that says what to
 * do, and the cause goes to `onFailure`, never to the reader.
 */

import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { loadAssets } from '../web/assets.ts'
import type { Sheet } from '../web/layout.tsx'
import { ProblemPage } from '../web/pages/problem.tsx'
import { answerPage } from './answer.ts'
import { addApi } from './api.ts'
import type { AppParts } from './app-parts.ts'
import { secureHeaders } from './headers.ts'
import { addPages } from './pages.tsx'

/** One year in seconds: assets never change under their name. */
const keepSeconds = 31_536_000

/** The app over a library. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono()
  const assets = loadAssets()
  const sheet = (): Sheet => ({ assets, now: parts.clock.now(), notice: parts.notice ?? null })
  app.use(secureHeaders())
  app.use(compress())
  app.use(etag())
  app.get('/assets/:name', (context) => {
    const asset = assets.find(context.req.path)
    if (asset === undefined) return context.notFound()
    return context.body(asset.bytes, 200, {
      'Content-Type': asset.mediaType,
      'Cache-Control': `public, max-age=${keepSeconds}, immutable`,
    })
  })
  addPages(app, parts, sheet)
  addApi(app, parts)
  app.notFound((context) => notFound(context, sheet()))
  app.onError((failure, context) => {
    parts.onFailure?.(failure, context.req.path)
    if (isForPrograms(context))
      return context.json({ error: 'failed', message: 'The library did not answer.' }, 500)
    return answerPage(context, <ProblemPage sheet={sheet()} status={500} />, 500)
  })
  return app
}

function isForPrograms(context: Context): boolean {
  return context.req.path.startsWith('/api/')
}

function notFound(context: Context, sheet: Sheet) {
  if (isForPrograms(context))
    return context.json({ error: 'not-found', message: 'There is nothing here.' }, 404)
  return answerPage(context, <ProblemPage sheet={sheet} status={404} />, 404)
}
