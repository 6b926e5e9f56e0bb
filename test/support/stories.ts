/**
 * Marked articles of our own for the tests of records, relations and stories: a border
 * dispute told by several papers, one of which rewrites another, with figures that
 * differ. The papers are invented; the states are real, since actors are known by their
 * codes. The marks are explained in `dossiers.ts`.
 */

import type { MarkedArticle } from './dossiers.ts'

/** 28 May: talks halt. */
export const talksHalt: readonly MarkedArticle[] = [
  {
    id: 'a1',
    title: 'Border talks between Israel and Lebanon halt over Iran | Harbour Wire',
    source: 'Harbour Wire',
    publishedAt: '2026-05-28T10:00:00.000Z',
    text: 'NAQOURA — [Israel|ISR] and [Lebanon|LBN] {halted|REJECT:ISR>LBN} their border talks in [Naqoura|place] on <Thursday|2026-05-28> after a dispute over a seat for [Iran|IRN].\n\nThe delegations had been close to comparing maps of the pilot zones. “We do not negotiate with an empty chair,”^person:katz said [Israel Katz|person:katz], the Israeli defence minister. However, both delegations left their advisers in the town.',
  },
  {
    id: 'a2',
    title: 'Naqoura talks stall',
    source: 'Atlantic Ledger',
    publishedAt: '2026-05-28T15:00:00.000Z',
    text: 'Border talks in [Naqoura|place] stalled on <Thursday|2026-05-28> when [Israel|ISR] {refused|REJECT:ISR>IRN} a seat for [Iran|IRN].\n\n[Lebanon|LBN] {regretted|STATEMENT:LBN>} the halt and kept its delegation in the town.',
  },
]

/** 9 June: a push fails, told by three origins and one rewrite. */
export const pushStalls: readonly MarkedArticle[] = [
  {
    id: 'b1',
    title: 'US push for Israeli pullback from south Lebanon stalls as both governments decline',
    source: 'Harbour Wire',
    publishedAt: '2026-06-09T08:00:00.000Z',
    text: 'BEIRUT — A [United States|USA] push to win an Israeli pullback from southern [Lebanon|LBN] has {stalled|REJECT:LBN>USA}, because [Israel|ISR] and [Lebanon|LBN] will not work with the plan, officials said on <Tuesday|2026-06-09>.\n\nSecretary of State [Marco Rubio|person:rubio] {said|STATEMENT:person:rubio>} on <Tuesday|2026-06-09> that Washington would use the direct talks to bring about an Israeli pullback. [Israel|ISR] {rejected|REJECT:ISR>USA} the timetable of the plan and said that its troops would stay on five hilltops. However, [Lebanon|LBN] {refused|REJECT:LBN>USA} to sign a map that leaves 5 hilltops out. “Beirut will not sign for hilltops it does not hold,”^LBN a Lebanese official said in [Beirut|place].\n\nThe push follows talks that halted in [Naqoura|place] over a seat for [Iran|IRN] on <28 May|2026-05-28>. More than 1,400 people were killed in the war in 2024.',
  },
  {
    id: 'b2',
    title: 'Will Beirut sign? What we know',
    source: 'Levant Courier',
    publishedAt: '2026-06-09T11:00:00.000Z',
    text: '[Lebanon|LBN] will not {accept|REJECT:LBN>USA} the American map for an Israeli pullback from the south, two ministers said on <Tuesday|2026-06-09>.\n\n[Lebanon|LBN] {refused|REJECT:LBN>USA} to sign a map that leaves five hilltops out. They argued that the deal of 5 June gives [Iran|IRN] a say in Lebanese affairs. At least 1,540 people were killed in the war of 2024, by a count of hospital bulletins.',
  },
  {
    id: 'b3',
    title: 'Israel rejects US timetable for leaving south Lebanon',
    source: 'Galil Daily',
    publishedAt: '2026-06-09T12:00:00.000Z',
    text: '[Israel|ISR] {rejected|REJECT:ISR>USA} the timetable of the [American|USA] plan on <Tuesday|2026-06-09> and said that its troops would stay on the five hilltops.\n\n“Nobody will draw our border for us,”^person:katz said [Israel Katz|person:katz], the defence minister. The army moved 2 battalions out of the eastern sector last week.',
  },
  {
    id: 'b4',
    title: 'WASHINGTON BID FOR RETREAT STOPS',
    source: 'Worldscroll',
    publishedAt: '2026-06-10T06:00:00.000Z',
    family: 'f-b1',
    kind: 'rewrite',
    claimedOriginal: { name: 'Harbour Wire' },
    text: 'A [United States|USA] bid to gain an Israeli retreat from southern [Lebanon|LBN] has {ceased|REJECT:LBN>USA}, since [Israel|ISR] and [Lebanon|LBN] decline to work with the scheme, functionaries said on <Tuesday|2026-06-09>.',
  },
]
