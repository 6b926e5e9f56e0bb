/**
 * Gold and found clusters in, scores out: B³ (Bagga and Baldwin 1998), which asks of
 * each article how pure and how whole its cluster is, and pairwise scores, which ask
 * it of each pair and so weigh large clusters more. Labels are parallel lists.
 */

export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

type Label = string | number

function scoresOf(precision: number, recall: number): Scores {
  const sum = precision + recall
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 }
}

function countBy(labels: readonly Label[]): Map<Label, number> {
  const counts = new Map<Label, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function jointLabels(gold: readonly Label[], found: readonly Label[]): string[] {
  return gold.map((label, i) => `${label}\t${found[i]}`)
}

/** B³ precision, recall and F1. */
export function bCubed(gold: readonly Label[], found: readonly Label[]): Scores {
  const [inGold, inFound, joint] = [countBy(gold), countBy(found), countBy(jointLabels(gold, found))]
  let precision = 0
  let recall = 0
  for (const [i, label] of jointLabels(gold, found).entries()) {
    precision += joint.get(label)! / inFound.get(found[i]!)!
    recall += joint.get(label)! / inGold.get(gold[i]!)!
  }
  return scoresOf(precision / gold.length, recall / gold.length)
}

/** Precision, recall and F1 over pairs of articles in one cluster. */
export function pairwise(gold: readonly Label[], found: readonly Label[]): Scores {
  const pairsOf = (labels: readonly Label[]) =>
    [...countBy(labels).values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const both = pairsOf(jointLabels(gold, found))
  return scoresOf(both / Math.max(1, pairsOf(found)), both / Math.max(1, pairsOf(gold)))
}

function commonest(labels: readonly Label[]): Label | undefined {
  return [...countBy(labels)].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Share of topics of several events in which two events have the same commonest cluster. */
export function mergedTopics(
  topics: readonly string[],
  events: readonly string[],
  found: readonly Label[],
): number {
  const byTopic = new Map<string, Map<string, Label[]>>()
  for (const [i, topic] of topics.entries()) {
    const byEvent = byTopic.get(topic) ?? new Map<string, Label[]>()
    byTopic.set(topic, byEvent)
    byEvent.set(events[i]!, [...(byEvent.get(events[i]!) ?? []), found[i]!])
  }
  const several = [...byTopic.values()].filter((byEvent) => byEvent.size > 1)
  const merged = several.filter((byEvent) => {
    const clusters = [...byEvent.values()].map(commonest)
    return new Set(clusters).size < clusters.length
  })
  return several.length > 0 ? merged.length / several.length : 0
}
