/**
 * The file of publishers that `--sources` gives: a list in JSON or YAML in, publishers
 * out, or one problem that says everything wrong with it, entry by entry. A name, alias or
 * host stands in one entry only, so that an article has one publisher. An empty list is
 * a list: it says that nobody belongs to a group.
 */

import { parse } from 'yaml'
import { type Outcome, outcome } from '../model/outcome.ts'
import { problem } from '../model/problems.ts'
import type { Publisher } from '../model/publisher.ts'
import {
  areEntryTexts,
  type EntryFields,
  isEntryText,
  readEntries,
  repeatedName,
} from '../text/entry-list.ts'

/** More publishers than the world has newsrooms that anybody would list by hand. Set by hand, 2026-11. */
const entriesMax = 100_000

const fields = ['name', 'aliases', 'hosts', 'group']
const example =
  '{"name": "The Northgate Post", "hosts": ["northgate-post.example"], "group": "Northgate Media"}'

/** A host without scheme, port or path. */
const hostPattern = /^(?!-)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u

/** What is compared of a name: its letters in lower case, with single spaces. */
export function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}

function faultOf({ aliases, hosts, group }: EntryFields): string | null {
  if (!areEntryTexts(aliases)) return 'has "aliases" that are not a list of texts'
  if (!areEntryTexts(hosts)) return 'has "hosts" that are not a list of texts'
  const odd = ((hosts ?? []) as string[]).find((host) => !hostPattern.test(host.trim()))
  if (odd !== undefined)
    return `has the host "${odd}"; a host is written as news.example, without https:// and path`
  if (group !== undefined && group !== null && !isEntryText(group)) return 'has a "group" that is not a text'
  return null
}

function toPublisher({ name, aliases, hosts, group }: EntryFields): Publisher {
  const texts = (given: unknown) => ((given ?? []) as string[]).map((text) => text.trim())
  return {
    name: String(name).trim(),
    aliases: texts(aliases),
    hosts: texts(hosts).map((host) => host.toLowerCase().replace(/^www\./, '')),
    group: isEntryText(group) ? group.trim() : null,
  }
}

/** The publishers of a file's text, or a problem that says what is wrong with it; `where` names it in the message. */
export function readPublishers(text: string, where: string): Outcome<readonly Publisher[]> {
  const fail = (reason: string) =>
    outcome<readonly Publisher[]>([], [problem('publishers-invalid', { where, reason })])
  const parseText = (given: string) => parse(given, { logLevel: 'error' })
  const read = readEntries(text, { parse: parseText, fields, example, entriesMax, faultOf })
  if ('reason' in read) return fail(read.reason)
  const publishers = read.entries.map(toPublisher)
  const twice =
    repeatedName(publishers, ({ name, aliases }) => [name, ...aliases].map(plainName)) ??
    repeatedName(publishers, ({ hosts }) => hosts)
  return twice === null ? outcome(publishers) : fail(twice)
}
