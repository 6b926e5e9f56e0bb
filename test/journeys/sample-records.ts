/**
 * Event records and relations over the sample articles, written by hand in the form
 * that the pipeline gives, with figures in conflict, long names and missing times.
 * Pages are tested on these, so that a change in the readings does not change what the
 * pages are given.
 */

import type { Citation } from '../../src/model/citation.ts'
import type { EventRecord, Measure } from '../../src/model/event-record.ts'
import type { EventNumber } from '../../src/model/ids.ts'
import type { Relation, RelationType } from '../../src/model/relation.ts'
import { sampleArticles } from './sample-articles.ts'
import {
  cite,
  claim,
  karsund,
  marrendal,
  orlane,
  quill,
  quote,
  record,
  respond,
  say,
  talvia,
  union,
} from './sample-parts.ts'

const stranded: Measure = {
  of: 'ferry passengers stranded',
  unit: 'count',
  low: 1400,
  high: 1540,
  inConflict: true,
  origins: 2,
  entries: [
    claim(
      1400,
      'At least 1,400 ferry passengers',
      5,
      'At least 1,400 ferry passengers are stranded on the two shores',
    ),
    claim(1400, 'Some 1,400 passengers', 7, 'Some 1,400 passengers are stuck on the two shores.'),
    claim(1540, '1,540 stranded passengers', 8, 'counted 1,540 stranded passengers on Friday night'),
  ],
}

const declined =
  'Talvia and Karsund have both turned down an Orlane plan to share patrols in the Merrow Strait, officials of the two governments said on Friday.'
const keys =
  '“We will not hand the keys of our own harbour to a committee,” Talvian foreign minister Ilse Marrendal told reporters in Port Alder.'
const noBasis =
  'Karsund’s cabinet said in a short statement that it “does not see a basis for talks” while Talvian patrol boats stay at the northern bank.'
const becauseBank =
  'Karsund rejected the plan because it leaves Talvian boats at the northern bank, two diplomats said.'
const gym =
  '“Every hall in Alder is full, and the school in Sund Haven has opened its gym,” said Berit Kolvane, who leads the union.'
const oneFerry = 'She called on both governments to let one ferry a day cross.'
const week =
  'Orlane’s offer on the Merrow Strait stands for another week, its envoy said on Sunday after both coasts had declined it.'
const envoyMet =
  'Orlane’s envoy met the Talvian foreign minister on Tuesday and the Karsund cabinet a day earlier.'
const portsAgree =
  'The ports of Alder and Sund Haven agreed on Sunday to let one ferry a day carry stranded passengers, without any word from their governments.'

const talksRecord = record({
  event: 12,
  title: say(5, declined),
  from: '2026-11-20',
  to: '2026-11-21',
  of: [5, 6, 7, 8],
  places: ['Port Alder', 'Sund Haven'],
  actors: [talvia, karsund, orlane, union, marrendal],
  summary: [
    say(5, declined, [
      7,
      'Neither Talvia nor Karsund accepts the plan put forward by Orlane for joint patrols in the Merrow Strait.',
    ]),
    say(
      5,
      'The plan would have put mixed crews on every second ferry and pulled warships back behind the lighthouse line.',
    ),
    say(8, becauseBank),
  ],
  responses: [
    respond(talvia, 'REJECT', orlane, say(5, keys), '2026-11-20T18:45:00.000Z'),
    {
      ...respond(karsund, 'REJECT', orlane, say(5, noBasis, [8, becauseBank]), '2026-11-21T08:15:00.000Z', 2),
      earlier: [respond(karsund, 'CONSULT', orlane, say(4, envoyMet), '2026-11-17T12:20:00.000Z')],
    },
    respond(
      orlane,
      'REQUEST',
      null,
      say(5, 'Orlane had asked both sides to answer by Sunday.'),
      '2026-11-20T14:10:00.000Z',
    ),
    respond(union, 'APPEAL', null, say(8, oneFerry), '2026-11-21T08:15:00.000Z'),
  ],
  quotes: [
    quote(
      'We will not hand the keys of our own harbour to a committee,',
      'Talvian foreign minister Ilse Marrendal',
      5,
    ),
    quote(
      'Every hall in Alder is full, and the school in Sund Haven has opened its gym,',
      'Berit Kolvane, who leads the union',
      8,
    ),
    { ...quote('does not see a basis for talks', null, 5), kind: 'mixed' },
  ],
  figures: [
    stranded,
    {
      of: 'ships kept in port',
      unit: 'count',
      low: 14,
      high: 14,
      inConflict: false,
      origins: 1,
      entries: [claim(14, '14 سفينة', 11, '14 سفينة')],
    },
    {
      of: 'days of food',
      unit: 'count',
      low: 12,
      high: 12,
      inConflict: false,
      origins: 1,
      entries: [
        { ...claim(9, 'nine days', 4, 'the outer islands had food for nine days'), supersededBy: 1 },
        { ...claim(12, 'twelve days', 8), claimant: 'Berit Kolvane', asOf: '2026-11-20' },
      ],
    },
  ],
  revisions: [
    {
      kind: 'figure-replaced',
      at: '2026-11-21T08:15:00.000Z',
      subject: 'days of food, Berit Kolvane',
      before: say(4, 'nine days'),
      after: say(8, 'twelve days'),
    },
    {
      kind: 'stance-changed',
      at: '2026-11-21T08:15:00.000Z',
      subject: 'Karsund',
      before: say(4, envoyMet),
      after: say(5, noBasis),
    },
  ],
  account: [
    say(5, declined),
    say(
      5,
      'The plan would have put mixed crews on every second ferry and pulled warships back behind the lighthouse line.',
    ),
    say(5, keys),
    say(5, noBasis),
    say(5, 'The statement named no condition for a return to the table.'),
    say(8, becauseBank),
    say(
      8,
      'The seafarers’ union counted 1,540 stranded passengers on Friday night, more than the port authority admits.',
    ),
    say(8, gym),
    say(8, oneFerry),
  ],
})

