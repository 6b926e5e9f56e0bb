/**
 * Links that leave Throughline. Addresses come from articles and may be hostile
 * (`javascript:`), so only http and https are linked; anything else stays text. Whether
 * an address still answers is not known.
 */

import type { Child } from 'hono/jsx'

/** The address in its normal form where it is http or https, else null. */
export function webAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

/** A link to a page of others, or its text alone where the address is not one. */
export function Outside({ href, children }: { href: string | null | undefined; children?: Child }) {
  const address = webAddress(href)
  if (address === null) return <span dir="auto">{children}</span>
  return (
    <a href={address} rel="noopener nofollow" class="outside" dir="auto">
      {children}
    </a>
  )
}
