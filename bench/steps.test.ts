import { describe, expect, it } from 'vitest'
import { defineCaseStep, defineFold, defineItemStep, defineStep, type Step } from '../src/engine/step.ts'
import { noRepair } from '../src/model/event.ts'
import type { EventRecord } from '../src/model/event-record.ts'
import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../src/model/ids.ts'
import { outcome } from '../src/model/outcome.ts'
import { timeSteps, toRawItems } from './steps.ts'
import { generateStream } from './stream.ts'

const declared = { version: 1, about: 'Counts its calls for a test.', settings: {}, settingsAbout: {} }

/** A small pipeline of every form: articles pair up in events of two, in one storyline. */
function pairingPipeline(seen: Record<string, unknown[]>): Step[] {
  const note = (name: string, value: unknown) => {
    seen[name] = [...(seen[name] ?? []), value]
  }
  const clean = defineItemStep({
    ...declared,
    name: 'clean',
    run(rawItem) {
      const id = rawItem.given.id as ArticleId
      return outcome({ id, text: rawItem.content } as never)
    },
  })
  const sentences = defineStep({
    ...declared,
    name: 'sentences',
    reads: ['article'],
    writes: 'sentences',
    run: ({ article }) => outcome([{ start: 0, end: article.text.length, paragraph: 0 }]),
  })
  const family = defineStep({
    ...declared,
    name: 'family',
    reads: ['article'],
    writes: 'family',
    run: ({ article }) =>
      outcome({
        derivation: {
          article: article.id,
          family: `f-${article.id}` as FamilyId,
          kind: 'original',
          derivedFrom: null,
          confidence: 1,
          drift: [],
        },
        revised: [],
        merged: [],
      }),
  })
  const event = defineFold({
    ...declared,
    name: 'event',
    reads: ['article', 'sentences'],
    writes: 'event',
    start: () => ({ count: 0 }),
    decide(state: { count: number }, { article }) {
      const number = (1 + (state.count >> 1)) as EventNumber
      const decided = { ...noRepair, article: article.id, event: number, cites: [] }
      return outcome({ ...decided, opened: false, similarity: 1 })
    },
    apply(state) {
      state.count++
    },
  })
  const storyline = defineStep({
    ...declared,
    name: 'storyline',
    reads: ['event'],
    writes: 'storyline',
    run: ({ event: { event: number } }) =>
      outcome({
        event: number,
        storyline: 's1' as StorylineId,
        links:
          number > 1
            ? [{ from: number, to: 1 as EventNumber, strength: 1, sharedTerms: [], gapDays: 1 }]
            : [],
        others: [],
        merged: [],
      }),
  })
  const record = defineCaseStep({
    ...declared,
    name: 'record',
    over: 'event',
    reads: ['event'],
    writes: 'record',
    run(dossier) {
      note('record', [dossier.event, dossier.members.length, dossier.origins])
      return outcome({ event: dossier.event } as EventRecord)
    },
  })
  const relations = defineCaseStep({
    ...declared,
    name: 'relations',
    over: 'event',
    reads: ['record'],
    writes: 'relations',
    run(given) {
      note('relations', [given.record.event, [...given.earlier.keys()]])
      return outcome([])
    },
  })
  const story = defineCaseStep({
    ...declared,
    name: 'story',
    over: 'storyline',
    reads: ['record'],
    writes: 'story',
    run(given) {
      note(
        'story',
        given.records.map((one) => one.event),
      )
      return outcome({} as never)
    },
  })
  return [clean, sentences, family, event, storyline, record, relations, story]
}

describe('the timing of steps', () => {
  it('gives steps of every form what the earlier ones made, and times each', () => {
    const seen: Record<string, unknown[]> = {}
    const rawItems = toRawItems(generateStream({ seed: 1, articles: 6, words: 60 }))
    expect(rawItems.map((rawItem) => rawItem.given.id)).toContain('a000001')
    const timings = timeSteps(pairingPipeline(seen), rawItems, 1)
    expect(timings.map(({ name, count }) => [name, count])).toEqual([
      ['clean', 6],
      ['sentences', 6],
      ['family', 6],
      ['event', 6],
      ['storyline', 6],
      ['record', 3],
      ['relations', 2],
      ['story', 1],
    ])
    expect(timings.every(({ milliseconds }) => milliseconds >= 0)).toBe(true)
    expect(seen.record!.slice(0, 3)).toEqual([
      [1, 2, 2],
      [2, 2, 2],
      [3, 2, 2],
    ])
    expect(seen.relations!.slice(0, 2)).toEqual([
      [2, [1]],
      [3, [1]],
    ])
    expect(seen.story![0]).toEqual([1, 2, 3])
  })
})