const shots =
  'A Talvian patrol boat fired warning shots across the bow of a Karsund ferry in the Merrow Strait early on Monday, and both ports stopped all crossings.'
const reserve =
  'Karsund called up the reserve of its coast guard on Thursday and sent four cutters to the southern bank.'
const offer =
  'Orlane offered on Saturday to host talks between Talvia and Karsund on the Merrow Strait and sent its envoy Tomas Quill to both capitals.'
const met =
  'Orlane’s envoy met the Talvian foreign minister on Tuesday and the Karsund cabinet a day earlier.'
const food =
  'The International Federation of Seafarers, Lightkeepers, Pilots and Harbour Workers of the Northern and Southern Merrow Coasts said the outer islands had food for nine days.'

export const straitRecords: readonly EventRecord[] = [
  record({
    event: 3,
    title: { ...say(0, shots), text: 'Patrol boat fires warning shots at a ferry; crossings stop' },
    from: '2026-11-09',
    of: [0, 1],
    places: ['Merrow Strait'],
    actors: [talvia, karsund],
    summary: [say(0, shots), say(0, 'Nobody was hurt.')],
    responses: [
      respond(talvia, 'COERCE', karsund, say(0, shots), '2026-11-09T09:05:00.000Z'),
      respond(karsund, 'ACCUSE', talvia, say(0, 'Karsund accused Talvia of piracy in open water.'), null),
    ],
    quotes: [
      quote('We saw the flash and then the captain told us to sit down,', 'Jori Lind, a passenger', 0),
    ],
    account: [
      say(0, shots),
      say(0, 'Nobody was hurt.'),
      say(0, 'The ferry, with 212 people on board, turned back to Sund Haven.'),
    ],
  }),
  record({
    event: 5,
    title: { ...say(2, reserve), text: 'Karsund calls up its coast guard reserve' },
    from: '2026-11-12',
    of: [2],
    actors: [karsund, talvia],
    summary: [say(2, reserve)],
    responses: [
      respond(karsund, 'MOBILIZE', talvia, say(2, reserve), '2026-11-12T17:30:00.000Z'),
      respond(
        talvia,
        'THREATEN',
        karsund,
        say(2, 'Talvia threatened to close the strait to all Karsund vessels.'),
        '2026-11-12T17:30:00.000Z',
      ),
    ],
    account: [say(2, reserve), say(2, 'Talvia threatened to close the strait to all Karsund vessels.')],
  }),
  record({
    event: 7,
    title: { ...say(3, offer), text: 'Orlane offers to host talks on the strait' },
    from: '2026-11-14',
    of: [3],
    actors: [orlane, talvia, karsund, quill],
    summary: [say(3, offer)],
    responses: [respond(orlane, 'REQUEST', talvia, say(3, offer), '2026-11-14T10:00:00.000Z')],
    account: [say(3, offer), say(3, 'Talvia and Karsund agreed to receive him.')],
  }),
  record({
    event: 9,
    title: { ...say(4, met), text: 'Envoy meets both sides as islands run short' },
    from: '2026-11-16',
    to: '2026-11-17',
    of: [4, 11],
    actors: [orlane, talvia, karsund, union],
    summary: [say(4, met), say(11, 'أعلن ميناء ألدر يوم الخميس توقف جميع العبارات في المضيق حتى إشعار آخر.')],
    responses: [
      respond(orlane, 'CONSULT', talvia, say(4, met), '2026-11-17T12:20:00.000Z'),
      respond(union, 'STATEMENT', null, say(4, food), '2026-11-17T12:20:00.000Z'),
    ],
    account: [say(4, met), say(4, food)],
  }),
  talksRecord,
  record({
    event: 14,
    title: { ...say(9, week), text: 'Orlane keeps its offer open for a week' },
    from: '2026-11-22',
    of: [9],
    actors: [orlane, talvia, quill],
    summary: [say(9, week)],
    responses: [
      respond(
        orlane,
        'REQUEST',
        talvia,
        say(9, 'He asked Talvia to move its boats one mile north as a sign.'),
        '2026-11-22T08:50:00.000Z',
      ),
    ],
    quotes: [quote('A no on a Friday is not a no for good,', 'Tomas Quill', 9)],
    account: [say(9, week), say(9, 'He asked Talvia to move its boats one mile north as a sign.')],
  }),
  record({
    event: 15,
    title: { ...say(10, portsAgree), text: 'Ports let one ferry a day cross for the stranded' },
    from: '2026-11-22',
    of: [10],
    places: ['Port Alder', 'Sund Haven'],
    actors: [talvia],
    summary: [say(10, portsAgree), say(10, 'The first is to leave on Monday at six.')],
    responses: [
      respond(
        talvia,
        'STATEMENT',
        null,
        say(10, 'Talvia’s foreign ministry said that it “takes note”.'),
        '2026-11-22T09:20:00.000Z',
      ),
    ],
    account: [say(10, portsAgree), say(10, 'The first is to leave on Monday at six.')],
  }),
]

