// The train set for origins is only worth something if its labels are true to
// the letter: every planted distortion must stand in the original's and in the
// version's text, families must have one original, and no natural pair may
// touch an article of the dev pairs, which the thresholds are reported on.
// In: the files of this folder, the hardest stories beside it, and the shared ECB+ and rewrites ids where
// present. Known limit: whether a difference changes meaning is not checked.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Text {
  id: string
  text: string
  published: string
}
interface Label {
  id: string
  family: string
  kind: string
  of?: string
  distortions: { kind: string; original: string; altered: string }[]
}
interface Pair {
  a: string
  b: string
  label: string
  borderline: boolean
}

const shared = '../shared/data'
const read = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
const own = (name: string) => new URL(name, import.meta.url).pathname

const pairs = read<Pair>(own('pairs.jsonl'))
const derived = new Set(['edited', 'spun', 'brief'])

describe.each(['.', '../origins-hard'])('the invented families in %s', (folder) => {
  const texts = new Map(
    read<Text>(own(`${folder}/articles.jsonl`)).map((article) => [article.id, article.text]),
  )
  const labels = read<Label>(own(`${folder}/labels.jsonl`))
  const originals = new Map(labels.filter((l) => l.kind === 'original').map((l) => [l.family, l]))

  it('label every article once, by an id that says nothing of its family', () => {
    expect(new Set(labels.map((l) => l.id))).toEqual(new Set(texts.keys()))
    expect(labels.length).toBe(texts.size)
    for (const id of texts.keys()) expect(id).toMatch(/^o[0-9a-f]{10}$/)
  })

  it('give each derived version an original and each independent report a family of its own', () => {
    for (const label of labels) {
      if (label.kind === 'original') continue
      if (derived.has(label.kind)) expect(originals.has(label.family)).toBe(true)
      else {
        expect(originals.has(label.of ?? '')).toBe(true)
        expect(labels.filter((l) => l.family === label.family)).toHaveLength(1)
        expect(label.distortions).toEqual([])
      }
    }
  })

  it('have the exact words of each distortion once in the original and once in the version', () => {
    for (const label of labels) {
      const version = texts.get(label.id) ?? ''
      const original = texts.get(originals.get(label.family)?.id ?? '') ?? ''
      for (const distortion of label.distortions) {
        expect(original.split(distortion.original)).toHaveLength(2)
        expect(version.split(distortion.altered)).toHaveLength(2)
        expect(original).not.toContain(distortion.altered)
      }
    }
  })
})

describe.skipIf(!existsSync(`${shared}/ecbplus`))('the natural pairs (where ECB+ is present)', () => {
  it('are ECB+ train articles of one event that no dev pair touches', () => {
    const rows = readFileSync(`${shared}/ecbplus/labels.tsv`, 'utf8').trim().split('\n').slice(1)
    const train = new Map(
      rows
        .map((row) => row.split('\t'))
        .flatMap(([id, event, , split]) => (split === 'train' ? [[id, event]] : [])),
    )
    const dev = new Set(read<Pair>(`${shared}/rewrites/pairs.jsonl`).flatMap((pair) => [pair.a, pair.b]))
    for (const { a, b } of pairs) {
      expect(train.has(a)).toBe(true)
      expect(train.get(a)).toBe(train.get(b))
      expect(dev.has(a) || dev.has(b)).toBe(false)
    }
  })

  it('are labelled with one of the four labels, each pair once', () => {
    const known = new Set(['copy', 'rewrite', 'shared-material', 'independent'])
    expect(pairs.every((pair) => known.has(pair.label))).toBe(true)
    expect(new Set(pairs.map((pair) => `${pair.a} ${pair.b}`)).size).toBe(pairs.length)
  })
})
