/**
 * What mainly happened: the actions of all members, gathered by type, actor and
 * recipient, each with a vote a family that is greater the nearer to the article's
 * start it stands. Sides are countries where they are known, so that "Beirut" and
 * "Lebanon's prime minister" act as one.
 *
 * Known failure: an action that the readings missed has no vote.
 */

import type { Action, EventType } from '../../model/action.ts'
import type { Line, Material } from './material.ts'
import { lineAt } from './material.ts'

export interface MainAction {
  readonly eventType: EventType
  readonly negated: boolean
  readonly lines: readonly Line[]
  readonly actions: readonly Action[]
  /** Sum over families of the best place, each 0 to 1. */
  readonly weight: number
}

/** Vote of an action by the place of its sentence: first, second, third, later. Set by hand on the example collection, 2026-11. */
const placeVotes = [1, 0.8, 0.6]
const laterVote = 0.25
/** An action of talk says little about what happened. */
const talkFactor = 0.4
const mainActionsMax = 4
/** An action with less of the vote than this share of the strongest is not main. */
const shareMin = 0.4

interface Tally {
  readonly eventType: EventType
  readonly negated: boolean
  readonly lines: Line[]
  readonly actions: Action[]
  readonly votes: Map<number, number>
}

function keyOf(action: Action): string {
  const sides = [action.country ?? action.actor, action.recipientCountry ?? action.recipient]
  return [action.eventType, action.negated, ...sides].join('|')
}

function count(tallies: Map<string, Tally>, action: Action, line: Line): void {
  const key = keyOf(action)
  const { eventType, negated } = action
  const tally: Tally = tallies.get(key) ?? { eventType, negated, lines: [], actions: [], votes: new Map() }
  const talk = eventType === 'STATEMENT' || eventType === 'APPEAL' ? talkFactor : 1
  const vote = (placeVotes[line.order] ?? laterVote) * talk
  if (vote > (tally.votes.get(line.family) ?? 0)) tally.votes.set(line.family, vote)
  tally.lines.push(line)
  tally.actions.push(action)
  tallies.set(key, tally)
}

/** The main actions, weightiest first, at most four. */
export function findMainActions(material: Material): MainAction[] {
  const tallies = new Map<string, Tally>()
  material.members.forEach((member, index) => {
    for (const action of member.actions) {
      const line = lineAt(material, index, action.trigger.start)
      if (line !== null) count(tallies, action, line)
    }
  })
  const weighed = [...tallies.values()].map(({ votes, ...rest }) => {
    return { ...rest, weight: [...votes.values()].reduce((sum, vote) => sum + vote, 0) }
  })
  weighed.sort((a, b) => b.weight - a.weight)
  const least = (weighed[0]?.weight ?? 0) * shareMin
  return weighed.filter(({ weight }) => weight >= least).slice(0, mainActionsMax)
}
