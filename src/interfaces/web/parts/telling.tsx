/**
 * A story's statements as reading matter, with the day and number of the event that each
 * is told of. In: dated statements in the order of the story. Out: one line, dated
 * bullets, or runs of text under date lines: first the state of things, then how it came
 * to this. Statements of one event that follow one another stand under one date.
 */

import { dayText } from '../../../engine/day-text.ts'
import type { LayeredStory, StoryStatement } from '../../../model/layered-story.ts'
import type { CitationRegister } from './citations.ts'
import { Said } from './cites.tsx'
import { Prose } from './prose.tsx'

/** Runs of statements that are told of the same event, in order. */
export function runsOf(statements: readonly StoryStatement[]): readonly (readonly StoryStatement[])[] {
  const runs: StoryStatement[][] = []
  for (const statement of statements) {
    const last = runs.at(-1)
    if (last !== undefined && last[0]?.event === statement.event) last.push(statement)
    else runs.push([statement])
  }
  return runs
}

/** "14 June 2026 · #25", the number a link. */
export function DateLine({ event, from }: Pick<StoryStatement, 'event' | 'from'>) {
  if (event === null) return null
  return (
    <span class="dated">
      {from === null ? 'day not given' : <time datetime={from}>{dayText(from)}</time>}
      {' · '}
      <a href={`/events/${event}`} aria-label={`event ${event}`}>
        #{event}
      </a>
    </span>
  )
}

interface TellingProps {
  readonly story: LayeredStory
  readonly register: CitationRegister
}

/** The story in one sentence. */
export function OneLine({ story, register }: TellingProps) {
  return (
    <>
      <p class="one-line">
        <Said register={register} statement={story.line} />
      </p>
      <p class="facts">
        <DateLine {...story.line} />
      </p>
    </>
  )
}

/** The state of things in at most five dated sentences. */
export function Bullets({ story, register }: TellingProps) {
  return (
    <ul class="bullets">
      {story.bullets.map((statement) => (
        <li>
          <DateLine {...statement} /> <Said register={register} statement={statement} />
        </li>
      ))}
    </ul>
  )
}

/** The state of things, then how it came to this. */
export function ShortText({ story, register }: TellingProps) {
  const past = story.short.slice(story.pastAt)
  return (
    <>
      <Runs statements={story.short.slice(0, story.pastAt)} register={register} />
      {past.length === 0 ? null : (
        <section aria-labelledby="past">
          <h2 id="past">How it came to this</h2>
          <Runs statements={past} register={register} />
        </section>
      )}
    </>
  )
}

function Runs({
  statements,
  register,
}: {
  statements: readonly StoryStatement[]
  register: CitationRegister
}) {
  return (
    <>
      {runsOf(statements).map((run) => (
        <div class="run">
          {run[0] === undefined ? null : (
            <p class="facts">
              <DateLine {...run[0]} />
            </p>
          )}
          <Prose statements={run} register={register} />
        </div>
      ))}
    </>
  )
}
