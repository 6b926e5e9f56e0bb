/**
 * Words at the two ends of one matter: assent and refusal, more and less, open and shut.
 * Any word of the one end turns a sentence that has any word of the other, so that a
 * table of ends stands for hundreds of pairs (`opposites.ts`). English alone, written by
 * hand from the verbs and adjectives that news reports decisions, results and states by.
 * A word stands for its group of the thesaurus, so words that are there for something
 * else are left out ("grant" the subsidy, "contract" the agreement).
 */

/** One end, then the other. */
export const poles: readonly (readonly [string, string])[] = [
  // What somebody answers to a wish, a plan, a claim.
  [
    `accept agree approve allow permit consent endorse back support favour welcome assent authorise
    authorize clear`,
    'reject refuse veto oppose block forbid ban prohibit disallow deny bar spurn rebuff',
  ],
  [
    'admit confirm acknowledge concede verify',
    'deny dispute contradict refute rebut disown disclaim contest',
  ],
  ['possible conceivable', 'impossible exclude unthinkable'],
  // What becomes of things.
  [
    'rise increase grow gain climb surge expand jump soar swell multiply',
    'fall drop decline shrink slump plunge sink dwindle halve',
  ],
  ['succeed successful win victory triumph prevail', 'fail unsuccessful lose defeat failure'],
  ['resume continue restart reopen proceed', 'close shut stop halt suspend cancel abandon interrupt shelve'],
  ['start begin launch', 'stop halt cancel abandon shelve'],
  ['build construct', 'abandon shelve demolish'],
  ['reimburse compensate', 'withhold default'],
  ['attend appear participate join', 'boycott miss skip'],
  ['arrest detain jail imprison seize', 'release free'],
  // How things are.
  ['safe harmless secure unhurt unharmed', 'dangerous unsafe harmful hazardous'],
  [
    'true accurate correct genuine right valid',
    'untrue inaccurate false wrong mislead fake mistaken invalid incorrect',
  ],
  ['guilty convict', 'innocent acquit clear'],
  ['legal lawful', 'illegal unlawful'],
  ['peaceful calm quiet orderly', 'violent riotous turbulent'],
  ['sufficient enough adequate', 'insufficient inadequate scarce'],
  ['available present', 'unavailable absent miss'],
  ['certain sure definite', 'uncertain unsure doubtful'],
  ['include contain', 'exclude omit lack'],
  ['secret confidential', 'public published'],
  ['voluntary', 'compulsory mandatory obligatory'],
  ['intact undamaged whole unscathed', 'damaged broken destroyed torn wrecked'],
  ['full', 'empty'],
  ['convinced confident optimistic', 'sceptical unconvinced pessimistic doubtful'],
  ['profitable', 'unprofitable'],
  ['unanimous united', 'split divided'],
  ['known', 'unknown'],
  ['satisfied pleased happy', 'dissatisfied disappointed unhappy'],
]
