/**
 * The original that an article names itself: "Original Source: …", "first appeared
 * on …", an agency's dateline, credits of another outlet's reporters, "told CNN"
 * again and again, a canonical link to another host. Conservative: one mention of
 * an outlet in the running text is attribution, not derivation, and the article's
 * own source is never its original.
 */

import type { ClaimedOriginal } from '../model/article.ts'
import { type Block, keyOf } from './blocks.ts'

/** "told X" this often makes X the one who interviewed. */
const TOLD_MIN = 2
/** Blocks at each end in which datelines and credits stand. */
const END_BLOCKS = 8

/** News organisations that others rewrite, as written in "told …". Common knowledge, not from any page. */
const OUTLETS =
  'CNN|BBC|AFP|AP|NPR|NBC|CBS|ABC|MSNBC|CNBC|Reuters|Axios|Bloomberg|Politico|Newsweek|Haaretz|Al Jazeera|Fox News|Sky News|CBS News|NBC News|ABC News|BBC News|Associated Press|the Associated Press|The Associated Press|Agence France-Presse|(?:[Tt]he )?(?:New York|Washington|Financial|Los Angeles|Jerusalem|Irish|Wall Street|Japan|Kyiv) (?:Times|Post|Journal|Independent)|[Tt]he (?:Guardian|Telegraph|Economist|Times|Independent|Atlantic|National)'
const TOLD = new RegExp(`\\b(?:told|tells|interview with|speaking to|spoke to) (${OUTLETS})\\b`, 'g')
const AGENCY =
  /^[^.\n]{0,80}\((Reuters|AP|AFP|ANI|IANS|Xinhua|TASS|dpa|DPA|EFE|UPI|PTI|CNN|Bloomberg)\) ?[-–—:]/
/** A city in capitals and a name in brackets: "BEIRUT (Harbour Wire) —". */
const DATELINE = /^\p{Lu}{3}[^.()\n]{0,60} \((\p{Lu}[^()\n]{1,40})\) ?[-–—]/u
const CREDIT =
  /^(\p{Lu}[\p{L}.& ]{1,40}?)[’']s? (?:\p{Lu}[\p{L}.'’-]*[, ]+(?:and )?){2,20}(?:contributed|provided)\b[^.]{0,60}\b(?:report|reporting|story|article)/u
const HOST = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,24})(?:\/\S*)?$/i

/** The host without `www.`, or null. */
export function hostOf(url: string | null | undefined): string | null {
  return (
    /^https?:\/\/(?:[^/?#\s@]{0,200}@)?(?:www\.)?([^/?#:\s]{1,253})/i.exec(url ?? '')?.[1]?.toLowerCase() ??
    null
  )
}

/** The last two labels, three under a country's second level: enough to tell one publisher's hosts from another's. */
function siteOf(host: string): string {
  const labels = host.split('.')
  const deep = /^(?:com?|org|net|gov|ac|edu)$/.test(labels.at(-2) ?? '') && labels.at(-1)!.length === 2
  return labels.slice(deep ? -3 : -2).join('.')
}

function named(text: string): ClaimedOriginal {
  const name = text.trim().replace(/[.,;]$/, '')
  const host = HOST.exec(name)
  if (/^https?:\/\//i.test(name)) return { name: hostOf(name) ?? name, url: name }
  return host?.[1] && name.includes('/') ? { name: host[1], url: `https://${name}` } : { name }
}

function fromDateline(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, END_BLOCKS)) {
    const start = block.text.slice(0, 140)
    const found = AGENCY.exec(start) ?? DATELINE.exec(start)
    if (found) return found[1]!
  }
  return null
}

function fromCredits(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const found = block.text.length <= 400 ? CREDIT.exec(block.text) : null
    if (found) return found[1]!
  }
  return null
}

/** The outlet behind a reporter's name, as reprints give it. */
function fromByline(byline: string | null): string | null {
  const tail = byline?.includes(',') ? byline.slice(byline.lastIndexOf(',') + 1).trim() : ''
  return OUTLET_NAME.test(tail) || new RegExp(`^(?:${OUTLETS})$`).test(tail) ? tail : null
}

function fromTold(blocks: readonly Block[]): string | null {
  const counts = new Map<string, number>()
  for (const block of blocks)
    for (const found of block.text.matchAll(TOLD)) counts.set(found[1]!, (counts.get(found[1]!) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] >= TOLD_MIN ? most[0] : null
}

/** True where `name` is the article's own source, as a name or as its host. */
function isOwn(name: string, source: string | null, url: string | null): boolean {
  const key = keyOf(name).replace(/ /g, '')
  const own = [source ?? '', hostOf(source) ?? '', hostOf(url) ?? ''].map((text) =>
    keyOf(text).replace(/ /g, ''),
  )
  return own.some((text) => text !== '' && (text.includes(key) || key.includes(text)))
}

/** A site's name as it stands above headlines: "CRBC News", "The Daily Courier". */
export const OUTLET_NAME =
  /^(?:the )?(?:\p{Lu}[\p{L}&.'’-]{0,20} ){0,4}(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|Courier|Daily|Press|Observer|Guardian|Standard|Mail|Telegraph|Star|Globe|Record|Wire|Monitor|Review|Today|Network|Agency|TV|Radio|Report|Weekly)(?: (?:Online|Agency|Network|Service))?$/u

export interface OriginClues {
  /** All blocks, furniture included. */
  readonly blocks: readonly Block[]
  /** A name after "Original Source:", if a line said so. */
  readonly stated: string | undefined
  /** "Mara Lindqvist, Harbour Wire": another outlet's reporter. */
  readonly byline?: string | null
  readonly canonical: string | null
  readonly source: string | null
  readonly url: string | null
}

/** The original that the clues name, or null. */
export function findClaimedOriginal(clues: OriginClues): ClaimedOriginal | null {
  const { blocks, stated, byline = null, canonical, source, url } = clues
  if (stated && !isOwn(stated, source, url)) return named(stated)
  const [there, here] = [hostOf(canonical), hostOf(url)]
  if (there && here && canonical && siteOf(there) !== siteOf(here)) return { name: there, url: canonical }
  for (const name of [fromDateline(blocks), fromByline(byline), fromCredits(blocks), fromTold(blocks)])
    if (name && !isOwn(name, source, url)) return { name }
  return null
}
