/**
 * The origins mark: how many articles, and how many independent origins they come
 * down to. The second figure is the one that counts, so it is the bold one.
 */

import type { Citation } from '../../../model/citation.ts'
import { numberText } from '../../amounts.ts'
import { countOf } from './format.ts'

export interface CountsProps {
  readonly events?: number
  readonly articles: number
  readonly origins: number
}

/** "7 events · 31 articles · **12 origins**". */
export function CountsLine({ events, articles, origins }: CountsProps) {
  const meaning = `${countOf(articles, 'article')}, which ${articles === 1 ? 'comes' : 'come'} down to ${countOf(origins, 'independent origin')}`
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

/** How many articles are cited. */
export function citedArticles(citations: readonly Citation[]): number {
  return new Set(citations.map(({ article }) => article)).size
}

interface OriginsSignProps {
  /** Articles that say it. */
  readonly articles: number
  readonly origins: number
}

/** "1 article · **1 origin**", or "✓ corroborated · 3 articles · **2 origins**": the sign, the word and the colour say the same. */
export function OriginsSign({ articles, origins }: OriginsSignProps) {
  const counts = <CountsLine articles={Math.max(articles, origins)} origins={origins} />
  if (origins < 2) return counts
  return (
    <>
      <span class="sign agreed">
        <span aria-hidden="true">✓ </span>corroborated
      </span>
      {' · '}
      {counts}
    </>
  )
}
