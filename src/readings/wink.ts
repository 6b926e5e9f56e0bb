/**
 * The tokenizer and tagger: wink-nlp with its small English model (Universal POS tags).
 * Its tables are loaded once, when first needed (75 ms), and only those of the tagger:
 * sentences and names have rules of our own.
 *
 * wink keeps each word that it has not seen in a table that only grows, and cuts later
 * texts by it: after one "Rubio’s/Cruz", every "Rubio’s" is one word. Here the
 * words that a text brought are forgotten before the next, so that a reading depends on
 * its own text alone, not on what its thread read before, and memory stays flat. One
 * column of wink's cannot be emptied; a new instance over the same tables (0.2 ms)
 * takes its place after `wordsKept` words.
 *
 * Known failure: this rests on wink's inner tables, as of version 2.4; a test holds it.
 */

import { createRequire } from 'node:module'
import type { Model } from 'wink-eng-lite-web-model'
import type Wink from 'wink-nlp'
import type { WinkMethods } from 'wink-nlp'

/** New words after which a new instance is made: 2 MB, and 0.2 ms for some 300 texts (2026-11). */
const wordsKept = 20_000

/** Values of one kind and their numbers, as wink keeps them. */
interface Table {
  readonly list: string[]
  readonly hash: Record<string, number>
  index: number
}

interface Core {
  readonly features: { readonly lexeme: Table }
  /** `efList`: what is worked out about a new word. */
  readonly packing: { efList: readonly string[] }
}

const noMachine = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}])

/** A stage that is never run, in the form in which wink loads it. */
const unusedStage = () => ({ machines: [noMachine], transformers: [null], setter: null, updater: null })

/** The model without the stages that are not used; of a new word only its likely tag is worked out. */
function leanModel(model: Model, core: Core): Model {
  core.packing.efList = ['pos']
  const unused = { sbd: unusedStage, ner: unusedStage, negation: unusedStage, sa: unusedStage }
  return { ...model, ...unused, metaCER: unusedStage, core: () => core }
}

interface Loaded {
  readonly wink: typeof Wink
  readonly lean: Model
  readonly words: Table
  /** Words that the model itself knows. */
  readonly known: number
  methods: WinkMethods
  /** How long the table was when words were last forgotten. */
  forgotten: number
}

let loaded: Loaded | null = null

/** Loads the library itself too: a command that reads nothing should not pay for it. */
function load(): Loaded {
  const require = createRequire(import.meta.url)
  const wink: typeof Wink = require('wink-nlp')
  const model: Model = require('wink-eng-lite-web-model')
  const core = (model.core as () => Core)()
  const lean = leanModel(model, core)
  const words = core.features.lexeme
  const known = words.list.length
  return { wink, lean, words, known, methods: wink(lean, ['pos']), forgotten: known }
}

/** Forgets every word that a text brought; a new instance follows where many were. */
function forget(held: Loaded): void {
  const { words, known } = held
  for (let number = held.forgotten; number < words.list.length; number++)
    delete words.hash[words.list[number]!]
  if (words.list.length - known > wordsKept) {
    words.list.length = known
    words.index = known
    held.methods = held.wink(held.lean, ['pos'])
  }
  held.forgotten = words.list.length
}

/** How many words the table holds that the model did not know: never many more than `wordsKept`. */
export function wordsHeld(): number {
  return loaded ? loaded.words.list.length - loaded.known : 0
}

/** The tagger, which knows nothing of any text before; to be asked for anew for each text. */
export function tagger(): WinkMethods {
  if (loaded) forget(loaded)
  else loaded = load()
  return loaded.methods
}
