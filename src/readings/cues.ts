/**
 * Words that attribute: verbs after which a clause, an infinitive or direct speech is
 * somebody's. The list is our own, checked against the cues of PolNeAR's train part
 * (Newell et al. 2018), 2026-11.
 */

import table from './data/cues.json' with { type: 'json' }

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** May stand beside direct speech. */
export const speechCues = setOf(table.speech)
/** Say that something is so, and nothing else: a statement where they stand alone. */
export const statementCues = setOf(table.statement)
/** May be followed by "that" and a clause, or by the clause alone. */
export const clauseCues = setOf(table.clause)
/** May be followed by "to" and a verb that says what is wanted, promised, asked. */
export const infinitiveCues = setOf(table.infinitive)
/** Report speech with a noun phrase. */
export const objectCues = setOf(table.object)
/** Nouns followed by "that" and a clause: "the claim that". */
export const nounCues = setOf(table.noun)
