/**
 * The lines that the pipes write: formats of `CONTRACTS`, which change only with a
 * major version. Analysis types may grow freely; what leaves by a pipe is chosen here.
 */

import type { Article } from '../model/article.ts'
import type { Derivation } from '../model/family.ts'
import type { EventNumber, StorylineId } from '../model/ids.ts'
import type { ArticleLayers } from '../model/layers.ts'
import type { Span } from '../model/span.ts'

/** The id that the input gave, or ours. */
export function outputId(article: Article): string {
  return article.givenId ?? article.id
}

/** A line of `throughline clean`. */
export function cleanLine(article: Article): object {
  const { title, byline, language, publishedAt, text, claimedOriginal } = article
  const published = article.publishedPrecision === 'day' ? (publishedAt?.slice(0, 10) ?? null) : publishedAt
  return {
    id: outputId(article),
    title,
    byline,
    published,
    language,
    text,
    claimedOriginal: claimedOriginal?.name ?? null,
  }
}

/** The layers that `throughline read` writes. */
export const lineLayers = [
  'sentences',
  'mentions',
  'quotes',
  'figures',
  'dates',
  'actions',
  'conditions',
] as const satisfies readonly (keyof ArticleLayers)[]

/** A line of `throughline read`. */
export function readLine(article: Article, layers: Pick<ArticleLayers, (typeof lineLayers)[number]>): object {
  return {
    id: outputId(article),
    sentences: layers.sentences.map(span),
    mentions: layers.mentions.map((mention) => ({
      ...span(mention),
      type: mention.type,
      actor: mention.actor,
    })),
    quotes: layers.quotes.map((quote) => ({
      ...span(quote),
      kind: quote.kind,
      cue: quote.cue && span(quote.cue),
      speaker: quote.speaker && { ...span(quote.speaker), actor: quote.speaker.actor },
    })),
    figures: layers.figures.map(({ value, high, unit, of, comparator, ...rest }) => ({
      ...span(rest),
      value,
      ...(high === null ? {} : { high }),
      unit,
      of,
      comparator,
    })),
    dates: layers.dates.map(({ from, to, ...rest }) => ({ ...span(rest), from, to })),
    actions: layers.actions.map(({ trigger: _, name: __, start, end, ...rest }) => ({ start, end, ...rest })),
    conditions: layers.conditions,
  }
}

/** A line of `throughline origins`. `idOf` gives the output id of an article by ours. */
export function originsLine(id: string, derivation: Derivation, idOf: (article: string) => string): object {
  const { family, kind, derivedFrom, confidence, drift } = derivation
  return { id, family, kind, derivedFrom: derivedFrom && idOf(derivedFrom), confidence, drift }
}

/** A line of `throughline cluster`. */
export function clusterLine(id: string, event: EventNumber, storyline: StorylineId): object {
  return { id, event, storyline }
}

function span({ start, end }: Span): Span {
  return { start, end }
}
