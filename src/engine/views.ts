/**
 * Turns what the store holds into what pages show: links between events become
 * typed relations with a written reason, made from both records as they stand now.
 * Made when asked for and never stored, so a reason cannot disagree with its record.
 */

import type { EventRecord } from '../model/event-record.ts'
import type { EventNumber } from '../model/ids.ts'
import type { LayeredStory } from '../model/layered-story.ts'
import type { Relation } from '../model/relation.ts'
import type { EventLink } from '../model/storyline.ts'
import { storyStep } from '../renditions/index.ts'
import { relationStep } from '../storylines/index.ts'
import { findDifferences } from './differences.ts'
import { viewFamily } from './family-view.ts'
import type { Archive, EventView, Library, StoredEvent, StoredStoryline, StorylineView } from './library.ts'

/** The library over a store's archive. */
export function openLibrary(archive: Archive): Library {
  return {
    counts: () => archive.counts(),
    storylines: (filter) => archive.storylines(filter),
    events: (limit, offset) => archive.events(limit, offset),
    article: (id) => archive.article(id),
    family: (id) => archive.family(id),
    search: (words, limit) => archive.search(words, limit),
    sources: () => archive.sources(),
    changes: (limit, offset) => archive.changes(limit, offset),
    async lineage(id, pair) {
      const answer = await archive.lineage(id)
      return answer && 'found' in answer
        ? { found: await viewFamily(archive, id, answer.found, pair) }
        : answer
    },
    async storyline(id) {
      const answer = await archive.storyline(id)
      return answer && 'found' in answer ? { found: viewStoryline(answer.found) } : answer
    },
    async event(number) {
      const answer = await archive.event(number)
      return answer && 'found' in answer ? { found: viewEvent(answer.found) } : answer
    },
  }
}

/** A storyline at four depths. */
export function tellStory(view: StorylineView): LayeredStory {
  const { summary, records, relations } = view
  return storyStep.run({ storyline: summary.storyline, records, relations }, storyStep.settings).value
}

function viewEvent(stored: StoredEvent): EventView {
  const { links, laterLinks, linked, ...rest } = stored
  const records = new Map([...linked, [stored.record.event, stored.record] as const])
  return {
    ...rest,
    relations: relate(links, records),
    laterRelations: relate(laterLinks, records),
    differences: findDifferences(rest.record, rest.articles),
  }
}

function viewStoryline(stored: StoredStoryline): StorylineView {
  const records = new Map(stored.records.map((record) => [record.event, record]))
  return { summary: stored.summary, records: stored.records, relations: relate(stored.links, records) }
}

/** Relations for the links both of whose records are given, in the links' order. */
function relate(links: readonly EventLink[], records: ReadonlyMap<EventNumber, EventRecord>): Relation[] {
  return links.flatMap((link) => {
    const record = records.get(link.from)
    const earlier = records.get(link.to)
    if (!record || !earlier) return []
    const found = { record, links: [link], earlier: new Map([[link.to, earlier]]) }
    return relationStep.run(found, relationStep.settings).value
  })
}
