/**
 * Relations: an event with its links to earlier events in, a typed relation for each
 * with a written reason and its evidence out. The ties between two records are gathered
 * once (`relations-ties.ts`), the type is decided from them by rules, and the reason is
 * composed from the same ties, so that it says no more than what the type rests on.
 *
 * Types and directions as in the command line contract: from the later event to the
 * earlier; `causes` means that the earlier is told as a cause of the later. Known
 * failure: what neither record tells cannot tie them.
 */

import { defineCaseStep } from '../engine/step.ts'
import type { Citation } from '../model/citation.ts'
import type { RelationCase } from '../model/dossier.ts'
import { outcome } from '../model/outcome.ts'
import type { Relation } from '../model/relation.ts'
import type { EventLink } from '../model/storyline.ts'
import { writeReason } from './relations-reason.ts'
import { gatherTies, type Ties } from './relations-ties.ts'
import { decideType, type TypeSettings } from './relations-type.ts'

const settings = {
  toneStepMin: 5,
  backgroundDaysMin: 100,
  parallelDaysMax: 31,
  sameMatterMin: 0.2,
  answerDaysMax: 3,
}

/** What the reason rests on: the sentences it quotes, then both titles' sentences; each place once. */
function evidenceOf(grounds: readonly Citation[], { later, earlier }: Ties): Citation[] {
  const all = [...grounds, later.title.citations[0], earlier.title.citations[0]]
  const places = new Map(all.flatMap((one) => (one === undefined ? [] : [[placeOf(one), one] as const])))
  return [...places.values()]
}

function placeOf({ article, start, end }: Citation): string {
  return `${article} ${start}-${end}`
}

function relate(input: RelationCase, link: EventLink, set: TypeSettings): Relation | null {
  const earlier = input.earlier.get(link.to)
  if (earlier === undefined) return null
  const ties = gatherTies(input.record, earlier, link)
  const { type, confidence } = decideType(ties, set)
  const { reason, grounds } = writeReason(ties, type)
  return {
    from: input.record.event,
    to: link.to,
    type,
    confidence,
    reason,
    evidence: evidenceOf(grounds, ties),
    sharedActors: ties.shared.map(({ id }) => id),
    sharedTerms: link.sharedTerms,
  }
}

/** A relation for each link whose earlier record is given, in the links' order. */
export function relateEvents(input: RelationCase, set: TypeSettings): Relation[] {
  return input.links.flatMap((link) => relate(input, link, set) ?? [])
}

export const relationStep = defineCaseStep({
  name: 'relations',
  version: 3,
  about: 'Says how an event stands to the earlier ones it is linked to, and why, in words.',
  over: 'event',
  reads: ['record', 'storyline'],
  writes: 'relations',
  settings,
  settingsAbout: {
    toneStepMin:
      'Change of tone, on a line from -10 to 10, that counts as worse or better: lower sees turns everywhere. Set by hand, 2026-11.',
    backgroundDaysMin:
      'Days after which an earlier event is history rather than a stage before. Set by hand, 2026-11.',
    parallelDaysMax:
      'Days within which two matters of the same actors run side by side. Set by hand, 2026-11.',
    sameMatterMin:
      'Share of common weighty words in titles and summaries from which two events are one matter though no sentence says so. Set by hand, 2026-11.',
    answerDaysMax:
      'Days within which an act towards the actor counts as answered without a word that says so. Set by hand, 2026-11.',
  },
  run: (input, set) => outcome(relateEvents(input, set)),
})
