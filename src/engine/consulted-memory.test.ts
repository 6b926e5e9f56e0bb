import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../model/ids.ts'
import { rememberConsulted } from './consulted-memory.ts'
import type { ConsultedLayers } from './step.ts'

const idOf = (article: number) => `a${article}` as ArticleId
const layersOf = (article: number): ConsultedLayers => ({
  passages: { words: [article], kinds: 'w', starts: [0], sentences: [0] },
  signature: { minhash: [], sample: [], shingles: article },
})

/** A memory that was given so many articles, and the ids that it then has to load. */
function memoryOf(articles: number, most: number) {
  const memory = rememberConsulted(most)
  for (let article = 0; article < articles; article++) memory.add(idOf(article), layersOf(article))
  const loaded: ArticleId[] = []
  const look = (...asked: number[]) =>
    memory.look(asked.map(idOf), async (ids) => {
      loaded.push(...ids)
      return new Map(ids.map((id) => [id, layersOf(Number(id.slice(1)))]))
    })
  return { look, loaded }
}

describe('the memory of consulted articles', () => {
  it('gives the same layers whether it kept them or loads them', async () => {
    const { look, loaded } = memoryOf(25, 10)
    const found = await look(24, 3)
    expect([...found]).toEqual([
      [idOf(24), layersOf(24)],
      [idOf(3), layersOf(3)],
    ])
    expect(loaded).toEqual([idOf(3)])
  })

  it('keeps the newest half of what it may hold, and never more than all of it', async () => {
    const newest = memoryOf(23, 10)
    await newest.look(...Array.from({ length: 5 }, (_, i) => 22 - i))
    expect(newest.loaded).toEqual([])
    const { look, loaded } = memoryOf(23, 10)
    await look(...Array.from({ length: 23 }, (_, i) => i))
    expect(loaded.length).toBeGreaterThanOrEqual(13)
  })

  it('keeps what is used again', async () => {
    const { look, loaded } = memoryOf(6, 10)
    await look(0)
    for (let article = 100; article < 104; article++) await look(article)
    loaded.length = 0
    await look(0)
    expect(loaded).toEqual([])
  })

  it('leaves out what is neither kept nor stored', async () => {
    expect(await rememberConsulted().look([idOf(1)])).toEqual(new Map())
  })
})
