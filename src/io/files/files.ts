/**
 * Reads what a person names on the command line: files, folders (all the way down,
 * in the order of their names), standard input. Gives documents and lines as bytes;
 * what they mean is for `sources`.
 *
 * JSON Lines are streamed and may be of any size. Any other document is held whole,
 * so its size is checked before it is read.
 */

import { createReadStream, type Dirent } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { problem } from '../../model/problems.ts'
import type { SourcePart } from '../../model/source-part.ts'
import { sizeOf } from '../../text/sizes.ts'
import { splitLines } from './lines.ts'

/** Endings that are read inside a folder; a file that is named itself is always tried. */
const readEndings = new Set(
  '.html .htm .xhtml .txt .text .md .markdown .json .jsonl .ndjson .xml .rss .atom .rdf'.split(' '),
)

const lineEndings = new Set(['.jsonl', '.ndjson'])

export interface ReadLimits {
  /** One document that is held whole. */
  readonly documentBytesMax: number
}

/** A file, or everything readable in a folder. */
export async function* readPath(path: string, limits: ReadLimits): AsyncGenerator<SourcePart> {
  const kind = await kindOf(path)
  if (kind === 'missing') yield { kind: 'problem', problem: problem('source-missing', { where: path }) }
  else if (kind === 'folder') yield* readFolder(path, limits)
  else yield* readOne(path, limits)
}

async function kindOf(path: string): Promise<'missing' | 'folder' | 'file'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing'
    return 'file'
  }
}

async function* readFolder(folder: string, limits: ReadLimits): AsyncGenerator<SourcePart> {
  let files = 0
  for await (const path of filesUnder(folder)) {
    files += 1
    yield* readOne(path, limits)
  }
  if (files === 0) yield { kind: 'problem', problem: problem('source-nothing-found', { where: folder }) }
}

/** Hidden files and symbolic links are left out: a link may lead in a circle. */
async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (entry.isFile() && readEndings.has(extname(entry.name).toLowerCase())) yield path
  }
}

async function* readOne(path: string, limits: ReadLimits): AsyncGenerator<SourcePart> {
  try {
    if (lineEndings.has(extname(path).toLowerCase())) yield* readLines(path, limits)
    else yield await readDocument(path, limits)
  } catch (error) {
    yield unreadable(path, error)
  }
}

async function* readLines(path: string, limits: ReadLimits): AsyncGenerator<SourcePart> {
  const { size } = await stat(path)
  if (size === 0) yield { kind: 'problem', problem: problem('source-empty', { where: path }) }
  else yield* splitLines(createReadStream(path), path, limits.documentBytesMax)
}

async function readDocument(path: string, limits: ReadLimits): Promise<SourcePart> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > limits.documentBytesMax) return tooLarge(path, size, limits)
    return { kind: 'document', location: path, bytes: await readFile(file) }
  } finally {
    await file.close()
  }
}

/**
 * Standard input: JSON Lines where the first byte that is not white space is `{`,
 * one document otherwise.
 */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  location: string,
  limits: ReadLimits,
): AsyncGenerator<SourcePart> {
  const iterator = chunks[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    held.push(next.value)
    const first = next.value.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
    if (first === undefined) continue
    const all = followedBy(held, iterator)
    if (first === 0x7b) yield* splitLines(all, location, limits.documentBytesMax)
    else yield await collect(all, location, limits)
    return
  }
  yield { kind: 'problem', problem: problem('source-empty', { where: location }) }
}

async function* followedBy(held: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  location: string,
  limits: ReadLimits,
): Promise<SourcePart> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size <= limits.documentBytesMax) held.push(chunk)
  }
  if (size > limits.documentBytesMax) return tooLarge(location, size, limits)
  return { kind: 'document', location, bytes: Buffer.concat(held) }
}

function tooLarge(where: string, size: number, limits: ReadLimits): SourcePart {
  const details = { where, size: sizeOf(size), limit: sizeOf(limits.documentBytesMax) }
  return { kind: 'problem', problem: problem('source-too-large', details) }
}

function unreadable(where: string, error: unknown): SourcePart {
  const reason = error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error)
  return { kind: 'problem', problem: problem('source-unreadable', { where, reason }) }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
