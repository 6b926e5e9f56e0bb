/** A page as an answer: the tree as text after its document type. */

import type { Context } from 'hono'

/** Anything that renders to HTML. */
interface Rendered {
  toString(): string
}

/** Answers with a page. Pages hold no promises, so they render at once. */
export function answerPage(context: Context, page: Rendered, status: 200 | 404 | 500 = 200) {
  return context.html(`<!doctype html>\n${page.toString()}`, status)
}
