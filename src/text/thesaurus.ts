/**
 * A lemma in, the head of its group out: words of news English that a rewriter may put
 * one for another stand in one group, synonyms and derivations of one root alike
 * ("bankrupt", "bankruptcy", "insolvency"), so that texts can be compared after a
 * word-by-word rewriting. `data/thesaurus.json` holds one group a line, the head
 * first; it was written by hand from knowledge of English, fitted to no data set. Both
 * spellings, British and American, are listed.
 *
 * Known failure: a word with two senses stands in one group, that of its commonest
 * news sense ("strike" is "hit", not "walkout"; "alien" is "foreigner"); words whose
 * senses are about equally common ("charge", "plant", "target") stand in none.
 */

import table from './data/thesaurus.json' with { type: 'json' }

/** The groups, the head of each first. */
export const thesaurusGroups: readonly (readonly string[])[] = table

let heads: ReadonlyMap<string, string> | null = null

function readHeads(): ReadonlyMap<string, string> {
  return new Map(table.flatMap((group) => group.map((lemma): [string, string] => [lemma, group[0]!])))
}

/** The word that stands for all of the lemma's group, or the lemma itself; lower case asked. Constant time. */
export function headOf(lemma: string): string {
  heads ??= readHeads()
  return heads.get(lemma) ?? lemma
}
