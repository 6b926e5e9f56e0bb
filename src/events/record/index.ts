/**
 * The event record: what happened, told in sentences of the articles. In goes an
 * event's dossier, out comes everything the event's page shows: title, days and places,
 * summary and account, who said and did what, quotes, the ledger of figures and the
 * sources by family.
 *
 * Pure extraction: each text is a run of an article's characters and cites it, with
 * blanks made one and the first letter a capital. The parts are independent; they share
 * the reading of words (`material.ts`) and of repetitions (`corroboration.ts`). Known
 * failure: what the readings got wrong is wrong here.
 */

import { defineCaseStep } from '../../engine/step.ts'
import type { EventDossier } from '../../model/dossier.ts'
import type { EventRecord, LedgerEntry, Measure } from '../../model/event-record.ts'
import { outcome } from '../../model/outcome.ts'
import { listActors } from './actors.ts'
import { corroborator } from './corroboration.ts'
import { keepLedger } from './ledger.ts'
import { findMainActions } from './main-actions.ts'
import { gatherMaterial, lineAt, type Material } from './material.ts'
import { gatherQuotes } from './quotes.ts'
import { gatherResponses } from './responses.ts'
import { findRevisions } from './revisions.ts'
import { rankLines } from './salience.ts'
import { findSides } from './sides.ts'
import { groupSources } from './sources.ts'
import { type Currency, tellEvent } from './summary.ts'
import { titleEvent } from './title.ts'
import { findWhenWhere } from './when-where.ts'

const settings = {
  summarySentences: 3,
  accountSentencesMin: 6,
  accountSentencesMax: 14,
  repeatShareMax: 0.6,
  summaryRepeatShareMax: 0.4,
  summaryWeightShareMax: 0.55,
  corroborationMin: 0.42,
  quoteShareMin: 0.8,
  quotesMax: 16,
  sentencesMax: 80,
}

function publicationTimes(material: Material): { firstAt: string | null; lastAt: string | null } {
  const times = material.members.flatMap(({ article }) => article.publishedAt ?? []).sort()
  return { firstAt: times[0] ?? null, lastAt: times.at(-1) ?? null }
}

/** The lines of figures that were replaced, and of those that replaced them; a line with both ("up from 22 to 24") tells the new one. */
function currencyOf(material: Material, figures: readonly Measure[]): Currency {
  const members = new Map(material.members.map(({ article }, member) => [article.id, member] as const))
  const linesOf = (entries: readonly LedgerEntry[]) =>
    entries.flatMap(
      ({ citation: { article, start } }) => lineAt(material, members.get(article) ?? -1, start) ?? [],
    )
  const replaced = figures.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const by = entry.supersededBy === null ? undefined : entries[entry.supersededBy]
      return by === undefined ? [] : [{ entry, by }]
    }),
  )
  const renewed = new Set(linesOf(replaced.map(({ by }) => by)))
  const outdated = linesOf(replaced.map(({ entry }) => entry)).filter((line) => !renewed.has(line))
  return { outdated: new Set(outdated), renewed }
}

/** Makes the record of one event. About linear in the dossier's text; the dossier is bounded by the engine. */
export function recordEvent(dossier: EventDossier, set: typeof settings): EventRecord {
  const material = gatherMaterial(dossier, set.sentencesMax)
  const corroborate = corroborator(material, set.corroborationMin)
  const { from, to, places } = findWhenWhere(material, findMainActions(material))
  const candidates = rankLines(material, corroborate, from)
  const sides = findSides(material)
  const titled = titleEvent(material, candidates)
  const figures = keepLedger({ material, sides, from })
  const currency = currencyOf(material, figures)
  const { told, summary, account } = tellEvent(material, candidates, titled, corroborate, currency, set)
  const responses = gatherResponses({ material, sides, candidates, from }, corroborate, told)
  return {
    event: dossier.event,
    title: titled.title,
    from,
    to,
    places,
    summary,
    account,
    actors: listActors(material, sides),
    responses,
    quotes: gatherQuotes(material, sides, set),
    figures,
    sources: groupSources(material),
    revisions: findRevisions(responses, figures),
    articles: dossier.articles,
    origins: dossier.origins,
    ...publicationTimes(material),
  }
}

export const recordStep = defineCaseStep({
  name: 'record',
  version: 9,
  about:
    'Writes the record of an event from sentences of its articles: title, summary, responses, quotes, figures, sources.',
  over: 'event',
  reads: [
    'article',
    'sentences',
    'mentions',
    'actors',
    'quotes',
    'figures',
    'dates',
    'actions',
    'family',
    'event',
  ],
  writes: 'record',
  settings,
  settingsAbout: {
    summarySentences:
      'Sentences of the summary: three are read at a glance (the study pages have two or three).',
    accountSentencesMin:
      'Sentences of the account for one origin, where the articles have as many worth telling.',
    accountSentencesMax:
      'Sentences of the account for many origins: more is read as the articles themselves.',
    repeatShareMax:
      'Share of words that may stand in a told sentence before it repeats it: higher tells more twice. Example collection, 2026-11.',
    summaryRepeatShareMax:
      'The same within the summary: higher tells one fact in two papers’ words, lower leaves the event for its margins. ECB+ train, 2026-11.',
    summaryWeightShareMax:
      'The same by the weight of the shared words: pairs that told one fact had .46 to .67, others up to .52. ECB+ train, 2026-11.',
    corroborationMin:
      'Likeness of two sentences from which one backs the other: lower counts more origins wrongly. Example collection, 2026-11.',
    quoteShareMin:
      'Share of shared words from which two quotes are one: lower merges an altered quote with the true one. Example collection, 2026-11.',
    quotesMax: 'Quotes kept: direct ones of many origins first.',
    sentencesMax: 'Sentences read of one article: bounds the work on very long texts.',
  },
  run: (dossier, set) => outcome(recordEvent(dossier, set)),
})
