/**
 * The members of live events, in slots of fixed size cut from large typed arrays: some
 * 1 kB an article, where objects of typed arrays would take three times that. A slot
 * that is given back is used again, so memory follows what is alive.
 *
 * Only `apply` (in `fold.ts`) puts and frees. Slots are handed out in a fixed order, so
 * the same stream fills them the same way; nothing depends on which slot it is.
 */

import type { ArticleId, FamilyId } from '../model/ids.ts'
import { type WeighedProfile, type WeighedWords, WORDS_MAX } from './weigh.ts'

export const QUOTED_MAX = 16
export const DEEDS_MAX = 8
export const YEARS_MAX = 8

/** Slots of a chunk: trades room kept free against the number of chunks. */
const CHUNK_SLOTS = 1_024

/** Places in a slot's `counts`: how many of each column are in use. */
export const COUNT = { words: 0, quoted: 1, deeds: 2, years: 3, columns: 4 } as const

/** Places in a slot's `sums`: those of the weighed profile, and its latest day (NaN for none). */
export const SUM = {
  names: 0,
  lead: 1,
  first: 2,
  people: 3,
  places: 4,
  figures: 5,
  latestDay: 6,
  columns: 7,
} as const

/** Columns of some members; the columns of slot `i` begin at `i` times their width. */
export class Chunk {
  readonly keys: Uint32Array
  readonly rarities: Uint8Array
  readonly leadRarities: Uint8Array
  readonly marks: Uint8Array
  readonly quoted: Uint32Array
  readonly deeds: Uint32Array
  readonly years: Uint16Array
  readonly counts: Uint8Array
  readonly sums: Float32Array
  /** Milliseconds since 1970; NaN where there is no time. */
  readonly times: Float64Array

  constructor(slots: number) {
    this.keys = new Uint32Array(slots * WORDS_MAX)
    this.rarities = new Uint8Array(slots * WORDS_MAX)
    this.leadRarities = new Uint8Array(slots * WORDS_MAX)
    this.marks = new Uint8Array(slots * WORDS_MAX)
    this.quoted = new Uint32Array(slots * QUOTED_MAX)
    this.deeds = new Uint32Array(slots * DEEDS_MAX)
    this.years = new Uint16Array(slots * YEARS_MAX)
    this.counts = new Uint8Array(slots * COUNT.columns)
    this.sums = new Float32Array(slots * SUM.columns)
    this.times = new Float64Array(slots)
  }

  /** Writes a weighed profile into a slot. */
  write(slot: number, { profile, keys, rarities, leadRarities, marks, sums, time }: WeighedProfile): void {
    this.keys.set(keys, slot * WORDS_MAX)
    this.rarities.set(rarities, slot * WORDS_MAX)
    this.leadRarities.set(leadRarities, slot * WORDS_MAX)
    this.marks.set(marks, slot * WORDS_MAX)
    const counts = [
      keys.length,
      copy(profile.quoted, this.quoted, slot, QUOTED_MAX),
      copy(profile.deeds, this.deeds, slot, DEEDS_MAX),
      copy(profile.years, this.years, slot, YEARS_MAX),
    ]
    this.counts.set(counts, slot * COUNT.columns)
    const { names, lead, first, people, places, figures } = sums
    const latestDay = profile.latestDay ?? Number.NaN
    this.sums.set([names, lead, first, people, places, figures, latestDay], slot * SUM.columns)
    this.times[slot] = time ?? Number.NaN
  }
}

/** Writes ascending values into a slot's columns; of too many the first. Returns how many. */
function copy(
  values: readonly number[],
  into: Uint32Array | Uint16Array,
  slot: number,
  width: number,
): number {
  const count = Math.min(values.length, width)
  for (let i = 0; i < count; i++) into[slot * width + i] = values[i]!
  return count
}

/** One member: where its columns are. */
export interface Member {
  readonly chunk: Chunk
  readonly slot: number
  readonly article: ArticleId
  readonly family: FamilyId
  /** Order among the articles of the stream. */
  readonly arrival: number
}

/** What a member is besides its columns. */
export type Identity = Pick<Member, 'article' | 'family' | 'arrival'>

/** The members in order of arrival. */
export function inOrder(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => a.arrival - b.arrival)
}

/** A member that stands in no event yet, in a chunk of its own. */
export function memberAlone(weighed: WeighedProfile, identity: Identity): Member {
  const chunk = new Chunk(1)
  chunk.write(0, weighed)
  return { chunk, slot: 0, ...identity }
}

/** A member's words, as `weigh` wrote them. */
export function wordsOfMember({ chunk, slot }: Member): WeighedWords {
  const start = slot * WORDS_MAX
  const end = start + chunk.counts[slot * COUNT.columns + COUNT.words]!
  return {
    keys: chunk.keys.subarray(start, end),
    rarities: chunk.rarities.subarray(start, end),
    leadRarities: chunk.leadRarities.subarray(start, end),
    marks: chunk.marks.subarray(start, end),
  }
}

/** The time of a member in milliseconds since 1970, or null. */
export function timeOfMember({ chunk, slot }: Member): number | null {
  const time = chunk.times[slot]!
  return Number.isNaN(time) ? null : time
}

export class MemberSlots {
  readonly #chunks: Chunk[] = []
  /** Slots given back, as chunk and slot; the last is used first. */
  readonly #free: Pick<Member, 'chunk' | 'slot'>[] = []
  #used = 0

  /** Copies a member into a slot. */
  put(weighed: WeighedProfile, identity: Identity): Member {
    const { chunk, slot } = this.#free.pop() ?? this.#next()
    chunk.write(slot, weighed)
    return { chunk, slot, ...identity }
  }

  #next(): Pick<Member, 'chunk' | 'slot'> {
    const slot = this.#used % CHUNK_SLOTS
    if (slot === 0) this.#chunks.push(new Chunk(CHUNK_SLOTS))
    this.#used++
    return { chunk: this.#chunks.at(-1)!, slot }
  }

  /** Gives a member's slot back; the member must not be looked at again. */
  free({ chunk, slot }: Member): void {
    this.#free.push({ chunk, slot })
  }
}
