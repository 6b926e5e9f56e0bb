/**
 * The lexicon of actions: verbs, verbs with particles or objects, and nouns that name
 * an action, by PLOVER type. Written from the definitions of the PLOVER manual 2.0 and
 * its table from CAMEO (Halterman et al. 2023), not from coded sentences. In
 * `data/actions.json` a pattern is "verb", "verb particle" or "verb: object object …";
 * the pattern that asks for most wins.
 */

import type { EventType } from '../model/action.ts'
import table from './data/actions.json' with { type: 'json' }

export interface VerbPattern {
  readonly eventType: EventType
  /** Words that follow the verb: particles and fixed complements. */
  readonly rest: readonly string[]
  /** Lemmas of which one must stand among the words after the verb, or be its passive subject. */
  readonly objects: ReadonlySet<string> | null
}

export interface NounPattern {
  readonly eventType: EventType
  /** The word after the noun, where one is asked for. */
  readonly next: string | null
}

function addTo<Pattern>(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const patterns = map.get(key)
  if (patterns) patterns.push(pattern)
  else map.set(key, [pattern])
}

const weight = (pattern: VerbPattern): number => pattern.rest.length * 2 + (pattern.objects ? 3 : 0)

function buildVerbs(): ReadonlyMap<string, readonly VerbPattern[]> {
  const verbs = new Map<string, VerbPattern[]>()
  for (const [eventType, patterns] of Object.entries(table.verbs)) {
    for (const pattern of patterns) {
      const [words = '', objects] = pattern.split(': ')
      const [verb = '', ...rest] = words.split(' ')
      const wanted = objects === undefined ? null : new Set(objects.split(' '))
      addTo(verbs, verb, { eventType: eventType as EventType, rest, objects: wanted })
    }
  }
  for (const patterns of verbs.values()) patterns.sort((a, b) => weight(b) - weight(a))
  return verbs
}

function buildNouns(): ReadonlyMap<string, readonly NounPattern[]> {
  const nouns = new Map<string, NounPattern[]>()
  for (const [eventType, patterns] of Object.entries(table.nouns)) {
    for (const pattern of patterns) {
      const [noun = '', next] = pattern.split(' ')
      addTo(nouns, noun, { eventType: eventType as EventType, next: next ?? null })
    }
  }
  return nouns
}

function buildContexts(): ReadonlyMap<string, string> {
  const contexts = new Map<string, string>()
  for (const [context, words] of Object.entries(table.contexts)) {
    for (const word of words.split(' ')) if (!contexts.has(word)) contexts.set(word, context)
  }
  return contexts
}

export const verbPatterns = buildVerbs()
export const nounPatterns = buildNouns()
/** Verbs of many senses: they tell an act only where a party takes part. */
export const weakVerbs: ReadonlySet<string> = new Set(table.weak.split(' '))
/** Lemma to context. */
export const contextWords = buildContexts()