export const oddRecords: readonly EventRecord[] = [
  record({
    event: 20,
    title: say(12, 'Lighthouse on Grey Skerry dark since Tuesday.'),
    from: null,
    of: [12],
  }),
  record({
    event: 21,
    title: { text: sampleArticles[13]?.article.title ?? '', citations: [cite(13, 'The deputy chair')] },
    from: '2026-11-18',
    of: [13],
    summary: [say(13, '<script>alert("no")</script> & other marks stand in this text as they are.')],
    account: [say(13, 'The deputy chair of the harbour board resigned on Wednesday.')],
  }),
]

function relate(
  from: number,
  to: number,
  type: RelationType,
  reason: string,
  evidence: readonly Citation[],
): Relation {
  return {
    from: from as EventNumber,
    to: to as EventNumber,
    type,
    confidence: 0.8,
    reason,
    evidence,
    sharedActors: [talvia.id, karsund.id],
    sharedTerms: ['strait', 'patrol', 'ferry'],
  }
}

export const straitRelations: readonly Relation[] = [
  relate(
    5,
    3,
    'escalates',
    'Event 5 follows event 3 by 3 days. Karsund, shot at in event 3, readies forces.',
    [cite(2, reserve)],
  ),
  relate(
    7,
    5,
    'de-escalates',
    'Event 7 follows event 5 by 2 days. Where Karsund readied forces, Orlane asks for talks.',
    [cite(3, offer)],
  ),
  relate(9, 7, 'continues', 'Event 9 continues event 7: the envoy it names meets both sides.', [
    cite(4, met),
  ]),
  relate(
    12,
    9,
    'reverses',
    'Event 12 reverses event 9: Talvia and Karsund, who received the envoy, now refuse the plan he carried. Both share Orlane as the one who asks.',
    [cite(5, declined), cite(4, met)],
  ),
  relate(
    12,
    3,
    'background',
    'Event 12 has event 3 as background: the same ferries have stood still since.',
    [cite(0, shots)],
  ),
  relate(14, 12, 'responds-to', 'Event 14 answers event 12: Orlane keeps open what both sides declined.', [
    cite(9, week),
  ]),
  relate(
    15,
    12,
    'parallel',
    'Event 15 runs beside event 12: the ports act on the stranded without their governments.',
    [cite(10, portsAgree)],
  ),
]
