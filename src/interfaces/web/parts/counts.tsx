/**
 * The origins mark: how many articles, and how many independent origins they come
 * down to. The second figure is the one that counts, so it is the bold one.
 */

import { countOf, numberText } from './format.ts'

export interface CountsProps {
  readonly events?: number
  readonly articles: number
  readonly origins: number
}

/** "7 events · 31 articles · **12 origins**". */
export function CountsLine({ events, articles, origins }: CountsProps) {
  const meaning = `${countOf(articles, 'article')} that come down to ${countOf(origins, 'independent origin')}`
  return (
    <span class="counts" title={meaning}>
      {events === undefined ? null : <span class="nowrap">{countOf(events, 'event')} · </span>}
      <span class="nowrap">{countOf(articles, 'article')} · </span>
      <b class="nowrap">
        {numberText(origins)} {origins === 1 ? 'origin' : 'origins'}
      </b>
    </span>
  )
}
