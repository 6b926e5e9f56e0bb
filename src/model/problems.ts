/**
 * The catalogue of what can go wrong: a code, a sentence that says what happened,
 * and what to do. Core steps return problems beside their value; the rim prints
 * them or throws one `ThroughlineError`. People never see a stack trace.
 *
 * `{name}` in a message is filled from the problem's details.
 */

const catalogue = {
  'source-empty': ['{where} is empty.', 'Check the download, or leave the file out.'],
  'source-too-large': [
    '{where} is {size}, more than the limit of {limit} for one document.',
    'Split it, or save a collection as JSON Lines (.jsonl), which is read line by line.',
  ],
  'source-missing': [
    '{where} does not exist.',
    'Check the path; a folder, a file, a web address or - for standard input is expected.',
  ],
  'source-unreadable': ['{where} could not be read: {reason}.', 'Check the permissions and try again.'],
  'source-unknown-format': [
    '{where} is in a format that is not read.',
    'Formats: RSS, Atom, JSON Feed, HTML, plain text, Markdown, JSON, JSON Lines.',
  ],
  'source-fetch-failed': [
    '{where} could not be fetched: {reason}.',
    'Check the address and the connection, then run the same command again; what is stored stays.',
  ],
  'source-nothing-found': [
    'No readable file was found under {where}.',
    'Files end in .html, .txt, .md, .json, .jsonl, .xml, .rss or .atom.',
  ],
  'text-broken-encoding': [
    '{where} has bytes that are not valid {encoding}; {count} were replaced by �.',
    'Save it again as UTF-8 if the text looks wrong.',
  ],
  'line-not-json': [
    'Line {line} of {where} is not JSON: {reason}.',
    'Mend the line; every other line was read.',
  ],
  'line-not-article': [
    'Line {line} of {where} is not an article: {reason}.',
    'An article is an object with "text" or "html"; see the README.',
  ],
  'entry-not-article': [
    '{where} is not an article: {reason}.',
    'An article is an object with "text" or "html"; see the README.',
  ],
  'line-too-long': [
    'Line {line} of {where} is {size}, more than the limit of {limit}.',
    'No article is so long: see whether line breaks are missing. Every other line was read.',
  ],
  'json-invalid': [
    '{where} is not valid JSON: {reason}.',
    'Mend the file; if it holds one article a line, call it .jsonl.',
  ],
  'feed-cut': [
    '{where} ends in the middle; {count} complete entries were read.',
    'Fetch it again to get the rest.',
  ],
  'feed-invalid': [
    '{where} is not a feed that can be read: {reason}.',
    'Check it with the publisher, or ingest the articles’ pages instead.',
  ],
  'markup-too-deep': [
    '{where} nests its elements {depth} deep, more than the limit of {limit}.',
    'This is not a normal page. Save its text and ingest that.',
  ],
  'markup-too-large': [
    '{where} holds {count} elements, more than the limit of {limit}.',
    'This is not a normal page. Save its text and ingest that.',
  ],
  'markup-attributes': [
    '{where} has an element with {count} attributes, more than the limit of {limit}.',
    'This is not a normal page. Save its text and ingest that.',
  ],
  'front-matter-invalid': [
    '{where} begins with front matter that is not valid YAML: {reason}; the text was read without it.',
    'Mend the lines between the two --- marks.',
  ],
  'article-no-text': [
    '{where} has no article text.',
    'If the page has an article, save its text and ingest that.',
  ],
  'article-too-short': [
    '{where} has only {words} words of text; at least {least} are needed.',
    'Ingest the full article instead of its teaser.',
  ],
  'date-invalid': [
    '{where} gives the date "{date}", which is not a possible time; the article is kept without it.',
    'Mend the date and ingest the article again.',
  ],
  'language-unread': [
    '{where} is in a language that is not read yet ({language}).',
    'It is kept and can be searched; nothing was read from it.',
  ],
  'gazetteer-invalid': [
    'The gazetteer {where} cannot be used: {reason}.',
    'Mend the file and run the same command again; nothing was read. The README says what an entry holds.',
  ],
  'publishers-invalid': [
    'The list of publishers {where} cannot be used: {reason}.',
    'Mend the file and run the same command again; nothing was read. An entry holds "name" and, where there are any, "aliases", "hosts" and "group".',
  ],
  'publishers-differ': [
    'The store counts origins by another list of publishers than {where}.',
    'Count everything anew with `throughline replay --sources {where}`, or leave --sources out; nothing was read.',
  ],
  'store-busy': [
    'The store {where} is in use by another process that is writing to it.',
    'Wait for it to end, then run the same command again.',
  ],
  'store-not-ours': [
    '{where} is not a Throughline store.',
    'Give another path with --store; this file was not touched.',
  ],
  'store-newer': [
    '{where} was written by a newer Throughline (schema {found}; this one knows {known}).',
    'Update Throughline.',
  ],
  'store-damaged': [
    '{where} is damaged: {reason}.',
    'Restore a copy, or ingest again into a new store; the file was not changed.',
  ],
  'store-unreadable': [
    'The store {where} could not be opened or written: {reason}.',
    'Check the path, its permissions and the free space; for PostgreSQL, that the server runs and the address is right.',
  ],
  'store-missing': [
    'There is no store at {where}.',
    'Run `throughline ingest <paths>` first, or give the path with --store.',
  ],
  'not-found': ['There is no {kind} {id}.', 'List them with `throughline {list}`.'],
  'port-taken': ['Port {port} is in use.', 'Give another with --port, or --port 0 for any free one.'],
  'host-unusable': [
    'The pages cannot be served at {host}, port {port}: {reason}.',
    'Give an address of this machine with --host, or leave it out; ports below 1024 often need rights.',
  ],
  usage: ['{reason}', 'See `throughline {command} --help`.'],
  'worker-failed': [
    'A reading worker stopped: {reason}.',
    'Run the same command again; what was stored stays. With --jobs 0 no workers are used.',
  ],
  'pipeline-invalid': ['The pipeline cannot run: {reason}', 'Correct the list in src/engine/pipeline.ts.'],
  internal: [
    'Something unexpected went wrong: {reason}.',
    'Please report it with the command that led to it. The store is unharmed.',
  ],
} as const satisfies Record<string, readonly [message: string, remedy: string]>

export type ProblemCode = keyof typeof catalogue

/** What happened, in which input; `details` fill the message of the catalogue. */
export interface Problem {
  readonly code: ProblemCode
  readonly details: Readonly<Record<string, string | number>>
}

/** Makes a problem; `details` must give every `{name}` of the catalogue's message. */
export function problem(code: ProblemCode, details: Problem['details'] = {}): Problem {
  return { code, details }
}

function fill(template: string, details: Problem['details']): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}

/** The sentence that says what happened. */
export function messageOf(found: Problem): string {
  return fill(catalogue[found.code][0], found.details)
}

/** The sentence that says what to do. */
export function remedyOf(found: Problem): string {
  return fill(catalogue[found.code][1], found.details)
}

/** The one error the rim throws: carries a problem, so that its message says what to do. */
export class ThroughlineError extends Error {
  readonly problem: Problem

  constructor(found: Problem, cause?: unknown) {
    super(messageOf(found), cause === undefined ? undefined : { cause })
    this.name = 'ThroughlineError'
    this.problem = found
  }

  get code(): ProblemCode {
    return this.problem.code
  }
}

/** Every code with its message and remedy, for the reference pages. */
export function problemCatalogue(): readonly { code: string; message: string; remedy: string }[] {
  return Object.entries(catalogue).map(([code, [message, remedy]]) => ({ code, message, remedy }))
}
