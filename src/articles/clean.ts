/**
 * The first step of the pipeline: a raw item becomes an article. The content is
 * turned into blocks by its kind, the blocks are cleaned, and what the input, the
 * page and the text say about the article is put together, in this order of trust.
 * An item without text, or with too few words, gives null and a problem; a bad date
 * or a language that is not read leaves the article standing.
 */

import { defineItemStep } from '../engine/step.ts'
import type { Article } from '../model/article.ts'
import { type Outcome, outcome } from '../model/outcome.ts'
import { type Problem, problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import { cleanBlocks } from './block-cleaning.ts'
import { type Block, countWords, joinBlocks } from './blocks.ts'
import { findClaimedOriginal, hostOf } from './claimed-original.ts'
import { type PublishedTime, parsePublished } from './dates.ts'
import { type Facts, mergeFacts } from './facts.ts'
import { identify } from './identity.ts'
import { detectLanguage, languageOfTag, languageProblems } from './languages.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { extractBody, fragmentBlocks, isFragment } from './page-body.ts'
import { parsePage } from './page-document.ts'
import { readPageMetadata } from './page-metadata.ts'
import { textBlocks } from './text-blocks.ts'
import { decodeEntities, tidyLine } from './text-form.ts'
import { makeTitle, stripOutlet } from './titles.ts'

export type CleanSettings = {
  readonly wordsMin: number
  readonly languagesRead: readonly string[]
}

export const cleanSettings: CleanSettings = { wordsMin: 8, languagesRead: ['en'] }

interface Opened {
  readonly blocks: readonly Block[]
  readonly facts: Facts
  readonly canonical: string | null
}

function openMarkup(markup: string): Opened {
  const document = parsePage(markup)
  if (isFragment(markup)) return { blocks: fragmentBlocks(document), facts: {}, canonical: null }
  const { facts, canonical, body } = readPageMetadata(document)
  return { blocks: extractBody(document, body), facts, canonical }
}

function openContent(rawItem: RawItem): Opened {
  if (rawItem.kind === 'html') return openMarkup(rawItem.content)
  const blocks = rawItem.kind === 'markdown' ? markdownBlocks(rawItem.content) : textBlocks(rawItem.content)
  return { blocks, facts: {}, canonical: null }
}

const lineOf = (text: string | undefined): string | null =>
  (text && tidyLine(decodeEntities(text)).replace(/\n/g, ' ')) || null

/** A byline without "By"; null for an account's name ("jdadmin") and for what is too long for names. */
function bylineOf(facts: Facts): string | null {
  const byline = lineOf(facts.byline?.replace(/^\s*by\s+/i, ''))
  return byline && byline.length <= 200 && !/^[a-z0-9_.@-]+$/.test(byline) ? byline : null
}

/** The publisher's name without a slogan behind a bar, or the host. */
function sourceOf(facts: Facts, url: string | null): string | null {
  const name = lineOf(facts.source)
    ?.split(' | ', 1)[0]
    ?.replace(/^@(?=\w)/, '')
    .trim()
  return name || hostOf(url)
}

/** Titles in feeds and fields may hold entities or tags' remains; a title is one line. */
function givenFacts(rawItem: RawItem): Facts {
  const { title, byline, published, source, url, language } = rawItem.given
  const plain = title === undefined ? undefined : tidyLine(title.replace(/<\/?[a-z][^<>]{0,200}>/gi, ''))
  const clean = plain === undefined ? undefined : stripOutlet(plain, source, undefined)
  return { title: clean, byline, published, source, url, language }
}

function readTime(text: string | undefined, where: string, problems: Problem[]): PublishedTime | null {
  if (text === undefined) return null
  const time = parsePublished(text)
  if (!time) problems.push(problem('date-invalid', { where, date: tidyLine(text).slice(0, 60) }))
  return time
}

/** The article's address: given, else canonical where it is absolute. */
function urlOf(facts: Facts, canonical: string | null): string | null {
  const absolute = canonical && hostOf(canonical) ? canonical : null
  const given = lineOf(facts.url)
  const sameHost = absolute && given && hostOf(absolute) === hostOf(given)
  return sameHost || !given ? absolute : given
}

function assemble(
  rawItem: RawItem,
  opened: Opened,
  facts: Facts,
  text: string,
  settings: CleanSettings,
): Outcome<Article> {
  const problems: Problem[] = []
  const url = urlOf(facts, opened.canonical)
  const source = sourceOf(facts, url)
  const time = readTime(facts.published, rawItem.location, problems)
  const byline = bylineOf(facts)
  const clues = {
    blocks: opened.blocks,
    stated: facts.original,
    byline,
    canonical: opened.canonical,
    source,
    url,
  }
  const language = detectLanguage(text) ?? languageOfTag(facts.language)
  problems.push(...languageProblems(language, settings.languagesRead, rawItem.location))
  const article = {
    givenId: rawItem.given.id ?? null,
    title: lineOf(facts.title) ?? makeTitle(text),
    deck: lineOf(facts.deck),
    byline,
    language,
    publishedAt: time?.publishedAt ?? null,
    publishedPrecision: time?.publishedPrecision ?? null,
    source,
    url,
    text,
    claimedOriginal: findClaimedOriginal(clues),
  }
  return outcome({ id: identify(article), ...article }, problems)
}

/** The article that a raw item holds, or null with the reason. Never throws; linear but for readability's scoring. */
export function cleanItem(
  rawItem: RawItem,
  settings: CleanSettings = cleanSettings,
): Outcome<Article | null> {
  const where = rawItem.location
  const opened = openContent(rawItem)
  const outside = mergeFacts(givenFacts(rawItem), opened.facts)
  const cleaned = cleanBlocks(opened.blocks, outside)
  const text = joinBlocks(cleaned.blocks)
  const words = countWords(text)
  if (words === 0) return outcome(null, [problem('article-no-text', { where })])
  if (words < settings.wordsMin)
    return outcome(null, [problem('article-too-short', { where, words, least: settings.wordsMin })])
  return assemble(rawItem, opened, mergeFacts(outside, cleaned.facts), text, settings)
}

export const cleanStep = defineItemStep<CleanSettings>({
  name: 'clean',
  version: 2,
  about:
    'Takes the article out of a page or dirty text: body, title, byline, time, language, claimed original.',
  settings: cleanSettings,
  settingsAbout: {
    wordsMin:
      'Fewest words of an article: 8 refuses one-word items and bare links and keeps news flashes of one short sentence; a choice, not measured.',
    languagesRead: 'ISO 639-1 codes of the languages that later steps read; others are kept and reported.',
  },
  run: cleanItem,
})
