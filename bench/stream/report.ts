/**
 * Writes one report of an event. First a plan: which propositions, in which order, in
 * which of their wordings, which quotes; then the sentences. Two reports of an event
 * have different plans and wordings; a rewrite keeps the plan of the report it was made
 * from and changes the wording (`derive.ts`). Background of the storyline is worded
 * once for each publisher, as newsrooms keep their paragraphs.
 */

import { attributions, background, outlooks, reactions, scenes } from './common.ts'
import type { EventFacts } from './facts.ts'
import { expand } from './grammar.ts'
import { type Chooser, Dice, seedFrom } from './random.ts'

/** A sentence to be written: a proposition, its wording, and the seed of its choices. */
export interface Unit {
  readonly ways: readonly string[]
  readonly way: number
  readonly seed: number
  /** Which of the event's quotes it gives; -1 for none. */
  readonly quote: number
  /** True where nouns and goods are drawn from the event's vocabulary anew. */
  readonly scene: boolean
}

export interface Sentence {
  readonly unit: Unit
  readonly text: string
}

export interface Report {
  readonly title: string
  readonly sentences: readonly Sentence[]
  /** Decides where paragraphs end. */
  readonly layoutSeed: number
}

/** Says how a unit's choices are made; a rewrite answers with others than the original. */
export type Wording = (unit: Unit) => { readonly way: number; readonly chooser: Chooser }

const asPlanned: Wording = (unit) => ({ way: unit.way, chooser: new Dice(unit.seed) })

/** Whitespace-separated words. */
export function countWords(text: string): number {
  let words = text === '' ? 0 : 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}

const vocabularyOf = { noun: 'noun', things: 'things', mood: 'mood', job: 'job' } as const

/** Names people in full once, then by surname; draws a scene's words from the event's. */
export class Writer {
  private readonly event: EventFacts
  private readonly named = new Set<string>()

  constructor(event: EventFacts) {
    this.event = event
  }

  write(unit: Unit, wording: Wording = asPlanned): string {
    const { way, chooser } = wording(unit)
    const quote = this.event.quotes[unit.quote]
    return expand(unit.ways[way]!, chooser, (slot) => {
      if (slot === 'Q') return quote!.text
      if (slot === 'speaker') return this.name(quote!.speaker, chooser)
      if (slot.charCodeAt(0) === 112 && slot.length <= 3 && slot !== 'pct') return this.name(slot, chooser)
      if (unit.scene) {
        const family = vocabularyOf[slot.slice(0, -1) as keyof typeof vocabularyOf]
        if (family) {
          const list = this.event.vocabulary[family]
          return list[chooser.pick(list.length)]!
        }
      }
      return this.event.slots[slot] ?? slot
    })
  }

  private name(slot: string, chooser: Chooser): string {
    const person = this.event.people[slot.slice(0, 2)]!
    if (slot.length === 3) return person.surname
    if (this.named.has(slot)) return person.surname
    this.named.add(slot)
    if (person.role === null) return person.name
    return chooser.pick(2) === 0 ? `${person.name}, the ${person.role},` : `${person.name}, ${person.role},`
  }
}

function unitOf(ways: readonly string[], dice: Dice, quote = -1, scene = false): Unit {
  return { ways, way: dice.pick(ways.length), seed: seedFrom(dice.pick(2 ** 30)), quote, scene }
}

/** Body sentences in random order; more scenes than will be needed close the list. */
function planBody(event: EventFacts, dice: Dice): Unit[] {
  const details = event.details.filter(() => dice.chance(0.8)).map((ways) => unitOf(ways, dice))
  const said = dice.some([...event.quotes.keys()], dice.between(3, 5))
  const quotes = said.map((quote) => unitOf(attributions, dice, quote))
  const reacted = dice.some(reactions, 3).map((ways) => unitOf(ways, dice))
  const seen = dice.some(scenes, 4).map((scene) => unitOf([scene], dice, -1, true))
  return dice.some([...details, ...quotes, ...reacted, ...seen], 99)
}

/** The storyline's past, worded the same by one publisher in all its reports. */
function planBackground(event: EventFacts, publisher: number, dice: Dice): Unit[] {
  return dice.some([...background.keys()], background.length).map((place) => {
    const kept = new Dice(event.storyline.seed, publisher, place)
    return unitOf(background[place]!, kept)
  })
}

/**
 * Writes report number `report` of an event in the manner of a publisher, of about
 * `words` words (within a sentence or two above 87 to 117 percent of it).
 */
export function writeReport(event: EventFacts, report: number, publisher: number, words: number): Report {
  const dice = new Dice(event.seed, 3, report)
  const writer = new Writer(event)
  const sentences: Sentence[] = []
  let written = 0
  const add = (unit: Unit) => {
    const text = writer.write(unit)
    sentences.push({ unit, text })
    written += countWords(text)
  }
  const fill = (units: readonly Unit[], upTo: number) => {
    for (const unit of units) {
      if (written >= upTo) return
      add(unit)
    }
  }
  const target = words * (0.87 + dice.next() * 0.3)
  const title = expand(dice.of(event.episode.titles), dice, (slot) => titleSlot(event, slot))
  add(unitOf(event.episode.leads, dice))
  for (const ways of event.episode.facts) add(unitOf(ways, dice))
  fill(planBody(event, dice), target * 0.72)
  fill(planBackground(event, publisher, dice), target * 0.93)
  // Long articles go on with more scenes; short ones never get here.
  while (written < target * 0.93) add(unitOf([dice.of(scenes)], dice, -1, true))
  if (written < target) add(unitOf(dice.of(outlooks), dice))
  return { title, sentences, layoutSeed: seedFrom(event.seed, report) }
}

/** A person in a headline is a surname. */
export function titleSlot(event: EventFacts, slot: string): string {
  const person = /^p\ds?$/.test(slot) ? event.people[slot.slice(0, 2)] : undefined
  return person ? person.surname : (event.slots[slot] ?? slot)
}

/** Sets sentences in paragraphs of one to three, the first alone. */
export function layOut(sentences: readonly string[], layoutSeed: number): string {
  const dice = new Dice(layoutSeed)
  let text = sentences[0] ?? ''
  let left = 0
  for (const sentence of sentences.slice(1)) {
    if (left === 0) {
      left = dice.between(1, 3)
      text += `\n\n${sentence}`
    } else text += ` ${sentence}`
    left--
  }
  return text
}
