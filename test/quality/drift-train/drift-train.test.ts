// The set is only worth something if its labels are true to the letter: every planted
// distortion must stand once in the original and once in the version, every story must
// have one original and lie in one half. Known limit: whether a difference changes the
// meaning, and whether a version without labels changes none, is not checked by machine.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Text {
  id: string
  text: string
}
interface Label {
  id: string
  family: string
  half: string
  hand: string
  voice: string
  kind: string
  distortions: { kind: string; original: string; altered: string }[]
}

const read = <T>(name: string): T[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

const texts = new Map(read<Text>('articles.jsonl').map(({ id, text }) => [id, text]))
const labels = read<Label>('labels.jsonl')
const originals = new Map(labels.filter((l) => l.kind === 'original').map((l) => [l.family, l]))
const kinds = new Set(labels.flatMap((l) => l.distortions.map((one) => one.kind)))

describe('the stories in eight voices and the wire news', () => {
  it('label every article once', () => {
    expect(labels.length).toBe(texts.size)
    expect(new Set(labels.map((l) => l.id))).toEqual(new Set(texts.keys()))
  })

  it('have one original each, and lie in one half with all their versions', () => {
    expect(labels.filter((l) => l.kind === 'original')).toHaveLength(originals.size)
    for (const label of labels) expect(originals.get(label.family)?.half).toBe(label.half)
  })

  it('have every kind of distortion in both halves of each hand, and every voice in both', () => {
    expect(kinds.size).toBe(9)
    for (const hand of ['voices', 'wire'])
      for (const half of ['fit', 'held-out']) {
        const own = labels.filter((l) => l.half === half && l.hand === hand)
        expect(new Set(own.map((l) => l.voice)).size).toBe(hand === 'voices' ? 8 : 7)
        expect(new Set(own.flatMap((l) => l.distortions.map((one) => one.kind)))).toEqual(kinds)
      }
  })

  it('have the exact words of each distortion once in the original and once in the version', () => {
    for (const label of labels) {
      const original = texts.get(originals.get(label.family)?.id ?? '') ?? ''
      for (const distortion of label.distortions) {
        expect(original.split(distortion.original)).toHaveLength(2)
        expect(texts.get(label.id)?.split(distortion.altered)).toHaveLength(2)
      }
    }
  })

  it('leave a part of the versions without any distortion', () => {
    const versions = labels.filter((l) => l.kind !== 'original')
    expect(versions.filter((l) => l.distortions.length === 0).length).toBeGreaterThanOrEqual(9)
  })
})
