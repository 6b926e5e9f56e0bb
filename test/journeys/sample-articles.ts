/**
 * Articles of an invented story, for the pages' tests: two coasts quarrel over a
 * strait. Countries, papers and people do not exist. Some texts are copies and
 * rewrites of others, one is in Arabic, one has neither title nor time, one has words
 * and addresses that no line can hold.
 */

import type { Article } from '../../src/model/article.ts'
import type { DerivationKind } from '../../src/model/family.ts'
import type { ArticleId, FamilyId } from '../../src/model/ids.ts'

export interface SampleArticle {
  readonly article: Article
  readonly family: FamilyId
  readonly kind: DerivationKind
  readonly derivedFrom: ArticleId | null
}

/** The id of the nth sample article: 16 hexadecimal digits. */
export function sampleId(n: number): ArticleId {
  return (n * 0x9e3779b1).toString(16).padStart(16, 'a') as ArticleId
}

interface Draft {
  readonly title: string
  readonly source: string | null
  readonly at: string | null
  readonly text: readonly string[]
  readonly byline?: string
  readonly language?: string | null
  readonly deck?: string
  readonly url?: string | null
  readonly from?: readonly [number, DerivationKind]
  readonly original?: string
}

const wireText = [
  'Talvia and Karsund have both turned down an Orlane plan to share patrols in the Merrow Strait, officials of the two governments said on Friday.',
  'The plan would have put mixed crews on every second ferry and pulled warships back behind the lighthouse line. “We will not hand the keys of our own harbour to a committee,” Talvian foreign minister Ilse Marrendal told reporters in Port Alder.',
  'Karsund’s cabinet said in a short statement that it “does not see a basis for talks” while Talvian patrol boats stay at the northern bank. The statement named no condition for a return to the table.',
  'Orlane had asked both sides to answer by Sunday. Its envoy, Tomas Quill, said he would keep the offer open for another week.',
  'At least 1,400 ferry passengers are stranded on the two shores, according to the port authority of Alder. The seafarers’ union put the number at 1,540.',
]

