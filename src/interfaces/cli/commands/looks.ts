/**
 * `events`, `event`, `story` and `search`: what the pages show, as text on a terminal,
 * or with `--json` as the objects that the pages are made from. They read a store that
 * exists and change nothing. An id that has merged into another is followed to it; an
 * unknown one is an error that names the list to look in.
 */

import type { Found, StorylineView } from '../../../engine/library.ts'
import { streamTime } from '../../../engine/stream-time.ts'
import { openLibrary, tellStory } from '../../../engine/views.ts'
import { statusAt } from '../../../model/event-status.ts'
import type { EventNumber, StorylineId } from '../../../model/ids.ts'
import { problem, ThroughlineError } from '../../../model/problems.ts'
import { type Command, type CommandOption, type Options, storeOption } from '../command.ts'
import { wholeNumber } from '../numbers.ts'
import { storeOf } from '../store-place.ts'
import { withoutControls } from '../terminal-text.ts'
import { eventList, eventText, hitList, storyText } from '../text-pages.ts'
import type { World } from '../world.ts'

const jsonOption: CommandOption = { flags: '--json', about: 'print JSON instead of text' }
const limitOption: CommandOption = { flags: '--limit <number>', about: 'how many at most', byDefault: 20 }

type Library = ReturnType<typeof openLibrary>

/** Opens the store named, asks, prints as text or as the JSON that `asJson` makes of the answer. */
async function look<Answer>(
  world: World,
  options: Options,
  ask: (library: Library) => Promise<Answer>,
  write: (answer: Answer) => string,
  asJson: (answer: Answer) => unknown = (answer) => answer,
): Promise<number> {
  const opened = await world.openStore(storeOf(world, options), false)
  try {
    const answer = await ask(openLibrary(opened.archive))
    await world.print(
      options.json ? `${JSON.stringify(asJson(answer), null, 2)}\n` : withoutControls(write(answer)),
    )
    return 0
  } finally {
    await opened.store.close()
  }
}

export const eventsCommand: Command = {
  usage: 'events',
  about: 'List the events, newest change first.',
  example: 'throughline events --limit 10',
  options: [storeOption, limitOption, jsonOption],
  run(world, _given, options) {
    const limit = wholeNumber(options.limit, '--limit', 'events', 1, 100_000)
    return look(
      world,
      options,
      (library) => library.events(limit + 1, 0),
      (events) => eventList(events, limit),
      (events) => events.slice(0, limit),
    )
  },
}

export const eventCommand: Command = {
  usage: 'event <number>',
  about: 'Print one event: title, summary, responses, figures, quotes, related events, sources.',
  example: 'throughline event 12',
  options: [storeOption, jsonOption],
  run(world, [given], options) {
    const number = wholeNumber(given, 'the event', 'event', 1, Number.MAX_SAFE_INTEGER) as EventNumber
    const ask = async (library: Library) => {
      const view = await followed((id) => library.event(id), number, 'event', 'events')
      const at = await streamTime(library, world.clock.now())
      return { ...view, status: statusAt(view.record, at), statusAt: at.toISOString() }
    }
    return look(world, options, ask, (answer) => eventText(answer, answer.status, world.columns))
  },
}

export const storyCommand: Command = {
  usage: 'story <id>',
  about: 'Print one storyline as a layered story.',
  example: 'throughline story s1',
  options: [storeOption, jsonOption],
  run(world, [given], options) {
    const id = String(given) as StorylineId
    const ask = (library: Library) => followed((one) => library.storyline(one), id, 'storyline', 'events')
    const write = (view: StorylineView) => storyText(tellStory(view), view.summary, world.columns)
    return look(world, options, ask, write, tellStory)
  },
}

export const searchCommand: Command = {
  usage: 'search <words...>',
  about: 'Find events and articles that hold all these words.',
  example: 'throughline search ceasefire talks',
  options: [storeOption, limitOption, jsonOption],
  run(world, words, options) {
    const limit = wholeNumber(options.limit, '--limit', 'search', 1, 1000)
    const sought = words.join(' ')
    if (!/[\p{L}\p{N}]/u.test(sought)) {
      const reason = 'search takes words: letters or digits.'
      throw new ThroughlineError(problem('usage', { reason, command: 'search' }))
    }
    return look(
      world,
      options,
      (library) => library.search(sought, limit),
      (hits) => hitList(hits, world.columns),
    )
  },
}

/** What was found, at the id it has now. */
async function followed<View, Id extends string | number>(
  find: (id: Id) => Promise<Found<View, Id>>,
  id: Id,
  kind: string,
  list: string,
): Promise<View> {
  const answer = await find(id)
  if (answer && 'found' in answer) return answer.found
  if (answer) return followed(find, answer.redirect, kind, list)
  throw new ThroughlineError(problem('not-found', { kind, id, list }))
}
