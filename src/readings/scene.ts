/**
 * One article as the later readers see it: its words, which mention covers each
 * token, and the actors by id. Made from the layers at the start of each reader.
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

/** The scene of an article; linear. */
export function sceneOf(layers: SceneLayers): Scene {
  const words = wordsOf(layers.article.text, layers.tokens, layers.sentences)
  const actors = new Map(layers.actors.map((actor) => [actor.id, actor]))
  const { sentences, mentions } = layers
  return { words, sentences, mentions, mentionOf: coverTokens(words, mentions), actors }
}

/** The mention over a token, or null. */
export function mentionAt(scene: Scene, token: number): Mention | null {
  const number = scene.mentionOf[token] ?? -1
  return number < 0 ? null : scene.mentions[number]!
}