const drafts: readonly Draft[] = [
  {
    title: 'Ferries halted in Merrow Strait after patrol boat fires warning shots',
    source: 'Port Alder Courier',
    at: '2026-11-09T06:40:00.000Z',
    byline: 'Nel Haverkamp',
    text: [
      'A Talvian patrol boat fired warning shots across the bow of a Karsund ferry in the Merrow Strait early on Monday, and both ports stopped all crossings.',
      'Nobody was hurt. The ferry, with 212 people on board, turned back to Sund Haven.',
      '“We saw the flash and then the captain told us to sit down,” said Jori Lind, a passenger. Karsund accused Talvia of piracy in open water.',
    ],
  },
  {
    title: 'Warning shots stop strait crossings',
    source: 'The Southern Ledger',
    at: '2026-11-09T09:05:00.000Z',
    from: [0, 'brief'],
    text: [
      'A Talvian patrol boat fired warning shots at a Karsund ferry, and both ports stopped all crossings.',
    ],
  },
  {
    title: 'Karsund calls up its coast guard reserve',
    source: 'Sund Haven Dispatch',
    at: '2026-11-12T17:30:00.000Z',
    text: [
      'Karsund called up the reserve of its coast guard on Thursday and sent four cutters to the southern bank.',
      'Defence minister Aurel Stenmark said the step was “an answer, not an opening”. Talvia threatened to close the strait to all Karsund vessels.',
    ],
  },
  {
    title: 'Orlane offers to host strait talks',
    source: 'Orlane Morning Post',
    at: '2026-11-14T10:00:00.000Z',
    text: [
      'Orlane offered on Saturday to host talks between Talvia and Karsund on the Merrow Strait and sent its envoy Tomas Quill to both capitals.',
      'The envoy carries a plan of three pages: mixed crews, a line behind which warships stay, and a joint log of crossings. Talvia and Karsund agreed to receive him.',
    ],
  },
  {
    title: 'Envoy meets both sides; union warns of shortages on the islands',
    source: 'The Lantern',
    at: '2026-11-17T12:20:00.000Z',
    text: [
      'Orlane’s envoy met the Talvian foreign minister on Tuesday and the Karsund cabinet a day earlier.',
      'The International Federation of Seafarers, Lightkeepers, Pilots and Harbour Workers of the Northern and Southern Merrow Coasts said the outer islands had food for nine days.',
    ],
  },
  {
    title: 'Talvia and Karsund decline Orlane plan for shared patrols',
    source: 'Northern Wire',
    at: '2026-11-20T14:10:00.000Z',
    byline: 'Marit Osk and Pavel Dorn',
    text: wireText,
  },
  {
    title: 'Talvia and Karsund decline Orlane plan for shared patrols',
    source: 'Port Alder Courier',
    at: '2026-11-20T15:00:00.000Z',
    from: [5, 'copy'],
    original: 'Northern Wire',
    text: wireText,
  },
  {
    title: 'Both coasts reject shared patrols',
    source: 'The Southern Ledger',
    at: '2026-11-20T18:45:00.000Z',
    from: [5, 'rewrite'],
    text: [
      'Neither Talvia nor Karsund accepts the plan put forward by Orlane for joint patrols in the Merrow Strait.',
      '“We will not hand the keys of our harbour to any committee,” said Talvia’s foreign minister, Ilse Marrendal.',
      'Some 1,400 passengers are stuck on the two shores.',
    ],
  },
  {
    title: 'Union counts 1,540 stranded, says islands are running short',
    source: 'The Lantern',
    at: '2026-11-21T08:15:00.000Z',
    text: [
      'The seafarers’ union counted 1,540 stranded passengers on Friday night, more than the port authority admits.',
      '“Every hall in Alder is full, and the school in Sund Haven has opened its gym,” said Berit Kolvane, who leads the union. She called on both governments to let one ferry a day cross.',
      'Karsund rejected the plan because it leaves Talvian boats at the northern bank, two diplomats said.',
      'Food on the outer islands will last twelve days, not nine, she added.',
    ],
  },
  {
    title: 'Orlane: the offer stands, for a week',
    source: 'Orlane Morning Post',
    at: '2026-11-22T08:50:00.000Z',
    text: [
      'Orlane’s offer on the Merrow Strait stands for another week, its envoy said on Sunday after both coasts had declined it.',
      '“A no on a Friday is not a no for good,” Tomas Quill said. He asked Talvia to move its boats one mile north as a sign.',
    ],
  },
  {
    title: 'One ferry a day: ports agree on a crossing for the stranded',
    source: 'Sund Haven Dispatch',
    at: '2026-11-22T09:20:00.000Z',
    text: [
      'The ports of Alder and Sund Haven agreed on Sunday to let one ferry a day carry stranded passengers, without any word from their governments.',
      'The first is to leave on Monday at six. Talvia’s foreign ministry said that it “takes note”.',
    ],
  },
  {
    title: 'ميناء ألدر يعلن توقف العبارات في المضيق',
    source: 'صحيفة المرفأ',
    at: '2026-11-19T07:00:00.000Z',
    language: 'ar',
    text: [
      'أعلن ميناء ألدر يوم الخميس توقف جميع العبارات في المضيق حتى إشعار آخر. وقالت الإدارة إن القرار يشمل 14 سفينة.',
      'وقال متحدث باسم الميناء: «سلامة الركاب أولا».',
    ],
  },
  {
    title: '',
    source: null,
    at: null,
    language: null,
    url: null,
    text: ['Lighthouse on Grey Skerry dark since Tuesday.'],
  },
  {
    title:
      'Hafenverwaltungsgesellschaftsaufsichtsratsvorsitzendenstellvertreterin_und_ein_sehr_langes_Wort_ohne_Trennstelle resigns',
    source: 'https://averyveryverylonghostnamethatneverends.example.org/section/politics/2026/11/18',
    at: '2026-11-18T23:59:00.000Z',
    url: 'javascript:alert(1)',
    text: [
      'The deputy chair of the harbour board resigned on Wednesday. <script>alert("no")</script> & other marks stand in this text as they are.',
    ],
  },
]

function makeArticle(draft: Draft, n: number): SampleArticle {
  const first = draft.from?.[0] ?? n
  const url = draft.url === undefined ? `https://news.example.org/2026/${sampleId(n)}` : draft.url
  return {
    article: {
      id: sampleId(n),
      givenId: null,
      title: draft.title,
      deck: draft.deck ?? null,
      byline: draft.byline ?? null,
      language: draft.language === undefined ? 'en' : draft.language,
      publishedAt: draft.at,
      publishedPrecision: draft.at === null ? null : 'time',
      source: draft.source,
      url,
      text: draft.text.join('\n\n'),
      claimedOriginal: draft.original === undefined ? null : { name: draft.original },
    },
    family: `f-${sampleId(first)}` as FamilyId,
    kind: draft.from?.[1] ?? 'original',
    derivedFrom: draft.from === undefined ? null : sampleId(first),
  }
}

export const sampleArticles: readonly SampleArticle[] = drafts.map(makeArticle)
