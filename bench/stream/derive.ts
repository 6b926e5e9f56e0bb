/**
 * Makes texts out of a report, as publishers do: copies, copies edited in a few places,
 * rewrites (the same sentences reworded, some reordered, some left out, words replaced)
 * and briefs (the first sentences, shortened). A rewrite keeps the plan of its original
 * and redraws wordings, which reads better than replacing words alone; the synonyms
 * then go over it like a spinning program.
 */

import { synonyms } from './common.ts'
import type { EventFacts } from './facts.ts'
import { expand } from './grammar.ts'
import { publishers } from './names.ts'
import { type Chooser, Dice } from './random.ts'
import { layOut, type Report, titleSlot, type Unit, type Wording, Writer } from './report.ts'

export interface Written {
  readonly title: string
  readonly text: string
}

/** Share of a rewrite's sentences that get another pattern, and of choices drawn anew. */
const otherPatternShare = 0.3
const otherChoiceShare = 0.6
/** Share of replaceable words that a rewrite replaces. */
const synonymShare = 0.5

function rewording(dice: Dice): Wording {
  return (unit: Unit) => {
    const planned = new Dice(unit.seed)
    const way = dice.chance(otherPatternShare) ? dice.pick(unit.ways.length) : unit.way
    const chooser: Chooser = {
      pick(count) {
        const choice = planned.pick(count)
        return dice.chance(otherChoiceShare) ? dice.pick(count) : choice
      },
    }
    return { way, chooser }
  }
}

/** Replaces about `share` of the words that have a synonym, outside quotation marks. */
export function replaceWords(text: string, dice: Dice, share: number): string {
  let quoted = false
  return text
    .split(' ')
    .map((word) => {
      if (word.startsWith('“')) quoted = true
      const other = quoted ? undefined : synonyms.get(word)
      if (word.includes('”')) quoted = false
      return other !== undefined && dice.chance(share) ? other : word
    })
    .join(' ')
}

function otherTitle(event: EventFacts, dice: Dice): string {
  return expand(dice.of(event.episode.titles), dice, (slot) => titleSlot(event, slot))
}

function credit(dice: Dice, publisher: number): string[] {
  if (!dice.chance(0.4)) return []
  const name = publishers[publisher % publishers.length]!.name
  return [
    dice.of([
      `The ${name} first reported the story.`,
      `This was first reported by the ${name}.`,
      `According to the ${name}, more details are to follow.`,
    ]),
  ]
}

/** Exchanges neighbours after the first sentence and leaves about one in eight out. */
function reorder<T>(list: readonly T[], dice: Dice): T[] {
  const kept = list.filter((_, at) => at === 0 || !dice.chance(0.12))
  for (let at = 1; at + 1 < kept.length; at++) {
    if (!dice.chance(0.4)) continue
    const next = kept[at + 1]!
    kept[at + 1] = kept[at]!
    kept[at] = next
  }
  return kept
}

/** A rewrite of `report`, in other words and another order. */
export function rewriteReport(event: EventFacts, report: Report, publisher: number, dice: Dice): Written {
  const writer = new Writer(event)
  const wording = rewording(dice)
  const sentences = reorder(report.sentences, dice).map(({ unit }) =>
    replaceWords(writer.write(unit, wording), dice, synonymShare),
  )
  return {
    title: dice.chance(0.7) ? otherTitle(event, dice) : report.title,
    text: layOut([...sentences, ...credit(dice, publisher)], dice.pick(2 ** 30)),
  }
}

/** The same text; now and then under another headline. */
export function copyReport(event: EventFacts, report: Report, dice: Dice): Written {
  const text = layOut(
    report.sentences.map((sentence) => sentence.text),
    report.layoutSeed,
  )
  return { title: dice.chance(0.2) ? otherTitle(event, dice) : report.title, text }
}

/** The same text with a dateline, a sentence dropped and a few words changed. */
export function editReport(event: EventFacts, report: Report, dice: Dice): Written {
  const dropped = 1 + dice.pick(Math.max(1, report.sentences.length - 1))
  const sentences = report.sentences
    .filter((_, at) => at !== dropped)
    .map((sentence) => replaceWords(sentence.text, dice, 0.08))
  const place = event.slots.city!.toUpperCase()
  sentences[0] = `${place}, ${event.slots.date} – ${sentences[0]}`
  return {
    title: dice.chance(0.5) ? otherTitle(event, dice) : report.title,
    text: layOut(sentences, report.layoutSeed),
  }
}

/** Where a sentence may end early: a clause that only adds to it. */
const addedClause = /, (?=(?:which|where|while|and|but|with|leaving|saying|whose|though|as) )/

/** Cuts the added clause off a sentence without quotation marks, if enough remains. */
function shorten(sentence: string): string {
  const at = sentence.search(addedClause)
  if (sentence.includes('“') || at < sentence.length * 0.4) return sentence
  return `${sentence.slice(0, at)}.`
}

/** A brief: the first three to five sentences, shortened and lightly reworded. */
export function briefReport(event: EventFacts, report: Report, publisher: number, dice: Dice): Written {
  const sentences = report.sentences
    .slice(0, dice.between(3, 5))
    .map((sentence) => replaceWords(shorten(sentence.text), dice, 0.25))
  return {
    title: otherTitle(event, dice),
    text: layOut([...sentences, ...credit(dice, publisher)], dice.pick(2 ** 30)),
  }
}
