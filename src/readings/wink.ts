/**
 * The tokenizer and tagger: wink-nlp with its small English model (Universal POS
 * tags; about 900,000 tokens a second measured). Loaded once, when first needed
 * (80 ms), and only with the tagger: sentences and names have rules of our own.
 *
 * wink keeps every word it has not seen in a table that only grows. Known failure:
 * memory grows with every new distinct word of a long run.
 */

import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'

let loaded: WinkMethods | null = null

/** The tagger; the same one at every call. */
export function tagger(): WinkMethods {
  loaded ??= winkNLP(model, ['pos'])
  return loaded
}
