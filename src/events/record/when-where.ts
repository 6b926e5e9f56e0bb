/**
 * When and where it happened. A family names a day where a sentence of its title's
 * neighbourhood (the first lines, or one with a main action) carries a date close to
 * publication; the days that most families name are the event's, else the days of
 * publication stand in. Places are the names of places behind a word of place ("in
 * Naqoura", "southern Lebanon") in those sentences, so that a country which speaks is
 * not taken for a scene; more families first.
 *
 * Known failure: an article that only announces what is to come gives the day of the
 * announcement.
 */

import type { DossierMember } from '../../model/dossier.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { MainAction } from './main-actions.ts'
import type { Line, Material } from './material.ts'

export interface WhenWhere {
  /** ISO days, or null. */
  readonly from: string | null
  readonly to: string | null
  readonly places: readonly string[]
}

/** A date further back than this from publication is background, not the event. Trades week-long events against history; example collection, 2026-11. */
const daysBackMax = 6
/** Days named by fewer families than this share of the most named day's are left out. */
const dayShareMin = 0.6
/** Days named further than this from the most named day are another event's. */
const rangeDaysMax = 4
const placesMax = 5
const leadLines = 3
/** Vote of a line for its day: the first line tells the event, later ones also its eve and sequel. */
const lineVotes = [1, 0.7, 0.5]
const bodyVote = 0.4
/** A date behind these is a term or a start, not the day it happened. */
const termWords =
  /\b(?:since|until|till|by|before|from|for|to|through|after|between|than|due|planned for|scheduled for|expected|next)\s+(?:the\s+)?$/i
const termWindow = 24
const millisecondsADay = 86_400_000

const wordOfPlace =
  /\b(?:in|at|near|outside|inside|across|around|over|off|into)\s+(?:the\s+)?(?:(?:city|town|village|port|capital|outskirts|suburbs|region|province|district) of\s+)?((?:southern|northern|eastern|western|central|south|north|east|west)\s+)?$/i
const sideOfPlace = /\b((?:southern|northern|eastern|western|central)\s+)$/i
const windowBefore = 48

function dayNumber(isoDay: string): number {
  return Math.round(Date.parse(isoDay.slice(0, 10)) / millisecondsADay)
}

function isoDay(day: number): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10)
}

/** By member, the lines that tell the event itself: the first ones and those with a main action. */
function tellingLines(material: Material, mainActions: readonly MainAction[]): Line[][] {
  const acted = new Set(mainActions.flatMap(({ lines }) => lines))
  return material.linesOf.map((own) => own.filter((line) => line.order < leadLines || acted.has(line)))
}

/** The day of publication; for an article without one the last day that it names, since news tells the newest first. */
function dayOfTelling({ article, dates }: DossierMember): number | null {
  if (article.publishedAt !== null) return dayNumber(article.publishedAt)
  const days = dates.filter(({ start }) => !isTerm(article.text, start)).map(({ from }) => dayNumber(from))
  return days.length === 0 ? null : Math.max(...days)
}

/** True for a date that is a term or a start. */
function isTerm(text: string, start: number): boolean {
  return termWords.test(text.slice(Math.max(0, start - termWindow), start))
}

function voteForDays(member: DossierMember, lines: readonly Line[], votes: Map<number, number>): void {
  const published = dayOfTelling(member)
  for (const date of member.dates) {
    const line = lines.find(({ sentence }) => overlaps(sentence, date))
    const from = dayNumber(date.from)
    if (line === undefined || dayNumber(date.to) - from > rangeDaysMax || !Number.isFinite(from)) continue
    if (published !== null && (from < published - daysBackMax || from > published + 1)) continue
    if (isTerm(member.article.text, date.start)) continue
    const vote = lineVotes[line.order] ?? bodyVote
    if (vote > (votes.get(from) ?? 0)) votes.set(from, vote)
  }
}

function daysNamed(material: Material, telling: readonly Line[][]): number[] {
  const total = new Map<number, number>()
  material.families.forEach((_, family) => {
    const votes = new Map<number, number>()
    for (const [index, member] of material.members.entries()) {
      if (material.familyOf[index] === family) {
        voteForDays(member, telling[index] ?? [], votes)
      }
    }
    for (const [day, vote] of votes) total.set(day, (total.get(day) ?? 0) + vote)
  })
  const ranked = [...total].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const top = ranked[0]
  if (top === undefined) return []
  const near = ranked.filter(
    ([day, vote]) => vote >= top[1] * dayShareMin && Math.abs(day - top[0]) <= rangeDaysMax,
  )
  return near.map(([day]) => day)
}

function daysPublished(material: Material): number[] {
  return material.members.flatMap(({ article }) =>
    article.publishedAt === null ? [] : [dayNumber(article.publishedAt)],
  )
}

/** The name of a place where a word of place stands before it, with "southern" and the like; else null. */
function placeName(text: string, mention: Span & { readonly name: string }): string | null {
  const near = text.slice(Math.max(0, mention.start - windowBefore), mention.start)
  const before = wordOfPlace.exec(near) ?? sideOfPlace.exec(near)
  if (before === null) return null
  const side = before[1]?.trim().toLowerCase()
  return side === undefined ? mention.name : `${side} ${mention.name}`
}

/** True for a place that no earlier name has: "Paris" behind "central Paris", "Champs Elysees" behind "Champs-Elysees". */
function isOwnPlace(name: string, place: number, names: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  return !names.slice(0, place).some((before) => ` ${plain(before)}`.endsWith(` ${plain(name)}`))
}

function findPlaces(material: Material, telling: readonly Line[][]): string[] {
  const votes = new Map<string, { families: Set<number>; weight: number; first: number }>()
  let seen = 0
  for (const [index, member] of material.members.entries()) {
    const lines = telling[index] ?? []
    for (const mention of member.mentions) {
      if (mention.type !== 'place') continue
      const line = lines.find(({ sentence }) => overlaps(sentence, mention))
      const name = line === undefined ? null : placeName(member.article.text, mention)
      if (line === undefined || name === null) continue
      const vote = votes.get(name) ?? { families: new Set(), weight: 0, first: seen++ }
      vote.families.add(line.family)
      vote.weight += line.order < leadLines ? 1 : bodyVote
      votes.set(name, vote)
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b.families.size - a.families.size || b.weight - a.weight || a.first - b.first)
    .map(([name]) => name)
    .filter(isOwnPlace)
    .slice(0, placesMax)
}

/** Days and places of the event. Days are null where no article gives a time. */
export function findWhenWhere(material: Material, mainActions: readonly MainAction[]): WhenWhere {
  const telling = tellingLines(material, mainActions)
  const named = daysNamed(material, telling)
  const days = named.length > 0 ? named : daysPublished(material)
  const places = findPlaces(material, telling)
  if (days.length === 0) return { from: null, to: null, places }
  return { from: isoDay(Math.min(...days)), to: isoDay(Math.max(...days)), places }
}
