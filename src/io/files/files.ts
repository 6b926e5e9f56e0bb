/**
 * Reads what a person names on the command line: files, folders (all the way down,
 * in the order of their names), standard input. Gives documents and lines as bytes;
 * what they mean is for `sources`.
 *
 * JSON Lines are streamed and may be of any size. Any other document is held whole, so
 * its size is checked before it is read, and while it is read where it has none (a pipe,
 * a device). A folder or file that cannot be read is a problem; what is beside it is read.
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
  let found = 0
  for await (const path of filesUnder(folder)) {
    found += 1
    if (typeof path === 'string') yield* readOne(path, limits)
    else yield path
  }
  if (found === 0) yield { kind: 'problem', problem: problem('source-nothing-found', { where: folder }) }
}

/** Paths, and problems with folders. Hidden files and symbolic links are left out: a link may lead in a circle. */
async function* filesUnder(folder: string): AsyncGenerator<string | SourcePart> {
  const entries = await entriesOf(folder)
  if (!Array.isArray(entries)) {
    yield entries
    return
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (entry.isFile() && readEndings.has(extname(entry.name).toLowerCase())) yield path
  }
}

/** What stands in a folder, in the order of the names' UTF-16 units, which is the same on every machine. */
async function entriesOf(folder: string): Promise<Dirent[] | SourcePart> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return unreadable(folder, error)
  }
}

async function* readOne(path: string, limits: ReadLimits): AsyncGenerator<SourcePart> {
  try {
    if (lineEndings.has(extname(path).toLowerCase())) yield* readLines(path, limits)
    else if ((await stat(path)).isFile()) yield await readDocument(path, limits)
    else yield* readStream(createReadStream(path), path, limits)
  } catch (error) {
    yield unreadable(path, error)
  }
}

async function* readLines(path: string, limits: ReadLimits): AsyncGenerator<SourcePart> {
  const found = await stat(path)
  if (found.isFile() && found.size === 0)
    yield { kind: 'problem', problem: problem('source-empty', { where: path }) }
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
 * Standard input: JSON Lines where the first byte that is not white space is `{`, one
 * document otherwise. A line of `{` alone begins one object written over many lines.
 */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  location: string,
  limits: ReadLimits,
): AsyncGenerator<SourcePart> {
  const iterator = chunks[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let heldBytes = 0
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    held.push(next.value)
    heldBytes += next.value.length
    const first = next.value.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
    if (first === undefined && heldBytes <= limits.documentBytesMax) continue
    const all = followedBy(held, iterator)
    if (first === openingBrace && !opensAlone(held)) yield* splitLines(all, location, limits.documentBytesMax)
    else yield await collect(all, location, limits)
    return
  }
  yield { kind: 'problem', problem: problem('source-empty', { where: location }) }
}

const openingBrace = 0x7b

/** True where the first line that is not blank holds nothing but `{`, as printers of JSON write it. */
function opensAlone(held: readonly Uint8Array[]): boolean {
  return /^\ufeff?\s*\{[ \t\r]*\n/.test(Buffer.concat(held).toString('utf8'))
}

/** What was looked at, then the rest, which is closed where nobody wants all of it. */
async function* followedBy(held: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* held
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
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
    if (size > limits.documentBytesMax) return tooLarge(location, null, limits)
    held.push(chunk)
  }
  return { kind: 'document', location, bytes: Buffer.concat(held) }
}

/** `size` is null where the rest was not read: it may have no end. */
function tooLarge(where: string, size: number | null, limits: ReadLimits): SourcePart {
  const limit = sizeOf(limits.documentBytesMax)
  const details = { where, size: size === null ? 'of unknown size' : sizeOf(size), limit }
  return { kind: 'problem', problem: problem('source-too-large', details) }
}

function unreadable(where: string, error: unknown): SourcePart {
  const reason = error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error)
  return { kind: 'problem', problem: problem('source-unreadable', { where, reason }) }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
