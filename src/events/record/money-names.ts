/**
 * What a sum of money is for, where no noun stands right behind it. In go the text and
 * the sum's place in its sentence; out comes a noun for it: what it is ("a record
 * $17bn loss", "a dividend of $2.6bn", "the cost … has reached $4bn"), what it goes into
 * ("$35m in damages", "$2bn so far on the clean-up"), or what is done with it ("spent",
 * "offered"). The nearest wins, in that order.
 *
 * Works on characters alone, since words are not stored. Known failure: a second sum in
 * one sentence may take what the first is for.
 */

import type { Span } from '../../model/span.ts'

const nouns =
  'costs?|bill|loss(?:es)?|profits?|fines?|penalt(?:y|ies)|damages|damage|deal|fund|funding|dividend|price|value|budget|debts?|deficit|revenues?|sales|income|turnover|payouts?|payments?|ransom|reward|bounty|aid|donations?|grants?|loans?|bail-?out|bail|investment|salary|salaries|wages?|pay|bonus|pension|compensation|settlement|contract|tax(?:es)?|rent|savings?|spending|stake|offer|bid|estimate|prize|charge|write-?off|credit|package|pledge|relief'
/** Behind the sum, over a second currency in brackets: "$17bn (£11bn) loss", "$10 million criminal fine". */
const behind = new RegExp(
  `^\\s*(?:(?:\\(|-LRB-)[^()]{1,24}(?:\\)|-RRB-)\\s*)?-?\\s*(?:\\p{Ll}+\\s+)?(${nouns})\\b`,
  'u',
)
/** "… in damages", "… so far on the clean-up", "… of emergency funding", "… worth of crude oil". */
const goesInto =
  /^\s*(?:(?:\(|-LRB-)[^()]{1,24}(?:\)|-RRB-)\s*)?(?:(?:so far|already|last year|this year|a year|each year)\s+)?(?:worth of|in|of|on|for)\s+(?:the\s+|its\s+|their\s+|a\s+)?((?:\p{Ll}[\p{L}-]*\s+){0,2}?\p{Ll}[\p{L}-]+)(?=[.,;:)]|\s+(?:by|to|from|for|in|on|of|and|or|as|with|after|since|before|that|which|over|at|if|when|against|a|the|is|was|were|are|has|have|had|will|would)\b|$)/u
/** What follows "in", "for" and "of" without being what the money is for. */
const notFor =
  /^(?:total|all|addition|cash|advance|return|part|fact|example|instance|month|week|year|day|days|weeks|months|years|january|february|march|april|may|june|july|august|september|october|november|december|now|free|nothing|it|them|him|her|each|every|one|those|these|this|that|more|what|\p{Ll}+ing)\b/iu
/** Before the sum, in the same clause: "the cost of dealing with the spill has now reached nearly $4bn". */
const before = new RegExp(`\\b(${nouns})\\b[^,;:()]{0,50}$`, 'iu')
/** What is done with a sum, in the words for the sum. */
const deeds: readonly (readonly [name: string, verb: RegExp])[] = [
  ['spent', /\bspen(?:t|d|ds|ding)\b[^,;:()]{0,24}$/i],
  ['paid', /\b(?:paid|pays?|paying)\b[^,;:()]{0,24}$/i],
  ['lost', /\b(?:lost|loses?|losing)\b[^,;:()]{0,24}$/i],
  ['cost', /\bcost(?:s|ing)?\b[^,;:()]{0,24}$/i],
  ['worth', /\b(?:worth|valued at|estimated at)\b[^,;:()]{0,16}$/i],
  ['raised', /\brais(?:e|es|ed|ing)\b(?![^,;:()]*\bto\b)[^,;:()]{0,24}$/i],
  ['offered', /\boffer(?:s|ed|ing)?\b[^,;:()]{0,24}$/i],
  ['given', /\b(?:gave|gives?|given|giving|donat(?:es?|ed|ing)|contribut(?:es?|ed|ing))\b[^,;:()]{0,24}$/i],
  ['earned', /\b(?:earn(?:s|ed|ing)?|makes?|making)\b[^,;:()]{0,16}$/i],
  ['stolen', /\b(?:st(?:ole|olen|eal|eals|ealing))\b[^,;:()]{0,16}$/i],
  ['asked for', /\b(?:ask(?:s|ed|ing)? for|sought|seeks?|seeking|demand(?:s|ed|ing)?)\b[^,;:()]{0,16}$/i],
]
/** Characters looked at on each side. Set by hand, 2026-11-26. */
const reach = 80

/** What the sum at `start` to `end` of `text` is for; null where its sentence does not say. */
export function moneyName(text: string, { start, end }: Span, sentence: Span): string | null {
  const after = text.slice(end, Math.min(sentence.end, end + reach))
  const lead = text.slice(Math.max(sentence.start, start - reach), start)
  const own = behind.exec(after)?.[1]
  if (own !== undefined) return own
  const into = goesInto.exec(after)?.[1]
  if (into !== undefined && !notFor.test(into)) return into.replace(/\s+/g, ' ')
  const deed = deeds.find(([, verb]) => verb.test(lead))?.[0]
  return deed ?? before.exec(lead)?.[1]?.toLowerCase() ?? null
}
