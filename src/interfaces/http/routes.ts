/**
 * Every address, with one sentence on what it answers, for the reference page. The
 * handlers stand in `pages.tsx`, `api.ts` and `app.tsx`; a test compares this list with
 * the app both ways, so that no address is undocumented and none is promised that is
 * not there.
 */

export interface Route {
  readonly path: string
  readonly answers: 'page' | 'json' | 'file'
  readonly about: string
}

export const routes: readonly Route[] = [
  { path: '/', answers: 'page', about: 'Storylines, ranked; ?actor=, ?place= and ?page= choose among them.' },
  {
    path: '/storylines/:id',
    answers: 'page',
    about:
      'One storyline; ?depth= is line, bullets, short or full. A merged id leads to the one that took it.',
  },
  { path: '/events', answers: 'page', about: 'Events, newest change first; ?page=.' },
  {
    path: '/events/:number',
    answers: 'page',
    about: 'One event record. A merged number leads to the event that took its articles.',
  },
  {
    path: '/articles/:id',
    answers: 'page',
    about: 'One article, the cited sentences marked; ?mark=128-140 marks these characters too.',
  },
  {
    path: '/families/:id',
    answers: 'page',
    about: 'The articles that are one text, and two of them side by side; ?left= and ?right= choose which.',
  },
  {
    path: '/sources',
    answers: 'page',
    about:
      'Sources: how many of their texts are originals, how the rest derives, and what they alter; ?page=.',
  },
  {
    path: '/changes',
    answers: 'page',
    about: 'What each arriving article brought about, newest first; ?page=.',
  },
  { path: '/search', answers: 'page', about: 'Events and articles that have the words of ?q=.' },
  { path: '/about', answers: 'page', about: 'How pages are made and what the marks mean.' },
  {
    path: '/assets/:name',
    answers: 'file',
    about: 'Style, script, mark and fonts; a hash in each name, kept for good.',
  },
  {
    path: '/health',
    answers: 'json',
    about: 'Whether the library answers, with its counts; 503 where it does not.',
  },
  {
    path: '/api/storylines',
    answers: 'json',
    about: 'Storyline summaries, as on the front page; ?actor=, ?place=, ?page=.',
  },
  {
    path: '/api/storylines/:id',
    answers: 'json',
    about: 'A storyline with its records, relations and story.',
  },
  {
    path: '/api/events/:number',
    answers: 'json',
    about:
      'An event with its record, articles, relations, and the quotes and figures that differ between its sources.',
  },
  { path: '/api/articles/:id', answers: 'json', about: 'An article with its readings, family and event.' },
  {
    path: '/api/families/:id',
    answers: 'json',
    about: 'A family with its members and two of their texts compared; ?left= and ?right=.',
  },
  { path: '/api/changes', answers: 'json', about: 'What each arriving article brought about; ?page=.' },
  { path: '/api/sources', answers: 'json', about: 'Sources, with whose texts theirs derive from.' },
  { path: '/api/search', answers: 'json', about: 'What the words of ?q= find, best first.' },
]
