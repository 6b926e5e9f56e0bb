/**
 * One article as the later readers see it: its words, which mention covers each
 * token, and the actors by id. Made from the layers once, and kept as long as they live.
 */

import type { Actor } from '../model/actor.ts'
import type { Article } from '../model/article.ts'
import type { ActorId } from '../model/ids.ts'
import type { Mention } from '../model/mention.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Tokens } from '../model/token.ts'
import { type Words, wordsOf } from './words.ts'

export interface Scene {
  readonly words: Words
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  /** For each token the number of the mention that covers it, or -1. */
  readonly mentionOf: readonly number[]
  readonly actors: ReadonlyMap<ActorId, Actor>
}

function coverTokens(words: Words, mentions: readonly Mention[]): number[] {
  const cover: number[] = new Array<number>(words.count).fill(-1)
  let token = 0
  for (const [number, mention] of mentions.entries()) {
    while (token < words.count && words.tokens.starts[token]! < mention.start) token++
    while (token < words.count && words.tokens.starts[token]! < mention.end) cover[token++] = number
  }
  return cover
}

export interface SceneLayers {
  readonly article: Article
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
}

/** Covers and scenes made before, as long as the layers live that they were made of. */
const covers = new WeakMap<readonly Mention[], { words: Words; mentionOf: readonly number[] }>()
const scenes = new WeakMap<readonly Actor[], Scene>()

function coverOf(words: Words, mentions: readonly Mention[]): readonly number[] {
  const known = covers.get(mentions)
  if (known?.words === words) return known.mentionOf
  const mentionOf = coverTokens(words, mentions)
  covers.set(mentions, { words, mentionOf })
  return mentionOf
}

/** The scene of an article; linear, and free when asked again for the same layers. */
export function sceneOf(layers: SceneLayers): Scene {
  const words = wordsOf(layers.article.text, layers.tokens, layers.sentences)
  const { sentences, mentions } = layers
  const known = scenes.get(layers.actors)
  if (known && known.words === words && known.mentions === mentions) return known
  const actors = new Map(layers.actors.map((actor) => [actor.id, actor]))
  const scene = { words, sentences, mentions, mentionOf: coverOf(words, mentions), actors }
  scenes.set(layers.actors, scene)
  return scene
}

/** The mention over a token, or null. */
export function mentionAt(scene: Scene, token: number): Mention | null {
  const number = scene.mentionOf[token] ?? -1
  return number < 0 ? null : scene.mentions[number]!
}
