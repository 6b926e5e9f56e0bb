/**
 * An article's names, figures, days and deeds in, how a reason would name them out.
 * Profiles are hashes; a reader of the change history wants words. The first that stand
 * in the text are taken, as what happened is told first.
 */

import type { ArticleLayers } from '../../model/layers.ts'
import type { ProfileLabel } from '../../model/profile.ts'
import { hashText } from '../../text/hashing.ts'
import { keysOfNames } from '../../text/name-key.ts'
import { deedKey } from './facts.ts'

type Read = Pick<ArticleLayers, 'article' | 'mentions' | 'actors' | 'dates' | 'figures' | 'actions'>

/** Labels kept of each kind: a reason names at most half a dozen facts. */
const LABELS_MAX = 8

type Placed = ProfileLabel & { readonly start: number }

function names(layers: Pick<Read, 'mentions' | 'actors'>): Placed[] {
  const keyOf = keysOfNames(layers.actors)
  return layers.mentions.map((mention) => ({
    key: hashText(keyOf(mention)),
    kind: mention.type === 'place' ? 'place' : 'actor',
    text: mention.name,
    start: mention.start,
  }))
}

function days({ dates }: Pick<Read, 'dates'>): Placed[] {
  return dates
    .filter(({ from, to }) => from === to)
    .map(({ from, to, start }) => ({ key: hashText(`d${from}${to}`), kind: 'day', text: from, start }))
}

function figures({ article, figures }: Pick<Read, 'article' | 'figures'>): Placed[] {
  return figures.flatMap(({ value, high, of, start, end }): Placed[] => {
    if (value === null || of === null) return []
    const key = hashText(`${value}${high === null ? '' : `-${high}`}`)
    return [{ key, kind: 'figure', text: article.text.slice(start, end), start }]
  })
}

function deeds({ article, actions }: Pick<Read, 'article' | 'actions'>): Placed[] {
  return actions.flatMap((action): Placed[] => {
    const key = deedKey(action)
    if (key === null || action.negated) return []
    const text = article.text.slice(action.trigger.start, action.trigger.end).toLowerCase()
    return [{ key, kind: 'action', text, start: action.start }]
  })
}

/** A few labels of each kind, each key once, in order of the text. */
export function labelsOf(layers: Read): ProfileLabel[] {
  return [names(layers), days(layers), figures(layers), deeds(layers)].flatMap((placed) => {
    const found = new Map<number, ProfileLabel>()
    for (const { start, ...label } of placed.sort((a, b) => a.start - b.start)) {
      if (!found.has(label.key) && label.text.trim() !== '') found.set(label.key, label)
    }
    return [...found.values()].slice(0, LABELS_MAX)
  })
}
