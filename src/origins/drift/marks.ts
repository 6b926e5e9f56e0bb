/**
 * A stretch of a text in, what spinning cannot change in it out, in one form: names by
 * the actor or the last word, figures by value, dates by day.
 */

import { overlaps, type Span } from '../../model/span.ts'
import { lastName } from './name-forms.ts'
import type { Side } from './sides.ts'

/** The marks within the span, each once. */
export function marksIn({ layers }: Side, span: Span): string[] {
  const found = <Reading extends Span>(readings: readonly Reading[]) =>
    readings.filter((reading) => overlaps(reading, span))
  return [
    ...new Set([
      ...found(layers.mentions).map(({ actor, type, name }) =>
        actor !== null && type !== 'person' ? actor : lastName(name),
      ),
      ...found(layers.figures).flatMap(({ value }) => (value === null ? [] : [`${value}`])),
      ...found(layers.dates).map(({ from, to }) => `${from} ${to}`),
    ]),
  ]
}
