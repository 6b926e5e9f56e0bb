/**
 * Scores of actions against our own gold (`gold/actions.jsonl`): the wanted actions of
 * each passage, found by a trigger that shares a character and a type that the label
 * allows. In: nothing; out: macro-F1 over types with false alarms counted, and of the
 * actions that were found with their type, how many have the right sides, negation and
 * modality. Secondary actions are neither wanted nor wrong. Weak where one verb carries
 * two actions, of which a reader may give either.
 */

import type { Action } from '../../src/model/action.ts'
import { type GoldPart, type GoldPassage, type GoldSpan, readGold } from './gold.ts'
import { type ReadLayers, readAll } from './readings-fixture.ts'
import { type Interval, overlapOf, type Score, scoreOf } from './span-scores.ts'

export interface GoldAction extends Interval {
  readonly eventType: string
  /** Other types that count as right. */
  readonly alternatives?: readonly string[]
  readonly trigger: GoldSpan
  readonly actor: GoldSpan | null
  readonly recipient: GoldSpan | null
  readonly country: string | null
  /** Further countries of a joint actor. */
  readonly alsoCountries?: readonly string[]
  readonly recipientCountry: string | null
  readonly negated: boolean
  readonly modality: string
  readonly context: string | null
  /** Neither wanted nor wrong. */
  readonly optional?: boolean
}

/** How many of those that the gold decides are right. */
export interface Share {
  readonly right: number
  readonly of: number
}

export interface ActionScores {
  /** Mean F1 of the types that the gold has. */
  readonly macroF1: number
  /** Over actions of all types. */
  readonly all: Score
  readonly byType: Readonly<Record<string, Score & { readonly gold: number }>>
  /** Wanted actions whose trigger was found, of whatever type. */
  readonly triggers: Share
  /** Passages without a wanted action that were given one that is not optional either. */
  readonly falseAlarms: Share
  readonly actor: Share
  readonly recipient: Share
  readonly country: Share
  readonly recipientCountry: Share
  readonly negation: Share
  readonly modality: Share
}

interface Found {
  readonly gold: GoldAction
  readonly action: Action
  readonly layers: ReadLayers
}

interface Tally {
  readonly found: Found[]
  readonly types: Map<string, { right: number; alarms: number; gold: number }>
  readonly triggers: { right: number; of: number }
  readonly falseAlarms: { right: number; of: number }
}

/** Scores of the actions on one part of the own gold, or on all of it; each article is read once. */
export function actionScores(part?: GoldPart): ActionScores {
  const tally: Tally = {
    found: [],
    types: new Map(),
    triggers: { right: 0, of: 0 },
    falseAlarms: { right: 0, of: 0 },
  }
  const read = new Map<string, ReadLayers>()
  for (const passage of readGold<GoldAction>('actions', part)) {
    const layers = read.get(passage.text) ?? readAll(passage.text)
    read.set(passage.text, layers)
    countPassage(passage, layers, tally)
  }
  return scoresOf(tally)
}

function countPassage(passage: GoldPassage<GoldAction>, layers: ReadLayers, tally: Tally): void {
  const actions = layers.actions.filter(
    ({ trigger }) => trigger.start >= passage.start && trigger.end <= passage.end,
  )
  const wanted = passage.labels.filter(({ optional }) => !optional)
  const used = new Set<Action>()
  for (const gold of wanted) {
    const count = countOf(tally, gold.eventType)
    count.gold++
    tally.triggers.of++
    if (actions.some((action) => meets(action, gold))) tally.triggers.right++
    const action = actions.find((candidate) => !used.has(candidate) && answers(candidate, gold))
    if (!action) continue
    used.add(action)
    count.right++
    tally.found.push({ gold, action, layers })
  }
  const alarms = actions.filter(
    (action) => !used.has(action) && !passage.labels.some((gold) => answers(action, gold)),
  )
  for (const { eventType } of alarms) countOf(tally, eventType).alarms++
  if (wanted.length > 0) return
  tally.falseAlarms.of++
  if (alarms.length > 0) tally.falseAlarms.right++
}

function countOf({ types }: Tally, type: string): { right: number; alarms: number; gold: number } {
  const count = types.get(type) ?? { right: 0, alarms: 0, gold: 0 }
  types.set(type, count)
  return count
}

/** True where the action's trigger is the label's, whatever the type. */
function meets({ trigger }: Action, gold: GoldAction): boolean {
  return overlapOf(trigger, intervalOf(gold.trigger)) > 0
}

function answers(action: Action, gold: GoldAction): boolean {
  const types = [gold.eventType, ...(gold.alternatives ?? [])]
  return meets(action, gold) && types.includes(action.eventType)
}

function intervalOf([start, end]: GoldSpan): Interval {
  return { start, end }
}

function scoresOf({ found, types, triggers, falseAlarms }: Tally): ActionScores {
  const byType: Record<string, Score & { gold: number }> = {}
  for (const [type, { right, alarms, gold }] of types) {
    byType[type] = { ...scoreOf(right, right + alarms, right, gold), gold }
  }
  const scored = Object.values(byType).filter(({ gold }) => gold > 0)
  const right = found.length
  const alarms = [...types.values()].reduce((sum, count) => sum + count.alarms, 0)
  return {
    macroF1: scored.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(scored.length, 1),
    all: scoreOf(right, right + alarms, right, triggers.of),
    byType,
    triggers,
    falseAlarms,
    actor: shareOf(found, ({ gold }) => gold.actor !== null, namesActor),
    recipient: shareOf(found, ({ gold }) => gold.recipient !== null, namesRecipient),
    country: shareOf(found, ({ gold }) => gold.country !== null, hasCountry),
    recipientCountry: shareOf(
      found,
      ({ gold }) => gold.recipientCountry !== null,
      ({ gold, action }) => action.recipientCountry === gold.recipientCountry,
    ),
    negation: shareOf(found, always, ({ gold, action }) => action.negated === gold.negated),
    modality: shareOf(found, always, ({ gold, action }) => action.modality === gold.modality),
  }
}

function always(): boolean {
  return true
}

function shareOf(
  found: readonly Found[],
  isDecided: (one: Found) => boolean,
  isRight: (one: Found) => boolean,
): Share {
  const decided = found.filter(isDecided)
  return { right: decided.filter(isRight).length, of: decided.length }
}

/** The place where the text names the actor shares a character with the label's. */
function namesActor({ gold, action }: Found): boolean {
  return action.name !== undefined && overlapOf(action.name, intervalOf(gold.actor!)) > 0
}

/** Actions keep no place of the recipient: a mention of that actor within the label's span has to do. */
function namesRecipient({ gold, action, layers }: Found): boolean {
  const span = intervalOf(gold.recipient!)
  if (action.recipient === null) return false
  return layers.mentions.some((mention) => mention.actor === action.recipient && overlapOf(mention, span) > 0)
}

function hasCountry({ gold, action }: Found): boolean {
  return action.country !== null && [gold.country, ...(gold.alsoCountries ?? [])].includes(action.country)
}
