/**
 * The members of live events, in slots of fixed size cut from large buffers: some 1 kB an
 * article, where objects of typed arrays would take three times that. All of a member
 * stands side by side, so that reading one asks for one page of memory and not for one
 * a column. A slot that is given back is used again, so memory follows what is alive.
 *
 * Only `apply` (in `fold.ts`) puts and frees. Slots are handed out in a fixed order, so
 * the same stream fills them the same way; nothing depends on which slot it is.
 */

import type { ArticleId, FamilyId } from '../model/ids.ts'
import { type WeighedProfile, type WeighedWords, WORDS_MAX } from './weigh.ts'

export const QUOTED_MAX = 16
export const DEEDS_MAX = 8
export const YEARS_MAX = 8

/** Slots of the first chunk; later ones have as many as there are already, up to the last: trades room kept free against the number of chunks. */
const FIRST_CHUNK_SLOTS = 1_024
const LAST_CHUNK_SLOTS = 16_384

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
  things: 7,
  columns: 8,
} as const

/** Where each column begins in a slot, in bytes; those of wide numbers come first, so that all are aligned. */
const AT = {
  times: 0,
  sums: 8,
  quoted: 8 + 4 * SUM.columns,
  deeds: 8 + 4 * (SUM.columns + QUOTED_MAX),
  keys: 8 + 4 * (SUM.columns + QUOTED_MAX + DEEDS_MAX),
  years: 8 + 4 * (SUM.columns + QUOTED_MAX + DEEDS_MAX + WORDS_MAX),
} as const
const AT_COUNTS = AT.years + 2 * YEARS_MAX
const AT_RARITIES = AT_COUNTS + COUNT.columns

/** From one slot of a column to the next, in bytes, and in numbers of two, four and eight bytes. */
const BYTES = 8 * Math.ceil((AT_RARITIES + 3 * WORDS_MAX) / 8)
export const STRIDE = { bytes: BYTES, shorts: BYTES / 2, words: BYTES / 4, doubles: BYTES / 8 } as const

/** Columns of some members; that of slot `i` begins at `i` times the stride of its numbers. */
export class Chunk {
  /** Milliseconds since 1970; NaN where there is no time. */
  readonly times: Float64Array
  readonly sums: Float32Array
  readonly quoted: Uint32Array
  readonly deeds: Uint32Array
  readonly keys: Uint32Array
  readonly years: Uint16Array
  readonly counts: Uint8Array
  readonly rarities: Uint8Array
  readonly leadRarities: Uint8Array
  readonly marks: Uint8Array

  constructor(slots: number) {
    const buffer = new ArrayBuffer(slots * BYTES)
    this.times = new Float64Array(buffer, AT.times)
    this.sums = new Float32Array(buffer, AT.sums)
    this.quoted = new Uint32Array(buffer, AT.quoted)
    this.deeds = new Uint32Array(buffer, AT.deeds)
    this.keys = new Uint32Array(buffer, AT.keys)
    this.years = new Uint16Array(buffer, AT.years)
    this.counts = new Uint8Array(buffer, AT_COUNTS)
    this.rarities = new Uint8Array(buffer, AT_RARITIES)
    this.leadRarities = new Uint8Array(buffer, AT_RARITIES + WORDS_MAX)
    this.marks = new Uint8Array(buffer, AT_RARITIES + 2 * WORDS_MAX)
  }

  /** Writes a weighed profile into a slot. */
  write(slot: number, { profile, keys, rarities, leadRarities, marks, sums, time }: WeighedProfile): void {
    this.keys.set(keys, slot * STRIDE.words)
    this.rarities.set(rarities, slot * STRIDE.bytes)
    this.leadRarities.set(leadRarities, slot * STRIDE.bytes)
    this.marks.set(marks, slot * STRIDE.bytes)
    const counts = slot * STRIDE.bytes
    this.counts[counts + COUNT.words] = keys.length
    this.counts[counts + COUNT.quoted] = copy(profile.quoted, this.quoted, slot * STRIDE.words, QUOTED_MAX)
    this.counts[counts + COUNT.deeds] = copy(profile.deeds, this.deeds, slot * STRIDE.words, DEEDS_MAX)
    this.counts[counts + COUNT.years] = copy(profile.years, this.years, slot * STRIDE.shorts, YEARS_MAX)
    const { names, lead, first, people, places, figures, things } = sums
    const latestDay = profile.latestDay ?? Number.NaN
    this.sums.set([names, lead, first, people, places, figures, latestDay, things], slot * STRIDE.words)
    this.times[slot * STRIDE.doubles] = time ?? Number.NaN
  }
}

/** Writes ascending values into a column from `at` on; of too many the first. Returns how many. */
function copy(values: readonly number[], into: Uint32Array | Uint16Array, at: number, width: number): number {
  const count = Math.min(values.length, width)
  for (let i = 0; i < count; i++) into[at + i] = values[i]!
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
  /** Its likeness to members that were in its event before it, where that had as many as it may; null of most. */
  ties: ReadonlyMap<Member, number> | null
}

/** What a member is besides its columns. */
export type Identity = Pick<Member, 'article' | 'family' | 'arrival'>

/** The members in order of arrival. */
export function inOrder(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => a.arrival - b.arrival)
}

/** A member that stands in no event yet, in a chunk of its own. */
export function memberAlone(weighed: WeighedProfile, { article, family, arrival }: Identity): Member {
  const chunk = new Chunk(1)
  chunk.write(0, weighed)
  return { chunk, slot: 0, article, family, arrival, ties: null }
}

/** A member's words, as `weigh` wrote them. */
export function wordsOfMember({ chunk, slot }: Member): WeighedWords {
  const [keys, bytes] = [slot * STRIDE.words, slot * STRIDE.bytes]
  const count = chunk.counts[bytes + COUNT.words]!
  return {
    keys: chunk.keys.subarray(keys, keys + count),
    rarities: chunk.rarities.subarray(bytes, bytes + count),
    leadRarities: chunk.leadRarities.subarray(bytes, bytes + count),
    marks: chunk.marks.subarray(bytes, bytes + count),
  }
}

/** The time of a member in milliseconds since 1970, or null. */
export function timeOfMember({ chunk, slot }: Member): number | null {
  const time = chunk.times[slot * STRIDE.doubles]!
  return Number.isNaN(time) ? null : time
}

export class MemberSlots {
  /** The chunk that new slots are cut from, how many it has, and how many are in use. */
  #newest: Chunk | null = null
  #slots = 0
  #used = 0
  /** Slots of all chunks. */
  #all = 0
  /** Slots given back, as chunk and slot; the last is used first. */
  readonly #free: Pick<Member, 'chunk' | 'slot'>[] = []

  /** Copies a member into a slot. */
  put(weighed: WeighedProfile, { article, family, arrival }: Identity): Member {
    const { chunk, slot } = this.#free.pop() ?? this.#next()
    chunk.write(slot, weighed)
    return { chunk, slot, article, family, arrival, ties: null }
  }

  #next(): Pick<Member, 'chunk' | 'slot'> {
    if (this.#newest === null || this.#used === this.#slots) {
      this.#slots = Math.min(LAST_CHUNK_SLOTS, Math.max(FIRST_CHUNK_SLOTS, this.#all))
      this.#all += this.#slots
      this.#newest = new Chunk(this.#slots)
      this.#used = 0
    }
    return { chunk: this.#newest, slot: this.#used++ }
  }

  /** Gives a member's slot back; the member must not be looked at again. */
  free(member: Member): void {
    member.ties = null
    this.#free.push({ chunk: member.chunk, slot: member.slot })
  }
}
