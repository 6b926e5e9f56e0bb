/**
 * Headers on every answer. Pages need nothing but themselves: no inline script or
 * style, nothing from elsewhere, no framing. Pages are checked again each time
 * (`no-cache` with an ETag); assets carry a hash in their name and are kept for good.
 */

import type { MiddlewareHandler } from 'hono'

export const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', contentPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
]

/** Sets the headers after the answer is made, so that error pages have them too. */
export function secureHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    for (const [name, value] of headers) context.res.headers.set(name, value)
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-cache')
  }
}
