/**
 * What stands around a verb and changes what it says happened: negation ("did not",
 * "never"), tense and mood ("will", "may", "plans to"), and the verb that governs it
 * ("urged Israel to withdraw", "refused to withdraw", "threatened to strike"). Looks
 * a bounded way to the left. From it come PLOVER's auxiliary modes.
 */

import type { Modality } from '../model/action.ts'
import type { Words } from './words.ts'

export interface VerbGroup {
  readonly negated: boolean
  readonly modality: Modality
  /** Token of the verb that governs this infinitive; -1 where it stands by itself. */
  readonly governor: number
}

/** The group of a word that stands by itself and says what is. */
export const asIs: VerbGroup = { negated: false, modality: 'did', governor: -1 }

/** Tokens between a governing verb and its infinitive: "urged the government of Lebanon to". Set by hand, 2026-11. */
const governorReach = 10

const futures = new Set("will 'll shall wo gonna".split(' '))
const mays = new Set('may might could would can ca'.split(' '))
const shoulds = new Set('should must ought'.split(' '))
const negations = new Set("not n't never no neither nor cannot without hardly".split(' '))
const planners = new Set(
  `plan intend prepare seek try want hope expect aim schedule set due go attempt like wish propose decide
  order agree promise pledge vow offer commit poise ready threaten consider continue`.split(/\s+/),
)
const urgers = new Set(
  `urge call ask tell order demand request press push appeal require advise warn instruct invite want encourage pressure
  persuade beg implore force allow let expect`.split(/\s+/),
)

/** Verbs behind which "would" tells what is to come; and tokens back to them. Set by hand, 2026-11. */
const reporters = new Set(
  'say announce declare tell confirm add warn report promise pledge vow insist'.split(' '),
)
const reportReach = 14

function governorOf(words: Words, to: number, least: number): number {
  const bound = Math.max(least, to - governorReach)
  for (let at = to - 1; at >= bound; at--) {
    const tag = words.tokens.tags[at]
    const lower = words.lowers[at]!
    if (/^[;:.“”"]$/.test(lower)) return -1
    const lemma = words.tokens.lemmas[at]!
    if (tag === 'VERB' || ((tag === 'ADJ' || tag === 'NOUN') && (planners.has(lemma) || urgers.has(lemma))))
      return at
  }
  return -1
}

function infinitiveModality(words: Words, governor: number, to: number): Modality {
  if (governor < 0) return 'did'
  const lemma = words.tokens.lemmas[governor]!
  const hasListener = governor < to - 1
  if (urgers.has(lemma) && hasListener) return 'urged'
  if (planners.has(lemma) || lemma === 'refuse') return 'plans'
  return 'did'
}

/** The group of the verb at `verb` in a sentence that begins at token `least`. */
export function readVerbGroup(words: Words, verb: number, least: number): VerbGroup {
  let negated = false
  let modality: Modality = 'did'
  let at = verb - 1
  for (; at >= least && at > verb - 7; at--) {
    const lower = words.lowers[at]!
    const tag = words.tokens.tags[at]!
    if (negations.has(lower)) negated = true
    else if (futures.has(lower)) modality = 'plans'
    else if (mays.has(lower)) modality = 'may'
    else if (shoulds.has(lower)) modality = 'urged'
    else if (lower === 'to') break
    else if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART') break
  }
  if (modality === 'may' && words.lowers[at + 1] === 'would' && isReported(words, at, least))
    modality = 'plans'
  if (words.lowers[at] !== 'to' || at < least) return { negated, modality, governor: -1 }
  const governor = governorOf(words, at, least)
  const before = governor >= 0 ? readNegation(words, governor, least) : false
  const own = infinitiveModality(words, governor, at)
  return {
    negated: negated || before,
    modality: own === 'did' ? moodBefore(words, governor, least) : own,
    governor,
  }
}

/** "said it would withdraw": a verb of speech before, and no "if" between. */
function isReported(words: Words, from: number, least: number): boolean {
  for (let at = from; at >= Math.max(least, from - reportReach); at--) {
    if (/^(?:if|unless|whether)$/.test(words.lowers[at]!)) return false
    if (reporters.has(words.tokens.lemmas[at]!)) return true
  }
  return false
}

/** "would make it easier to extradite": what holds of the governing verb holds of the infinitive. */
function moodBefore(words: Words, verb: number, least: number): Modality {
  for (let at = verb - 1; at >= least && at > verb - 4; at--) {
    const lower = words.lowers[at]!
    if (futures.has(lower)) return 'plans'
    if (mays.has(lower)) return 'may'
    if (shoulds.has(lower)) return 'urged'
    if (words.tokens.tags[at] !== 'ADV' && words.tokens.tags[at] !== 'AUX') break
  }
  return 'did'
}

function readNegation(words: Words, verb: number, least: number): boolean {
  for (let at = verb - 1; at >= least && at > verb - 4; at--) {
    if (negations.has(words.lowers[at]!)) return true
    if (words.tokens.tags[at] !== 'AUX' && words.tokens.tags[at] !== 'ADV') return false
  }
  return false
}
