/**
 * The lexicon of actions, by PLOVER type: verbs with their frames, adjectives after "be",
 * and nouns that name an action. Written by walking the categories of CAMEO and the
 * definitions of the PLOVER manual 2.0 with its table from CAMEO (Halterman et al. 2023),
 * and from English as news writes it, not from coded sentences.
 *
 * A frame in `data/actions.json` reads `@subjects> verb|verb rest|rest ..: object @class`.
 * `rest` are words that must follow in order (`..` lets a noun phrase stand between), as is
 * the particle of `call+off`;
 * of the objects one must be the verb's object, or its subject in the passive. NONE are
 * senses that are no action ("release a film"). The frame that asks for most wins.
 */

import type { EventType } from '../model/action.ts'
import table from './data/actions.json' with { type: 'json' }

export type TriggerType = EventType | 'NONE'
type WordSet = ReadonlySet<string>

export interface VerbFrame {
  readonly eventType: TriggerType
  /** Words that must follow, each a set of which one fits. */
  readonly rest: readonly WordSet[]
  /** True where a noun phrase may stand before the first word of `rest`. */
  readonly isSplit: boolean
  readonly subjects: WordSet | null
  readonly objects: WordSet | null
  /** How much the frame asks for. */
  readonly weight: number
}

export interface NounFrame {
  readonly eventType: EventType
  /** The words of which one must follow, where any must. */
  readonly next: WordSet | null
}

function addTo<Frame>(map: Map<string, Frame[]>, key: string, frame: Frame): void {
  const frames = map.get(key)
  if (frames) frames.push(frame)
  else map.set(key, [frame])
}

const classes = new Map(
  Object.entries(table.classes).map(([name, words]) => [name, new Set(words.split(' '))] as const),
)

/** The words of a class of the lexicon, such as `crowd` or `nature`. */
export function wordClass(name: string): WordSet {
  return classes.get(name) ?? new Set()
}

/** "talk @deal peace" as one set of words. */
function wordsOf(list: string): WordSet {
  return new Set(
    list.split(' ').flatMap((word) => (word.startsWith('@') ? [...wordClass(word.slice(1))] : [word])),
  )
}

/** Words that may stand apart from their verb: "pull the troops out", "turned it down". */
const particles = new Set('off out up down back away aside apart together free'.split(' '))

function framesOf(eventType: TriggerType, pattern: string): [verb: string, frame: VerbFrame][] {
  const [, subjects, words = '', objects] = /^(?:(@\w+)> )?([^:]*)(?:: (.*))?$/.exec(pattern)!
  const [verbs = '', ...rest] = words.split(' ')
  return verbs.split('|').map((alternative) => {
    const [verb = '', ...particle] = alternative.split('+')
    return [verb, frameOf(eventType, [...particle, ...rest], subjects, objects)]
  })
}

function frameOf(
  eventType: TriggerType,
  told: readonly string[],
  subjects: string | undefined,
  objects: string | undefined,
): VerbFrame {
  const rest = told.filter((word) => word !== '..').map((word) => new Set(word.split('|')))
  const isSplit =
    rest.length > 0 &&
    (told.includes('..') || objects !== undefined || [...rest[0]!].every((word) => particles.has(word)))
  const weight = rest.length * 2 + (objects ? 3 : 0) + (subjects ? 3 : 0)
  return {
    eventType,
    rest,
    isSplit,
    subjects: subjects ? wordsOf(subjects) : null,
    objects: objects ? wordsOf(objects) : null,
    weight,
  }
}

function buildVerbs(): ReadonlyMap<string, readonly VerbFrame[]> {
  const verbs = new Map<string, VerbFrame[]>()
  for (const [eventType, patterns] of Object.entries(table.verbs)) {
    for (const pattern of patterns) {
      for (const [verb, frame] of framesOf(eventType as TriggerType, pattern)) addTo(verbs, verb, frame)
    }
  }
  for (const frames of verbs.values()) frames.sort((a, b) => b.weight - a.weight)
  return verbs
}

function buildNouns(lists: Record<string, readonly string[]>): ReadonlyMap<string, readonly NounFrame[]> {
  const nouns = new Map<string, NounFrame[]>()
  for (const [eventType, patterns] of Object.entries(lists)) {
    for (const pattern of patterns) {
      const [words = '', next] = pattern.split(' ')
      const frame = { eventType: eventType as EventType, next: next ? new Set(next.split('|')) : null }
      for (const word of words.split('|')) addTo(nouns, word, frame)
    }
  }
  for (const frames of nouns.values())
    frames.sort((a, b) => Number(b.next !== null) - Number(a.next !== null))
  return nouns
}

function buildContexts(): ReadonlyMap<string, string> {
  const contexts = new Map<string, string>()
  for (const [context, words] of Object.entries(table.contexts)) {
    for (const word of words.split(' ')) if (!contexts.has(word)) contexts.set(word, context)
  }
  return contexts
}

/** By lemma. */
export const verbFrames = buildVerbs()
/** By lower-case form or lemma. */
export const nounFrames = buildNouns(table.nouns)
export const adjectiveFrames = buildNouns(table.adjectives)
/** Verbs that carry the act of their object noun: "launch an attack", "issue a warning". */
export const lightVerbs: WordSet = new Set(table.light.split(' '))
/** Verbs of many senses: they tell an act only where a party takes part. */
export const weakVerbs: WordSet = new Set(table.weak.split(' '))
/** Verbs that tell an act only where a party receives it. */
export const strictVerbs: WordSet = new Set(table.strict.split(' '))
/** Nouns that tell an act also where nobody is named who does it. */
export const happenings: WordSet = new Set(table.happenings.split(' '))
/** Words of rescue: forces sent for it are aid. */
export const reliefWords: WordSet = new Set(table.relief.split(' '))
/** Words of sport, shows and gadgets. */
export const noiseWords: WordSet = new Set(table.noise.split(' '))
/** Lemma to context. */
export const contextWords = buildContexts()

const strayForms = new Map(
  table.strayForms.split(' ').map((pair) => pair.split('=') as [form: string, lemma: string]),
)
const lemmas = new Map<string, string>()

function stemOf(lower: string): string {
  const known = strayForms.get(lower)
  if (known) return known
  const stem = /^(.{2,}?)(?:ies|ied|es|ed|ing|s)$/.exec(lower)?.[1]
  if (!stem) return lower
  const tries = [stem, `${stem}e`, `${stem}y`, stem.replace(/([^aeiou])\1$/, '$1')]
  return tries.find((lemma) => verbFrames.has(lemma)) ?? lower
}

/** The lexicon's verb of a form that the tagger has no right lemma for ("staged", "overthrew"). */
export function verbLemma(lemma: string, lower: string): string {
  if (verbFrames.has(lemma) && !strayForms.has(lower)) return lemma
  let found = lemmas.get(lower)
  if (found === undefined) {
    found = stemOf(lower)
    if (lemmas.size < 20_000) lemmas.set(lower, found)
  }
  return found
}
