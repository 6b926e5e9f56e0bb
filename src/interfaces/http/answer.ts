/**
 * A page as an answer: a tree of JSX goes in, HTML with its status comes out. JSX
 * cannot write a document type, and without one browsers lay pages out in quirks mode,
 * so it is put before the tree here, in the one place where pages leave.
 */

import type { Context } from 'hono'

/** Anything that renders to HTML. */
interface Rendered {
  toString(): string
}

/** Answers with a page. Pages hold no promises, so they render at once. */
export function answerPage(context: Context, page: Rendered, status: 200 | 404 | 500 = 200) {
  return context.html(`<!doctype html>\n${page.toString()}`, status)
}
