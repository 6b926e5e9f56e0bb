/**
 * Our own gold: passages of the shared texts, labelled by hand. A line of
 * `gold/<what>.jsonl` names an article by set and id, a passage by offsets and digest,
 * and its labels by offsets and values; no words of the sources are kept here. Reading
 * it back gives the article's whole text, so that a reader sees what it would see in
 * use, and the passage in which its output counts. Where the shared data is absent,
 * `hasGoldTexts` is false and gates are skipped; a passage whose text has changed is an
 * error, never silently left out.
 */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const shared = '../shared'
const goldFolder = 'test/quality/gold'

export type GoldPart = 'train' | 'dev'

/** A span of the article's text as gold lines write it where a label has several. */
export type GoldSpan = readonly [start: number, end: number]

/** One line of a gold file; the labels stand under the file's own name. */
export interface GoldLine {
  readonly set: string
  readonly id: string
  readonly start: number
  readonly end: number
  readonly digest: string
  readonly part: GoldPart
  readonly published?: string
}

export interface GoldPassage<Label> {
  readonly set: string
  readonly id: string
  readonly part: GoldPart
  /** ISO day of publication, of the line or of the article; null where neither has one. */
  readonly published: string | null
  /** The whole article; all offsets count in it. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly labels: readonly Label[]
}

export interface GoldArticle {
  readonly text: string
  readonly published: string | null
}

type Corpus = ReadonlyMap<string, GoldArticle>

interface Row {
  readonly id: string
  readonly text: string
  readonly published?: string
}

/** True where the texts that the gold points into are there. */
export function hasGoldTexts(): boolean {
  return existsSync(`${shared}/data`) && existsSync(`${shared}/seeds`)
}

/** The part an article belongs to, the same in every gold file: a hash of its set and id. */
export function goldPart(set: string, id: string): GoldPart {
  return digestOf(`${set}/${id}`) < '8' ? 'train' : 'dev'
}

/** First 12 hexadecimal digits of the SHA-256 of a text read as UTF-8. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** The names of the gold files that there are, such as `figures`. */
export function goldNames(): string[] {
  const files = readdirSync(goldFolder).filter((file) => file.endsWith('.jsonl'))
  return files.map((file) => file.slice(0, -'.jsonl'.length)).sort()
}

/**
 * The passages of `gold/<what>.jsonl` with their articles' texts, in the file's order.
 * Throws where an article is unknown, or a passage's text is not the one labelled.
 */
export function readGold<Label>(what: string, part?: GoldPart): GoldPassage<Label>[] {
  const lines = readFileSync(`${goldFolder}/${what}.jsonl`, 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldLine)
  const wanted = rows.filter((row) => part === undefined || row.part === part)
  return wanted.map((row) => passageOf<Label>(what, row))
}

function passageOf<Label>(what: string, row: GoldLine): GoldPassage<Label> {
  const article = goldArticle(row.set, row.id)
  if (article === undefined) throw new Error(`${what}: no article ${row.set} ${row.id}`)
  const { set, id, part, start, end } = row
  if (digestOf(article.text.slice(start, end)) !== row.digest) {
    throw new Error(`${what}: other text at ${set} ${id} ${start}-${end}`)
  }
  const labels = (row as unknown as Record<string, readonly Label[] | undefined>)[what]
  if (labels === undefined) throw new Error(`${what}: no labels at ${set} ${id} ${start}-${end}`)
  const published = row.published ?? article.published
  return { set, id, part, published, text: article.text, start, end, labels }
}

const corpora = new Map<string, Corpus>()

/** An article of a set by id; a set is read from disk once. */
export function goldArticle(set: string, id: string): GoldArticle | undefined {
  let corpus = corpora.get(set)
  if (corpus === undefined) {
    corpus = readCorpus(set)
    corpora.set(set, corpus)
  }
  return corpus.get(id)
}

/** All articles of a set, by id in the order of its files. */
export function goldCorpus(set: string): Corpus {
  goldArticle(set, '')
  return corpora.get(set)!
}

function readCorpus(set: string): Corpus {
  if (set === 'seeds') return corpusOf(seedRows())
  if (set === 'meantime') return corpusOf(meantimeRows())
  if (set === 'causalnews-train') return corpusOf(causalRows())
  if (set === 'ecbplus') return corpusOf(jsonRows<Row>('ecbplus/articles.jsonl'))
  if (set === 'polnear-train') return corpusOf(jsonRows<Row>('polnear/train.jsonl'))
  if (set === 'plover') return corpusOf(jsonRows<Row>('plover/records.jsonl'))
  if (set.startsWith('timeline17/')) return corpusOf(jsonRows<Row>(`${set}/articles.jsonl`))
  throw new Error(`unknown set ${set}`)
}

function corpusOf(rows: readonly Row[]): Corpus {
  const entries = rows.map(({ id, text, published }) => [id, { text, published: published ?? null }] as const)
  return new Map(entries)
}

function jsonRows<Line>(path: string): Line[] {
  const lines = readFileSync(`${shared}/data/${path}`, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line)
}

/** Seeds are known by their number: `002` for 002_….txt. */
function seedRows(): Row[] {
  const files = readdirSync(`${shared}/seeds`).filter((file) => file.endsWith('.txt'))
  return files.map((file) => ({
    id: file.slice(0, 3),
    text: readFileSync(`${shared}/seeds/${file}`, 'utf8'),
  }))
}

function meantimeRows(): Row[] {
  const documents = jsonRows<{ id: string; sentences: string[][] }>('meantime/documents.jsonl')
  return documents.map(({ id, sentences }) => ({
    id,
    text: sentences.map((tokens) => tokens.join(' ')).join('\n'),
  }))
}

/** Sentences of CausalNews are articles of one sentence, under their index. */
function causalRows(): Row[] {
  const path = `${shared}/data/causalnews/train_subtask1.csv`
  const [, ...records] = csvRecords(readFileSync(path, 'utf8'))
  return records.map(([id, text]) => ({ id: id ?? '', text: text ?? '' }))
}

/** Records of a comma-separated file; quotes may hold commas, line ends and doubled quotes. */
function csvRecords(csv: string): string[][] {
  const records: string[][] = []
  let fields: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv)
    if (found === null) throw new Error('a field that does not end')
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    records.push(fields)
    fields = []
  }
  return records
}
